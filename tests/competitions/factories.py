"""Editions, judges and entries, brought to a state the way people bring them there."""

import datetime
from decimal import Decimal

from django.utils import timezone

from competitions.actions.rubric import freeze_rubric, load_default_rubric
from competitions.actions.set_up import judges
from competitions.actions.sheets import Writing, save_draft, sign_sheet
from competitions.enums import CaseStatus, ChangeType, CompetitionKind, ExtractCheck, PhaseKind
from competitions.models import (
    Assignment,
    Competition,
    Entry,
    InitiativeNominationPage,
    Judge,
    JudgedEntry,
    PanelSeat,
    Phase,
    SampleCase,
    SpatialUnitEntryPage,
)
from initiatives.models import Governorate, JurisdictionBody, LocalUnit
from tests.factories import committee_member, governorate_page, numbers, organiser, user
from tests.initiatives.factories import add_page, document, image

#: the phases of an edition in order, with what may be done in each
PHASES = [
    (PhaseKind.ANNOUNCEMENT, {}),
    (PhaseKind.SUBMISSION, {"may_submit": True}),
    (PhaseKind.SCREENING, {}),
    (PhaseKind.JUDGING, {"may_score": True}),
    (PhaseKind.DELIBERATION, {}),
]
PHASE_LENGTH = datetime.timedelta(days=20)


def edition(kind=CompetitionKind.SPATIAL_UNIT, phase=PhaseKind.SUBMISSION, **fields):
    """An edition with its default rubric, opened, now in the middle of `phase`."""
    number = next(numbers)
    values = {
        "code": f"SCU{number}",
        "name_ar": f"مسابقة وحدات المتغيرات المكانية {number}",
        "name_en": f"Competition of spatial changes units {number}",
        "period_from": datetime.date(2026, 1, 1),
        "period_to": datetime.date(2026, 9, 30),
    }
    created = Competition.objects.create(kind=kind, **{**values, **fields})
    set_phase(created, phase)
    load_default_rubric(created)
    return freeze_rubric(created, None)


def set_phase(competition, kind):
    """Moves the edition's dates so that `kind` runs now: what is tested is the rule, not the calendar."""
    kinds = [phase for phase, _may in PHASES]
    start = timezone.now() - PHASE_LENGTH / 2 - kinds.index(kind) * PHASE_LENGTH
    Phase.objects.filter(competition=competition).delete()
    for position, (phase, may) in enumerate(PHASES):
        Phase.objects.create(
            competition=competition,
            kind=phase,
            sort_order=position,
            starts_at=start + position * PHASE_LENGTH,
            ends_at=start + (position + 1) * PHASE_LENGTH,
            **may,
        )


def judge(home="EG-ASN", competition=None, **fields):
    """A judge with an account; with `competition`, seated on its panel. `home` None: of no governorate."""
    number = next(numbers)
    account = user(f"judge{number}", groups=[judges()], name_ar=f"محكّم {number}", **fields)
    governorate = Governorate.objects.get(code=home) if home else None
    created = Judge.objects.create(user=account, home_governorate=governorate)
    if competition:
        seat(competition, created)
    return created


def seat(competition, of_judge, answered=True):
    """On the panel; `answered`: he has said that he has no conflict of interest."""
    return PanelSeat.objects.create(
        competition=competition,
        judge=of_judge,
        number=competition.seats.count() + 1,
        conflicts_declared_at=timezone.now() if answered else None,
    )


def local_unit(code="EG-SHR", tier="markaz"):
    number = next(numbers)
    return LocalUnit.objects.create(
        governorate=Governorate.objects.get(code=code),
        tier=tier,
        name_ar=f"مركز الاختبار {number}",
        name_en=f"Test markaz {number}",
    )


def spatial_figures():
    """The figures of the mock-up: they add up, and suggest the levels 4, 4 and 4."""
    return {
        "staff_count": 14,
        "trained_count": 9,
        "received": 1240,
        "verified": 1163,
        "verified_on_time": 1051,
        "legal": 402,
        "illegal": 611,
        "false_change": 150,
        "unified_form": Decimal("96.5"),
        "gps_photo": Decimal("91.0"),
        "median_hours": Decimal("38.0"),
        "cradle": 489,
        "decisions": 571,
        "executed": 497,
        "recovered_m2": Decimal(30_400),
        "recovered_farmland_m2": Decimal("50409.96"),
        "recurrence": 9,
    }


