"""Editions that have a public page: what they award, when, and by which criteria."""

from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from initiatives.api.collections import Collection
from initiatives.api.parameters import Filter
from initiatives.api.wording import LANGUAGES, column, in_two
from initiatives.models.gathered import with_lists

from ..enums import CompetitionKind
from ..models import Competition, CompetitionPage, Criterion, Phase
from . import shapes


def public_pages():
    return CompetitionPage.objects.live().public()


def public_editions():
    return Competition.objects.real().filter(pk__in=public_pages().order_by().values("competition"))


def rows(chosen):
    found = public_editions()
    return found.filter(kind__in=chosen["kind"]) if "kind" in chosen else found


def tell(numbers, request):
    found = with_lists(
        public_editions().select_related("publication").filter(pk__in=numbers).order_by("pk"),
        phases=Phase.objects.filter(competition=OuterRef("pk")),
        criteria=Criterion.objects.filter(competition=OuterRef("pk")).order_by("sort_order", "key"),
    )
    pages = pages_of(numbers)
    return [record(edition, pages[edition.pk], request) for edition in found if edition.pk in pages]


def pages_of(numbers):
    """{edition: {language: its public page}}"""
    found = {}
    for page in public_pages().filter(competition__in=numbers).select_related("locale"):
        found.setdefault(page.competition_id, {})[page.locale.language_code] = page
    return found


def record(edition, pages, request):
    addresses = {code: page.get_full_url(request) for code, page in pages.items()}
    return {
        "code": edition.code,
        "kind": edition.kind,
        "name": in_two(edition, "name"),
        "url": {language: addresses.get(language) for language in LANGUAGES},
        "introduction": column(pages, "introduction"),
        "tiers": edition.tiers,
        "phases": [phase(one) for one in edition.phase_runs()],
        "criteria": [criterion(one) for one in edition.criteria.all()],
        "names_all_entries": edition.names_all_entries,
        "is_closed": edition.is_closed,
        "released_at": edition.released_at,
        "is_illustrative": edition.is_illustrative,
    }


def phase(run):
    return {"phase": run.phase.kind, "starts_at": run.starts_at, "ends_at": run.ends_at}


def criterion(one):
    return {"key": one.key, "name": in_two(one, "name"), "weight": one.weight, "kind": one.kind}


def edition_codes():
    return list(public_editions().order_by("code").values_list("code", flat=True))


COMPETITIONS = Collection(
    name="competitions",
    title=_("Competitions"),
    about=_("Editions: what they award, their phases with dates, and their criteria with weights."),
    shape=shapes.Edition,
    rows=rows,
    tell=tell,
    filters=[Filter("kind", _("What competes."), lambda: list(CompetitionKind.values))],
    key="code",
    since="phases__starts_at",
    words={
        "code": _("Its code."),
        "name": _("What it is called."),
        "kind": _("What competes: spatial_unit, initiative, adoption or staff."),
    },
)
