"""What each governorate's committees do, in figures: for the ministry, which reads who needs a reminder or help."""

from django.db.models import Count, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from .committees import Committee, MonthlyNote
from .photos import with_photo
from .reference import Governorate
from .visits import Visit, VisitPhoto, VisitRecommendation

PHOTOS = 3
MADE_ON = Visit._meta.get_field("made_on")


def governorates_followed_up(year, today, sphere=""):
    """Every governorate, annotated with what its committees (of `sphere`, or all) planned and did in `year`.

    Recommendations are those that are open now, whatever year they come from.
    """
    visits = Visit.objects.filter(limited(sphere, "committee__"))
    notes = MonthlyNote.objects.filter(limited(sphere, "committee__"))
    advice = VisitRecommendation.objects.filter(limited(sphere, "visit__committee__"))
    this_year = Q(planned_on__year=year) | Q(made_on__year=year)
    return Governorate.objects.annotate(
        committee_count=counted(Committee.objects.filter(limited(sphere)), "governorate"),
        planned=counted(visits.filter(planned_on__year=year), "committee__governorate"),
        made=counted(visits.filter(made_on__year=year), "committee__governorate"),
        late=counted(visits.late(today).filter(this_year), "committee__governorate"),
        still_open=counted(advice.unsettled(), "visit__committee__governorate"),
        overdue=counted(advice.overdue(today), "visit__committee__governorate"),
        last_visit=latest(visits, "committee__governorate", "made_on"),
        last_note=latest(notes, "committee__governorate", "month"),
    )


def limited(sphere, path=""):
    return Q(**{f"{path}sphere": sphere}) if sphere else Q()


def counted(rows, path):
    """How many of `rows` lead by `path` to the governorate."""
    groups = rows.filter(**{path: OuterRef("pk")}).order_by().annotate(group=F(path)).values("group")
    return Coalesce(Subquery(groups.annotate(n=Count("pk")).values("n")), 0)


def latest(rows, path, field):
    groups = rows.filter(**{path: OuterRef("pk")}).order_by().annotate(group=F(path)).values("group")
    return Subquery(groups.annotate(latest=Max(field)).values("latest"))


def with_visits(committees):
    """Each with how many visits it `made`, and the day of the `last_visit`."""
    visits = Visit.objects.exclude(made_on=None)
    return committees.annotate(
        made=counted(visits, "committee"), last_visit=latest(visits, "committee", "made_on")
    )


def public_committees(committees):
    """Those of a governorate (`with_visits`) with what anybody may know: besides, their cleared `photos`."""
    of_committee = {committee.pk: [] for committee in committees}
    photos = VisitPhoto.objects.filter(visit__committee__in=of_committee, is_cleared=True)
    shown = with_photo(photos.select_related("visit"), "image")
    for photo in shown.order_by("-visit__made_on", "sort_order"):
        of_committee[photo.visit.committee_id].append(photo)
    for committee in committees:
        committee.photos = of_committee[committee.pk][:PHOTOS]
        committee.last_visit = MADE_ON.to_python(committee.last_visit)
    return committees
