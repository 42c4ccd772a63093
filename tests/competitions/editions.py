"""An edition for the organisers' tests: entries in judging, a panel, signed sheets. Rows only, no workflow."""

import itertools
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone
from wagtail_factories import DocumentFactory

from competitions.actions.rubric import freeze_rubric, load_default_rubric
from competitions.actions.sheets import signed_sheet
from competitions.enums import AssignmentState, EntryState
from competitions.models import (
    Assignment,
    Competition,
    CompetitionIndexPage,
    CompetitionPage,
    Entry,
    InitiativeNominationPage,
    Judge,
    PanelSeat,
    Phase,
    ScoreSheet,
    SpatialUnitEntryPage,
)
from competitions.scoring.receipts import make_salt, receipt
from competitions.scoring.sheets import sheet_score
from initiatives.models import InitiativePage, LocalUnit
from tests import factories

numbers = itertools.count(1)

FIGURES = {
    "staff_count": 12,
    "trained_count": 8,
    "unified_form": Decimal("98.5"),
    "gps_photo": Decimal("97"),
    "recovered_m2": Decimal("1200"),
    "recovered_farmland_m2": Decimal("8401.66"),
    "received": 100,
    "verified": 99,
    "verified_on_time": 96,
    "legal": 40,
    "illegal": 39,
    "false_change": 20,
    "decisions": 20,
    "executed": 18,
    "cradle": 30,
    "recurrence": 0,
    "median_hours": Decimal("30"),
}


def edition(*, frozen=True, kind="spatial_unit", min_sheets=2, days_left=6, **fields):
    """In judging for `days_left` more days; over when that is negative."""
    number = next(numbers)
    competition = Competition.objects.create(
        kind=kind,
        code=f"ED{number}",
        name_ar=f"الدورة {number}",
        name_en=f"Edition {number}",
        min_sheets=min_sheets,
        **fields,
    )
    load_default_rubric(competition)
    now = timezone.now()
    end = now + timedelta(days=days_left)
    Phase.objects.create(
        competition=competition,
        kind="submission",
        starts_at=now - timedelta(days=90),
        ends_at=now - timedelta(days=60),
        may_submit=True,
    )
    Phase.objects.create(
        competition=competition,
        kind="judging",
        starts_at=now - timedelta(days=30),
        ends_at=end,
        may_score=True,
    )
    if frozen:
        freeze_rubric(competition, None)
    return Competition.objects.get(pk=competition.pk)


def judge(competition=None, home=None, **fields):
    created = Judge.objects.create(
        user=factories.user(name_ar="محكّم", name_en="Judge"), home_governorate=home, **fields
    )
    if competition:
        seat(competition, created)
    return created


def seat(competition, by):
    """The judge's seat on the panel, a new one if he has none."""
    fields = {"number": competition.seats.count() + 1, "conflicts_declared_at": timezone.now()}
    return PanelSeat.objects.get_or_create(competition=competition, judge=by, defaults=fields)[0]


def unit_entry(competition, governorate=None, *, state=EntryState.JUDGING, tier="markaz", **figures):
    governorate = governorate or factories.governorate()
    number = next(numbers)
    unit = LocalUnit.objects.create(
        governorate=governorate, tier=tier, name_ar=f"مركز {number}", name_en=f"Markaz {number}"
    )
    page = SpatialUnitEntryPage(
        title=f"SECRET-TITLE-{number}",
        slug=f"entry-{number}",
        live=False,
        locale=governorate.page.locale,
        competition=competition,
        local_unit=unit,
        innovation="فكرة",
        official_extract=DocumentFactory(),
        **(FIGURES | figures),
    )
    return entry_of(page, governorate, state, unit=unit, tier=tier)


def initiative(governorate=None, **fields):
    governorate = governorate or factories.governorate()
    number = next(numbers)
    page = InitiativePage(
        title=f"مبادرة {number}",
        slug=f"initiative-{number}",
        live=False,
        locale=governorate.page.locale,
        **fields,
    )
    return factories.governorate_page(governorate.code).add_child(instance=page)


def nomination(competition, governorate=None, *, state=EntryState.JUDGING, nominated=None):
    governorate = governorate or factories.governorate()
    number = next(numbers)
    page = InitiativeNominationPage(
        title=f"SECRET-TITLE-{number}",
        slug=f"nomination-{number}",
        live=False,
        locale=governorate.page.locale,
        competition=competition,
        initiative=nominated or initiative(governorate),
        statement="تستحق",
    )
    return entry_of(page, governorate, state)


def entry_of(page, governorate, state, **fields):
    factories.governorate_page(governorate.code).add_child(instance=page)
    revision = page.save_revision(clean=False)
    return Entry.objects.create(
        competition=page.competition,
        page_id=page.pk,
        governorate=governorate,
        subject=f"{page.pk}",
        number=f"N-{page.pk:04d}",
        revision=revision,
        state=state,
        **fields,
    )


def assignment(entry, by, state=AssignmentState.OFFERED, **fields):
    return Assignment.objects.create(entry=entry, judge=by, state=state, **fields)


def sheet(entry, by, level=3, public_remark="", private_remark="", notes=None, **levels):
    """A signed sheet: `level` for every criterion but those named."""
    criteria = [c for c in entry.competition.criteria.all() if c.applies_to(entry.tier)]
    levels = {criterion.key: levels.get(criterion.key, level) for criterion in criteria}
    seat(entry.competition, by)
    held = Assignment.objects.filter(entry=entry, judge=by).first() or assignment(entry, by)
    held.state = AssignmentState.DONE
    held.save()
    signed = ScoreSheet(
        assignment=held,
        levels=levels,
        score=sheet_score(levels, criteria),
        notes=notes or {},
        public_remark=public_remark,
        private_remark=private_remark,
        rubric_sha256=entry.competition.rubric_sha256,
        salt=make_salt(),
        notes_salt=make_salt(),
        submitted_at=timezone.now(),
        born=entry.competition.born,
    )
    signed.notes_digest = signed.digest_of_texts()
    signed.digest = receipt(signed.salt, signed_sheet(signed))
    signed.save()
    return signed


def public_page(edition, language="ar", **fields):
    """Its live page in one language."""
    index = CompetitionIndexPage.objects.get(locale__language_code=language)
    page = CompetitionPage(
        **{
            "title": edition.name,
            "slug": edition.code.lower(),
            "competition": edition,
            "locale": index.locale,
            "introduction": "نص",
            "rules_text": "<p>قاعدة</p>",
            **fields,
        }
    )
    index.add_child(instance=page)
    page.save_revision().publish()
    return page
