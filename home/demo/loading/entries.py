"""Entries: submitted by an editor, passed by the committee, screened by the organisers."""

from django.utils.text import slugify

from competitions.enums import ExtractCheck
from competitions.models import Entry, InitiativeNominationPage, SampleCase, SpatialUnitEntryPage
from initiatives.models import Governorate, GovernoratePage, JurisdictionBody, LocalUnit

from .. import entries as tables
from .accounts import committee_member_of, editor_of
from .files import aerial_pair, evidence_file

STATEMENT = "أثر مقيس قبل التنفيذ وبعده، وإجراءات مكتوبة يمكن لغيرنا أن يبدأ بها غدًا."


def enter_units(edition, organiser):
    """One entry from each governorate. Returns {entry: the seed of its figures}."""
    return {
        pass_on(enter_unit(edition, governorate, seed), organiser): seed
        for seed, governorate in enumerate(Governorate.objects.order_by("capmas_code"), start=1)
    }


def enter_unit(edition, governorate, seed):
    text = tables.TEXTS[seed % len(tables.TEXTS)]
    page = SpatialUnitEntryPage(
        competition=edition,
        local_unit=competing_unit(governorate, seed),
        period_from=edition.period_from,
        period_to=edition.period_to,
        official_extract=evidence_file(governorate, "مستخرج رسمي"),
        is_illustrative=True,
        **tables.figures(seed),
        **text,
    )
    page.jurisdictions = JurisdictionBody.objects.filter(key__in=tables.BODIES[: 2 + seed % 5])
    page.cases = [
        sample_case(governorate, seed, number, row) for number, row in enumerate(tables.cases(seed))
    ]
    page.title = f"{page.local_unit.name} – {edition.name_ar}"
    page.slug = f"{slugify(page.local_unit.name_ar, allow_unicode=True)}-{edition.code.lower()}"[:60]
    return add(page, governorate)


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
    return {pass_on(nominate(edition, page), organiser): title for title, page in initiatives.items()}


def nominate(edition, initiative):
    page = InitiativeNominationPage(
        competition=edition,
        initiative=initiative,
        statement=STATEMENT,
        is_illustrative=True,
        title=f"{initiative.title} – {edition.name_ar}"[:250],
        slug=f"{initiative.slug[:45]}-{edition.code.lower()}",
    )
    return add(page, initiative.governorate)


def add(page, governorate):
    parent = GovernoratePage.objects.get(governorate=governorate, locale__language_code="ar")
    page.locale, page.live, page.owner = parent.locale, False, editor_of(governorate)
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True)
    return page


def pass_on(page, organiser):
    """Submits the page and takes it through committee and screening to the judges."""
    page.get_workflow().start(page, page.owner)
    act(page, committee_member_of(page.governorate), "approve", comment="روجعت الأرقام مع السجل.")
    act(
        page,
        organiser,
        "eligible",
        comment="مستوفاة الشروط والمستندات.",
        extract_check=ExtractCheck.MATCHES,
    )
    return Entry.objects.select_related("competition").get(page=page.pk)


def act(page, user, action, **answers):
    state = page.current_workflow_state.current_task_state.specific
    state.task.specific.on_action(state, user, action, **answers)
    page.refresh_from_db()
