"""What of an initiative a card, a list row or the catalogue's row tells, read at once."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from wagtail.query import PageQuerySet

from .adoptions import Adoption
from .adoptions.counts import adopters, adoption_step
from .guides.pages import ReplicationGuidePage
from .recognitions import Recognition
from .rows import Indicator
from .titles import title_here
from .whole import whole

RECOGNITION_FIELDS = ["kind", "place", "award_ar", "award_en"]
INDICATOR_FIELDS = ["name", "unit", "kind", "better", "before", "after", "measured_on", "n", "source"]


#: columns of a page, of its governorate, its domain and its row of the catalogue that a card or a list row draws
CARD_FIELDS = [
    *("title", "url_path", "translation_key", "locale", "live", "path", "depth"),
    *("summary", "cost", "start_date", "is_illustrative"),
    *("governorate__name_ar", "governorate__name_en", "domain__name_ar", "domain__name_en"),
    *(f"catalogue_row__{name}" for name in ("step", "evidence_grade", "has_guide", "adoption_count")),
]


def first(rows, fields):
    """The first of `rows` as a dictionary of these fields, within another query."""
    return Subquery(rows.values(row=JSONObject(**{name: name for name in fields}))[:1])


def top_recognition():
    top = Recognition.objects.filter(page__translation_key=OuterRef("translation_key"))
    return first(top, RECOGNITION_FIELDS)


class InitiativeQuerySet(PageQuerySet):
    def with_card(self):
        """What a card or a list row draws, in one query: what the catalogue's row says already isn't counted again."""
        rows = Indicator.objects.filter(page=OuterRef("pk"), before__isnull=False, after__isnull=False)
        pages = self.select_related("governorate", "domain", "catalogue_row").only(*CARD_FIELDS)
        return pages.annotate(
            top_recognition=top_recognition(),
            first_indicator=first(rows.order_by("sort_order"), INDICATOR_FIELDS),
        )

    def drawn(self, request):
        """A page with all that it tells, in one query; `request`: whom it is drawn for."""
        return whole(self, request)

    def with_facts(self):
        """What the catalogue's row is made of."""
        guides = ReplicationGuidePage.objects.of(OuterRef("translation_key")).published()
        pages = self.select_related("governorate", "domain", "local_unit").annotate(
            top_recognition=top_recognition(),
            has_guide=Exists(guides),
            adoption_count=adopters(),
            adoption_step=adoption_step(),
        )
        return pages.prefetch_related("indicators", "evidence_files")

    def with_badges(self, besides=None):
        """Public ones that hold a badge, expired or not, each with `title_here`; `besides` is taken anyway."""
        proven = Adoption.objects.public().working().exclude(verified_on=None).values("initiative")
        held = Q(pk__in=Recognition.objects.values("page")) | Q(pk__in=proven)
        found = self.filter(held, live=True) | self.filter(pk=besides)
        return found.annotate(title_here=title_here())

    def in_language(self, locale):
        return self.live().public().filter(locale=locale)
