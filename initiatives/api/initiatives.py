"""Initiatives as their public pages tell them."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail.rich_text import get_text_for_indexing

from ..models import Governorate, InitiativePage
from ..models.catalogue.query import LONGEST_QUESTION
from ..models.catalogue.rows import CatalogueRow
from ..models.catalogue.words import KINDS
from ..search import public
from . import shapes
from .collections import Collection
from .families import JOINED, addresses, days, families, lead_of, leading, rows_of
from .parameters import Filter
from .vocabularies import GOVERNORATE, REGION, facet
from .wording import column, number, of_each, place, term, unit

TEXTS = ("satisfaction_method", "problem", "novelty", "team", "conditions", "transfer", "lessons")
#: facet: where the catalogue's row keeps it
COLUMNS = {
    "domain": "domain__key",
    "governorate": "governorate__code",
    "like": "governorate__capmas_class",
    "region": "governorate__region",
    "step": "step",
    "cost": "cost_band",
    "evidence": "evidence_grade",
    "year": "year",
}
LINKS = {
    "obstacle": (CatalogueRow.obstacles.through, "obstacle__key__in"),
    "for": (CatalogueRow.beneficiaries.through, "beneficiarygroup__key__in"),
    "tag": (CatalogueRow.tags.through, "initiativetag__slug__in"),
}
YES_OR_NOTHING = {
    "guide": Q(catalogue_row__has_guide=True),
    "adopted": Q(catalogue_row__adoption_count__gt=0),
}


def public_pages():
    return InitiativePage.objects.live().public().filter(catalogue_row__isnull=False)


def rows(chosen):
    found = leading(public_pages())
    for name, values in chosen.items():
        found = found.filter(condition(name, values))
    return found


def condition(name, values):
    """What the catalogue's row says of it; a facet holds any of its values, as in the catalogue."""
    if name == "q":
        return holding(values[0])
    if name in YES_OR_NOTHING:
        return YES_OR_NOTHING[name]
    if name in LINKS:
        through, path = LINKS[name]
        return Q(pk__in=through.objects.filter(**{path: values}).values("cataloguerow_id"))
    if name == "like":
        values = Governorate.objects.filter(code__in=values).values("capmas_class")
    return Q(**{f"catalogue_row__{COLUMNS[name]}__in": values})


def holding(text):
    """Initiatives whose words answer `text` in any language."""
    words = " ".join(text.replace("\0", " ").split())
    if not words:
        return Q()
    found = Q()
    for locale in Locale.objects.all():
        pages = public.matches(words, locale, KINDS).order_by().values("page_id")
        found |= Q(translation_key__in=InitiativePage.objects.filter(pk__in=pages).values("translation_key"))
    return found


def tell(numbers, request):
    pages = public_pages().select_related(*JOINED, "domain", "local_unit", "catalogue_row")
    pages = pages.prefetch_related(
        "indicators",
        "challenges__obstacle",
        "catalogue_row__beneficiaries",
        "catalogue_row__tags",
    )
    return [record(family, request) for family in families(pages, numbers)]


def record(pages, request):
    lead = lead_of(pages)
    row = lead.catalogue_row
    return {
        "id": lead.translation_key,
        "title": column(pages, "title"),
        "url": addresses(pages, request),
        "summary": column(pages, "summary"),
        "governorate": place(lead.governorate),
        "local_unit": unit(lead.local_unit),
        "domain": term(lead.domain),
        **figures(lead, row),
        "beneficiaries": [term(group) for group in row.beneficiaries.all()],
        "tags": [tag(one) for one in row.tags.all()],
        "indicators": [indicator(rows) for rows in rows_of(pages, "indicators") if is_complete(rows)],
        "obstacles": [obstacle(rows) for rows in rows_of(pages, "challenges")],
        **{name: column(pages, name) for name in TEXTS},
        "solution": of_each(pages, lambda page: get_text_for_indexing(page.solution).strip()),
        **days(lead),
        "is_illustrative": lead.is_illustrative,
    }


def figures(lead, row):
    return {
        "step": row.step,
        "stage": lead.stage or None,
        "facet": lead.facet or None,
        "evidence": row.evidence_grade,
        "started_on": lead.start_date,
        "ended_on": lead.end_date,
        "cost": number(lead.cost),
        "cost_band": row.cost_band or None,
        "satisfaction": number(lead.satisfaction),
        "has_guide": row.has_guide,
        "adopted_by": row.adoption_count,
    }


def tag(record):
    return {"key": record.slug, "name": {"ar": record.name, "en": record.name_en or None}}


def is_complete(rows):
    return next(iter(rows.values())).is_complete


def indicator(rows):
    first = next(iter(rows.values()))
    return {
        "name": column(rows, "name"),
        "unit": column(rows, "unit"),
        "kind": first.kind,
        "better": first.better,
        "before": number(first.before),
        "after": number(first.after),
        "measured_before_on": first.measured_before_on,
        "measured_on": first.measured_on,
        "n": first.n,
        "source": column(rows, "source"),
    }


def obstacle(rows):
    return {
        "obstacle": term(next(iter(rows.values())).obstacle),
        "what_happened": column(rows, "what_happened"),
        "how_overcome": column(rows, "how_overcome"),
    }


def in_length(text):
    if len(text) > LONGEST_QUESTION:
        raise ValueError(text)
    return text


WORDS = Filter(
    "q",
    _("Words that the initiative holds, in Arabic or English, as the site’s own search finds them."),
    is_single=True,
    schema={"type": "string", "maxLength": LONGEST_QUESTION},
    read=in_length,
)
ABOUT_FACETS = {
    "domain": _("Key of a domain."),
    "obstacle": _("Key of an obstacle that it overcame."),
    "like": _("Code of a governorate: those of its class."),
    "step": _("Step, from 1 (idea) to 6 (sustained)."),
    "cost": _("Band of the cost."),
    "evidence": _("Grade of the evidence, from 1 to 4."),
    "for": _("Key of a group of beneficiaries."),
    "guide": _("“yes”: those with a replication guide."),
    "adopted": _("“yes”: those adopted at least once."),
    "year": _("Year in which it began."),
    "tag": _("Key of a tag."),
}
FILTERS = [WORDS, GOVERNORATE, REGION, *(facet(name, about) for name, about in ABOUT_FACETS.items())]

INITIATIVES = Collection(
    name="initiatives",
    title=_("Initiatives"),
    about=_("Published initiatives with their figures, obstacles and lessons."),
    shape=shapes.Initiative,
    rows=rows,
    tell=tell,
    filters=FILTERS,
    key="translation_key",
    since="start_date",
    key_format="uuid",
    place=lambda record: record["governorate"]["code"],
)