def spatial_page(competition, code="EG-SHR", by=None, unit=None, **fields):
    """A draft entry of a unit, complete, as its editor would leave it."""
    governorate = governorate_page(code).governorate
    number = next(numbers)
    unit = unit or local_unit(code)
    values = {
        "title": f"{unit.name_ar}، {competition.name_ar}",
        "slug": f"مشاركة-{number}",
        "competition": competition,
        "local_unit": unit,
        "innovation": f"يطابق المركز في {unit.name_ar} سجل التراخيص مع المتغيرات الواردة كل صباح.",
        "tech_centre_link": f"مسؤول اتصال مسمّى في {governorate.name_ar} ومهلة رد مكتوبة.",
        "property_protocol": "حصر شهري.",
        "official_extract": document(governorate, f"مستخرج {governorate.name_ar}", "extract.pdf"),
        **spatial_figures(),
    }
    page = SpatialUnitEntryPage(**{**values, **fields})
    page.cases = [sample_case(governorate, position) for position in range(3)]
    page.jurisdictions = JurisdictionBody.objects.filter(key__in=["agriculture", "irrigation"])
    return add_page(page, code, by)


def sample_case(governorate, position=0):
    return SampleCase(
        sort_order=position,
        change_no=f"SECRET-CHANGE-{position}",
        date=datetime.date(2026, 3, 1 + position),
        locality=f"قرية سرية {position}",
        change_type=ChangeType.NEW_BUILDING,
        status=CaseStatus.ILLEGAL,
        hours=Decimal("30.5"),
        photo_before=image(governorate, f"قبل {governorate.name_ar} {position}"),
        photo_after=image(governorate, f"بعد {governorate.name_ar} {position}"),
    )


def nomination_page(competition, initiative, code="EG-SHR", by=None, **fields):
    number = next(numbers)
    values = {
        "title": f"ترشيح {initiative.title}",
        "slug": f"ترشيح-{number}",
        "competition": competition,
        "initiative": initiative,
        "statement": "غيّرت طريقة تقديم الخدمة.",
    }
    return add_page(InitiativeNominationPage(**{**values, **fields}), code, by)


def submit(page):
    """The owner submits: the entry now lies with the committee."""
    page.get_workflow().start(page, page.owner)
    return Entry.objects.get(page=page.pk)


def act(entry, by, action, **data):
    """A step in the workflow, as the admin's dialogue takes it."""
    page = type(entry.page.specific).objects.get(pk=entry.page_id)
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, by, action, **data)
    entry.refresh_from_db()
    return entry


def pass_committee(entry):
    return act(entry, committee_member(entry.governorate.code), "approve", comment="")


def pass_screening(entry, by=None):
    data = {"comment": "مستوفية.", "extract_check": ExtractCheck.MATCHES}
    return act(entry, by or organiser(), "eligible", **data)


def entry_in_screening(competition, code="EG-SHR", **fields):
    return pass_committee(submit(spatial_page(competition, code, **fields)))


def entry_in_judging(competition, code="EG-SHR", **fields):
    return pass_screening(entry_in_screening(competition, code, **fields))


def assign(entry, *to_judges):
    """Assignments by hand, in this order of the queue; one judge gives one assignment."""
    made = [
        Assignment.objects.create(entry=entry, judge=to, queue_position=to.assignments.count() + 1)
        for to in to_judges
    ]
    return made[0] if len(made) == 1 else made


def full_sheet(assignment, level=3, **levels):
    """A complete sheet at `level`, some criteria otherwise; every note is written."""
    criteria = JudgedEntry(assignment.entry).criteria
    marks = {criterion.key: levels.get(criterion.key, level) for criterion in criteria}
    return Writing(levels=marks, notes=dict.fromkeys(marks, "السبب ظاهر في الأرقام."))


def sign(assignment, level=3, **levels):
    """The judge fills in the sheet and signs it."""
    account = assignment.judge.user
    draft = save_draft(assignment, account, full_sheet(assignment, level, **levels), 0)
    return sign_sheet(assignment, account, draft.version)
