"""Adoptions in every state, each with the way that led to it."""

from datetime import datetime, time, timedelta
from decimal import Decimal

from django.contrib.auth import get_user_model
from django.utils import timezone

from initiatives.actions import catalogue_rows
from initiatives.actions.plans import write_plan
from initiatives.adoptions import schedule, states
from initiatives.enums import AdoptionState, Side
from initiatives.models import Adoption, BadgeRenewal, Demand, Governorate, InitiativePage, LocalUnit

from ..adoptions import ADOPTIONS, DEMAND, MOTIVE, ORIGIN, PUBLISHED, RENEWALS, STEPS
from .accounts import committee_member_of, editor_of

#: days between one state and the next, at most
PACE = 14
#: of a duration, in minutes: with it the effect has an interval
SD = 14
OPTIONAL = (
    "adaptation_ar",
    "adaptation_en",
    "lesson_ar",
    "lesson_en",
    "cost_actual",
    "mentor_rating",
    "reason",
    "decline_reason",
)


def load_adoptions():
    for title, days in PUBLISHED.items():
        page = InitiativePage.objects.get(title=title, locale__language_code="ar")
        if not page.adoptions.exists():
            # Nobody can have adopted it before it was published.
            published = noon(timezone.localdate() - timedelta(days=days))
            InitiativePage.objects.filter(pk=page.pk).update(first_published_at=published)
        load_adoptions_of(page, [row for row in ADOPTIONS if row.get("origin", ORIGIN) == title])
    load_demand()
    load_renewals()


def load_adoptions_of(page, rows):
    for row in rows:
        if not page.adoptions.filter(governorate__code=row["governorate"]).exists():
            load_adoption(page, row)
    catalogue_rows.refresh_translations(page.translation_key)


def load_adoption(page, row):
    governorate = Governorate.objects.get(code=row["governorate"])
    adoption = Adoption.objects.create(
        initiative=page,
        unit=unit_of(governorate),
        governorate=governorate,
        mentor=page.governorate,
        parent=Adoption.objects.filter(initiative=page, governorate__code=row.get("parent")).first(),
        contact="مدير المركز التكنولوجي",
        motive=MOTIVE,
        state=row["state"],
        begun_by=editor_of(governorate),
        is_illustrative=True,
        **{name: row[name] for name in OPTIONAL if name in row},
        **dates(row),
    )
    add_way(adoption, row)
    if "figures" in row:
        add_plan(adoption, row)


def unit_of(governorate):
    units = LocalUnit.objects.filter(governorate=governorate)
    return units.filter(tier="city").first() or units.first()


def way_to(row):
    """The states passed through, the last included; what paused or ended was being tried, what was declined asked."""
    path, state = states.PATH, row["state"]
    if "decline_reason" in row:
        return [AdoptionState.INTERESTED, AdoptionState.REQUESTED, AdoptionState.INTERESTED]
    if state in path:
        return list(path[: path.index(state) + 1])
    return [*path[: path.index(AdoptionState.PILOTING) + 1], AdoptionState(state)]


def day_of(row, number):
    """When the `number`-th state was reached; the year before it is sustained is a year."""
    way, begun = way_to(row), timezone.localdate() - timedelta(days=row["days"])
    pace = min(PACE, row["days"] // len(way))
    waited = schedule.YEAR if way[number] == AdoptionState.SUSTAINED else 0
    return begun + timedelta(days=pace * number + waited)


def dates(row):
    fields = {
        "matched": "matched_on",
        "piloting": "piloting_on",
        "operating": "operating_on",
        "verified": "verified_on",
        "sustained": "sustained_on",
        "discontinued": "stopped_on",
    }
    way = way_to(row)
    found = {fields[state]: day_of(row, number) for number, state in enumerate(way) if state in fields}
    if row["state"] == AdoptionState.PAUSED:
        found["previous_state"] = AdoptionState.PILOTING
    return found | {"begun_at": noon(day_of(row, 0))}


def noon(day):
    return timezone.make_aware(datetime.combine(day, time(12)))


def add_way(adoption, row):
    way = way_to(row)
    answered = dict.fromkeys(("matched", "interested"), adoption.mentor.editors)
    people = answered | {"verified": adoption.governorate.committee}
    for number in range(1, len(way)):
        group = people.get(way[number], adoption.governorate.editors)
        adoption.moves.create(
            origin=way[number - 1],
            to=way[number],
            at=noon(day_of(row, number)),
            by=mover(group, adoption, way[number]),
            reason=(adoption.reason or adoption.decline_reason) if number == len(way) - 1 else "",
        )


def mover(group, adoption, state):
    users = get_user_model().objects
    if state == AdoptionState.SUSTAINED:
        return users.get(username="organiser")
    return users.filter(groups=group).first() or adoption.begun_by


def add_plan(adoption, row):
    write_plan(adoption)
    if not adoption.steps.exists():  # the initiative has no guide that brought them
        for position, (week, title) in enumerate(STEPS):
            due = schedule.end_of_week(week, timezone.localdate())
            adoption.steps.create(position=position, title=title, who="مدير المركز", due_on=due)
    date_steps(adoption, row)
    measure(adoption, row)


def date_steps(adoption, row):
    """Counted from the day when planning began; done in time, up to where the adoption stopped or stands."""
    late = timezone.localdate() - day_of(row, states.PATH.index(AdoptionState.PLANNING))
    until = timezone.localdate() if adoption.is_working else adoption.piloting_on
    for step in adoption.steps.all():
        step.due_on -= late
        step.done_on = step.due_on if until and step.due_on <= until else None
        step.save()


def measure(adoption, row):
    before, after, n = row["figures"]
    source = "نظام المركز التكنولوجي" if before else ""
    figures = {"before": before, "after": after, "n": n, "source": source}
    first = adoption.measures.filter(side=Side.COPY).first()
    adoption.measures.filter(pk=first.pk).update(**figures, sd=SD if n else None)
    adoption.measures.filter(side=Side.ORIGINAL, key=first.key, sd=None).update(sd=SD)
    if adoption.piloting_on:
        add_checkpoints(adoption, row)


def add_checkpoints(adoption, row):
    due = schedule.checkpoint_dates(adoption.piloting_on)
    if adoption.operating_on:
        due[schedule.YEAR] = schedule.year_check(adoption.operating_on)
    before, after, n = row["figures"]
    for number, (day, due_on) in enumerate(due.items(), start=1):
        said = {}
        if due_on < timezone.localdate() and after is not None:
            value = Decimal(max(before - (before - after) * number // 3, after))
            said = {"value": value, "n": n, "served": 900 * number, "cost": Decimal(20_000 * number)}
            said |= {"sentence": "تسير كما خُطط لها.", "answered_at": noon(due_on)}
        adoption.checkpoints.create(day=day, due_on=due_on, **said)


def load_demand():
    for title, code, count in DEMAND:
        page = InitiativePage.objects.get(title=title, locale__language_code="ar")
        known = {"initiative": page, "governorate": Governorate.objects.get(code=code)}
        Demand.objects.update_or_create(**known, defaults={"taps": count, "shown": count})


def load_renewals():
    for title, kind, age, note_ar, note_en in RENEWALS:
        page = InitiativePage.objects.get(title=title, locale__language_code="ar")
        renewal = BadgeRenewal(
            page=page,
            kind=kind,
            renewed_on=timezone.localdate() - timedelta(days=age),
            by=committee_member_of(page.governorate),
            note_ar=note_ar,
            note_en=note_en,
        )
        if not page.badge_renewals.exists():
            renewal.full_clean()
            renewal.save()
