"""An open edition and a unit's draft in it, whose period and governorate are those of `workbooks.TERMS`."""

from datetime import date, timedelta

from django.utils import timezone
from wagtail.models import Page

from competitions.enums import CompetitionKind, PhaseKind
from competitions.models import Competition, Entry, Phase, SpatialUnitEntryPage
from initiatives.models import LocalUnit
from tests.factories import editor, governorate_page, numbers


def edition(opens=-10, closes=10, **fields):
    """Takes entries from `opens` to `closes`, days from now."""
    number = next(numbers)
    values = {
        "kind": CompetitionKind.SPATIAL_UNIT,
        "code": f"SCU-{number}",
        "name_ar": "مسابقة وحدات المتغيرات المكانية",
        "name_en": "Spatial changes units",
        "period_from": date(2026, 1, 1),
        "period_to": date(2026, 3, 31),
        "verification_hours": 48,
    }
    competition = Competition.objects.create(**{**values, **fields})
    Phase.objects.create(
        competition=competition,
        kind=PhaseKind.SUBMISSION,
        starts_at=timezone.now() + timedelta(days=opens),
        ends_at=timezone.now() + timedelta(days=closes),
        may_submit=True,
    )
    return competition


def draft(competition=None, code="EG-SHR", by=None, **fields):
    parent = governorate_page(code)
    page = SpatialUnitEntryPage(
        title=f"وحدة الزقازيق {next(numbers)}",
        slug=f"entry-{next(numbers)}",
        competition=competition or edition(),
        local_unit=LocalUnit.objects.filter(governorate=parent.governorate).exclude(tier="diwan").first(),
        owner=by or editor(code),
        live=False,
        locale=parent.locale,
        **fields,
    )
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    # In nobody's name: the edition may be closed already.
    page.save_revision(clean=False)
    return SpatialUnitEntryPage.objects.get(pk=page.pk)


def entry_of(page, **fields):
    unit = page.local_unit
    return Entry.objects.create(
        competition=page.competition,
        page_id=page.pk,
        governorate=page.governorate,
        unit=unit,
        subject=f"unit-{unit.pk}",
        number=f"SCU-2026-{next(numbers):03}",
        **fields,
    )
