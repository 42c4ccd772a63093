"""Entries: submitted by an editor, passed by the committee, screened by the organisers."""

from django.utils.text import slugify

from competitions.enums import ExtractCheck
from competitions.models import (
    AdoptionNominationPage,
    Entry,
    InitiativeNominationPage,
    SampleCase,
    SpatialUnitEntryPage,
)
from initiatives.models import Adoption, Governorate, GovernoratePage, JurisdictionBody, LocalUnit

from .. import entries as tables
from ..adoptions import ORIGIN
from .accounts import committee_member_of, editor_of
from .files import aerial_pair, evidence_file

STATEMENT = "أثر مقيس قبل التنفيذ وبعده، وإجراءات مكتوبة يمكن لغيرنا أن يبدأ بها غدًا."

LEFT_OUT = "طلبت الوحدة ألا تنافس هذه الدورة، وأذنت بأن يتدرب المحكّمون على مشاركتها."


def enter_units(edition, organiser):
    """One entry from each governorate. Returns {entry: the seed of its figures}."""
    return {
        pass_on(enter_unit(edition, competing_unit(governorate, seed), seed), organiser): seed
        for seed, governorate in enumerate(Governorate.objects.order_by("capmas_code"), start=1)
    }


def enter_unit_left_out(edition, organiser):
    """One that takes no part any more and so may be everybody's calibration entry."""
    unit = LocalUnit.objects.filter(tier="diwan").order_by("governorate__capmas_code").first()
    page = enter_unit(edition, unit, seed=len(tables.TEXTS) * 5)
    hand_in(page)
    act(page, organiser, "ineligible", comment=LEFT_OUT)
    return Entry.objects.get(page=page.pk)


def enter_unit(edition, unit, seed):
    governorate = unit.governorate
    page = unit_entry(edition, unit, **tables.figures(seed), **tables.TEXTS[seed % len(tables.TEXTS)])
    page.official_extract = evidence_file(governorate, "مستخرج رسمي")
    page.jurisdictions = JurisdictionBody.objects.filter(key__in=tables.BODIES[: 2 + seed % 5])
    page.cases = [
        sample_case(governorate, seed, number, row) for number, row in enumerate(tables.cases(seed))
    ]
    return add(page, governorate)


def unit_entry(edition, unit, **fields):
    """Not saved; without `fields` an entry as an editor begins it."""
    return SpatialUnitEntryPage(
        competition=edition,
        local_unit=unit,
        period_from=edition.period_from,
        period_to=edition.period_to,
        is_illustrative=True,
        title=f"{unit.name} – {edition.name_ar}",
        slug=f"{slugify(unit.name_ar, allow_unicode=True)}-{edition.code.lower()}"[:60],
        **fields,
    )


def competing_unit(governorate, seed):
    """Every fourth governorate enters its headquarters, the others a markaz, city or district."""
    units = LocalUnit.objects.filter(governorate=governorate)
    if seed % 4 == 0:
        return units.get(tier="diwan")
    return units.exclude(tier__in=["diwan", "village_unit"]).first()


def sample_case(governorate, seed, number, row):
    before, after = aerial_pair(governorate, seed=seed * 10 + number)
    return SampleCase(photo_before=before, photo_after=after, **row)


def enter_initiatives(edition, organiser, initiatives):
    """A nomination of each initiative. Returns {entry: its Arabic title}."""
    return {
        pass_on(add(nomination_of(edition, page), page.governorate), organiser): title
        for title, page in initiatives.items()
    }


def enter_adoptions(edition, organiser, statements):
    """A nomination of each governorate's adoption. Returns {entry: code of the adopting governorate}."""
    return {
        pass_on(add(adoption_of(edition, code, text), Governorate.objects.get(code=code)), organiser): code
        for code, text in statements.items()
    }


def adoption_of(edition, code, statement):
    """Not saved."""
    adoption = Adoption.objects.working().get(governorate__code=code, initiative__title=ORIGIN)
    return AdoptionNominationPage(
        competition=edition,
        adoption=adoption,
        statement=statement,
        is_illustrative=True,
        title=f"{adoption.unit.name} – {edition.name_ar}"[:250],
        slug=f"{slugify(adoption.unit.name_ar, allow_unicode=True)[:45]}-{edition.code.lower()}",
    )


def nomination_of(edition, initiative):
    """Not saved."""
    return InitiativeNominationPage(
        competition=edition,
        initiative=initiative,
        statement=STATEMENT,
        is_illustrative=True,
        title=f"{initiative.title} – {edition.name_ar}"[:250],
        slug=f"{initiative.slug[:45]}-{edition.code.lower()}",
    )


def add(page, governorate, is_complete=True):
    parent = GovernoratePage.objects.get(governorate=governorate, locale__language_code="ar")
    page.locale, page.live, page.owner = parent.locale, False, editor_of(governorate)
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True, clean=is_complete)
    return page


def pass_on(page, organiser):
    """Submits the page and takes it through committee and screening to the judges."""
    hand_in(page)
    act(
        page,
        organiser,
        "eligible",
        comment="مستوفاة الشروط والمستندات.",
        extract_check=ExtractCheck.MATCHES,
    )
    return Entry.objects.select_related("competition").get(page=page.pk)


def hand_in(page):
    page.get_workflow().start(page, page.owner)
    act(page, committee_member_of(page.governorate), "approve", comment="روجعت الأرقام مع السجل.")


def act(page, user, action, **answers):
    state = page.current_workflow_state.current_task_state.specific
    state.task.specific.on_action(state, user, action, **answers)
    page.refresh_from_db()
