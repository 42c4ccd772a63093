"""A winning unit's entry becomes an initiative of its governorate: a draft to complete, adopt and translate."""

from html import escape

from django.db import transaction
from django.utils import translation
from django.utils.text import slugify

from initiatives import conf
from initiatives.enums import Stage
from initiatives.models import Domain, InitiativePage

from ..models import Entry, SpatialUnitEntryPage

DOMAIN = "spatial_unit"


@transaction.atomic
def create_case(entry: Entry, page: SpatialUnitEntryPage) -> InitiativePage:
    """The draft beside the entry, prefilled with what the entry says; an entry has at most one."""
    if entry.case:
        return entry.case
    with translation.override(conf.get("INITIATIVES_SOURCE_LOCALE")):
        title = f"{entry.unit.full_name}: {entry.competition.name}"[:100] if entry.unit else page.title
    case = InitiativePage(
        title=title,
        slug=free_slug(page, title),
        live=False,
        has_unpublished_changes=True,
        locale=page.locale,
        owner=entry.submitted_by,
        local_unit=entry.unit,
        domain=Domain.objects.filter(key=DOMAIN).first(),
        stage=Stage.IMPLEMENTING,
        start_date=page.period_from,
        end_date=page.period_to,
        solution=f"<p>{escape(page.innovation)}</p>",
        novelty=page.innovation[:600],
        is_illustrative=page.is_illustrative,
    )
    page.get_parent().add_child(instance=case)
    # A draft: what the entry does not say is asked when the governorate submits it.
    case.save_revision(user=entry.submitted_by, log_action=True, clean=False)
    Entry.objects.filter(pk=entry.pk).update(case=case)
    entry.case = case
    return case


def free_slug(page: SpatialUnitEntryPage, title: str) -> str:
    base = slugify(title, allow_unicode=True)[:50].strip("-") or page.slug
    taken = set(page.get_siblings().values_list("slug", flat=True))
    candidates = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(slug for slug in candidates if slug not in taken)
