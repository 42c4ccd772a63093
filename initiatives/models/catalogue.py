"""The catalogue: live initiatives of one language, narrowed by governorate, domain and words. A plain GET form."""

from dataclasses import dataclass, field

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.functional import cached_property

from .reference import Governorate
from .taxonomies import Domain

PAGE_SIZE = 24
SORTS = {"new": "-first_published_at", "title": "title"}


@dataclass(frozen=True)
class FacetValue:
    key: str
    name: str
    count: int
    is_chosen: bool


@dataclass
class Catalogue:
    """`pages` are those a visitor may see; `params` the query as sent, in which unknown values count for nothing."""

    pages: object
    params: object
    chosen: dict = field(init=False)

    def __post_init__(self):
        self.chosen = {
            "governorate": Governorate.objects.filter(code=self.params.get("governorate", "")).first(),
            "domain": Domain.objects.filter(key=self.params.get("domain", "")).first(),
        }

    @property
    def words(self):
        return self.params.get("q", "").strip()[:100]

    @property
    def sort(self):
        return self.params.get("sort") if self.params.get("sort") in SORTS else "new"

    @property
    def is_narrowed(self):
        return bool(self.words or any(self.chosen.values()))

    @cached_property
    def found(self):
        """Pages that hold the words; facets are counted within them."""
        if not self.words:
            return self.pages
        keys = [page.pk for page in self.pages.search(self.words)]
        return self.pages.filter(pk__in=keys)

    def narrowed(self, *, without=None):
        chosen = {name: value for name, value in self.chosen.items() if value and name != without}
        return self.found.filter(**chosen)

    @cached_property
    def results(self):
        return self.narrowed().with_card().order_by(SORTS[self.sort], "pk")

    @cached_property
    def page(self):
        return Paginator(self.results, PAGE_SIZE).get_page(self.params.get("page"))

    @cached_property
    def governorates(self):
        return self.facet("governorate", Governorate, "code")

    @cached_property
    def domains(self):
        return self.facet("domain", Domain, "key")

    def facet(self, name, model, key):
        """Values with at least one initiative, counted as if this facet alone were open, and the chosen one."""
        counts = dict(
            self.narrowed(without=name)
            .order_by()
            .values_list(name)
            .annotate(n=Count("pk"))
            .values_list(name, "n")
        )
        shown = {pk for pk in counts if pk} | {row.pk for row in [self.chosen[name]] if row}
        return [
            FacetValue(getattr(row, key), row.name, counts.get(row.pk, 0), row == self.chosen[name])
            for row in model.objects.filter(pk__in=shown)
        ]

    @property
    def chips(self):
        """(what stands chosen, the query without it) for each removable choice."""
        names = [(name, value.name) for name, value in self.chosen.items() if value]
        if self.words:
            names.append(("q", self.words))
        return [(label, self.query_without(name, "page")) for name, label in names]

    def query_without(self, *names):
        query = self.params.copy()
        for name in names:
            query.pop(name, None)
        return query.urlencode()

    @property
    def query_without_page(self):
        return self.query_without("page")
