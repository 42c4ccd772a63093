"""Which rows are whose: what a role may never change, whatever it sends where."""

from django.contrib.auth import get_user_model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, Page

from competitions.models import (
    Assignment,
    Competition,
    Conflict,
    Decision,
    Entry,
    Judge,
    Publication,
    ScoreSheet,
    SheetDraft,
)
from initiatives.models import (
    Adoption,
    Committee,
    Governorate,
    MentorQuestion,
    OutboxMessage,
    Visit,
    VisitRecommendation,
)

#: the columns that say what happened to a row
COLUMNS = {
    Page: ("path", "title", "slug", "live", "locked", "latest_revision"),
    get_image_model(): ("title", "collection"),
    get_document_model(): ("title", "collection"),
    get_user_model(): ("username", "password", "is_active", "is_superuser", "name_ar"),
    GroupPagePermission: ("group", "page", "permission"),
    Governorate: ("name_ar", "name_en"),
    OutboxMessage: ("subject", "attempts"),
    Committee: ("decree_number", "governorate"),
    Visit: ("planned_on", "findings"),
    VisitRecommendation: ("text", "status"),
    Adoption: ("state", "motive", "unit"),
    MentorQuestion: ("question_ar", "answer_ar", "is_public"),
    Competition: ("code", "closed_at", "rubric_sha256"),
    Entry: ("state", "screening_reason", "blind_code"),
    Judge: ("home_governorate", "max_load"),
    Conflict: ("note", "kind"),
    Assignment: ("state", "judge", "queue_position"),
    SheetDraft: ("levels", "version"),
    ScoreSheet: ("levels", "score", "version"),
    Decision: ("outcome", "place"),
    Publication: ("run",),
}
#: what an organiser runs an edition with, and what he may not touch even so
SEALED = {SheetDraft, ScoreSheet, get_user_model()}


def rows():
    """{(model, number): columns} of every row that somebody could be robbed of."""
    return {
        (model, values[0]): values[1:]
        for model, columns in COLUMNS.items()
        for values in model.objects.order_by().values_list("pk", *columns)
    }


def belongings(world):
    """{role: keys of `rows()` that are the role's own to change}; a visitor and a judge have nearly nothing."""
    everything = set(rows())
    own_user = {role: {(get_user_model(), person.pk)} for role, person in world.people.items()}
    own = {
        "editor_a": of_governorate("EG-SHR")
        | keys(Adoption.objects.filter(mentor__code="EG-SHR"))
        | keys(MentorQuestion.objects.filter(page__governorate__code="EG-SHR")),
        "committee_a": of_governorate("EG-SHR") | of_committees("EG-SHR"),
        "editor_b": of_governorate("EG-ASN") | keys(Adoption.objects.filter(governorate__code="EG-ASN")),
        "judge": {(Assignment, world.things["assignment"]), (SheetDraft, world.things["assignment"])},
        "organiser": {key for key in everything if key[0] not in SEALED},
        "translator": keys(Page.objects.filter(locale__language_code="en", depth__gt=2)),
        "visitor": set(),
    }
    return {role: found | own_user.get(role, set()) for role, found in own.items()}


def of_governorate(code):
    governorate = Governorate.objects.get(code=code)
    pages = Page.objects.none()
    for page in governorate.pages.all():
        pages |= page.get_descendants()
    media = [
        model.objects.filter(collection=governorate.collection)
        for model in (get_image_model(), get_document_model())
    ]
    return keys(pages).union(*map(keys, media), keys(Entry.objects.filter(governorate=governorate)))


def of_committees(code):
    return keys(Committee.objects.filter(governorate__code=code)).union(
        keys(Visit.objects.filter(committee__governorate__code=code)),
        keys(VisitRecommendation.objects.filter(visit__committee__governorate__code=code)),
    )


def keys(queryset):
    model = Page if issubclass(queryset.model, Page) else queryset.model
    return {(model, pk) for pk in queryset.order_by().values_list("pk", flat=True)}
