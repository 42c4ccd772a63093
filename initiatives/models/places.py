"""Index pages, the governorate's page, and what every page under it shares."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.coreutils import find_available_slug
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from .. import conf, rules
from ..forms.pages import SLUG_MAX
from ..panels.outline import outline
from .catalogue.index import current
from .gathered import with_lists
from .page_permissions import ChildPermissionTester
from .photos import sizes_of
from .profile_lists import with_registers
from .profiles import SORTS, Profile, governorate_rows, published_by_month
from .reference import Governorate
from .references import ReferencesFoundAtOnce
from .restricted import hidden
from .trail import address
from .translated import is_source_locale


class PublishedTitleMixin:
    """Choosers name a published page to everyone: by its published title, not by the draft's."""

    def get_admin_display_title(self):
        return self.title if self.live else super().get_admin_display_title()


class SlugFromTitleMixin:
    """Until it is first published, a translation has no title, and so no address, of its own."""

    def save(self, *args, **kwargs):
        # The path is set before the first save (treebeard's add_child), so the parent is known here.
        parent = self.get_parent() if self.path and self.takes_slug_from_title else None
        if parent:
            slug = slugify(self.title, allow_unicode=True)[:SLUG_MAX]
            self.slug = find_available_slug(parent, slug, ignore_page_id=self.pk)
        super().save(*args, **kwargs)

    @property
    def takes_slug_from_title(self):
        # A page that is written by hand is given its locale by this very save.
        is_translation = self.locale_id is not None and not is_source_locale(self.locale)
        return is_translation and self.first_published_at is None


class IndexPage(Page):
    """A list of pages in one language, with an introduction an editor can change."""

    introduction = models.TextField(_("introduction"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Tile:
    """A governorate on the map: how many live initiatives it has in this language, and its page."""

    governorate: Governorate
    count: int
    url: str


def tiles(locale, request, governorates, counts):
    """A tile for each of `governorates`, whatever it holds; `counts`: initiatives by code."""
    pages = GovernoratePage.objects.live().exclude(hidden(request)).filter(locale=locale)
    pages = pages.only("governorate", "url_path").order_by()
    urls = {page.governorate_id: address(page, request) for page in pages}
    return [Tile(row, counts.get(row.code, 0), urls.get(row.pk, "")) for row in governorates]


class GovernorateIndexPage(IndexPage):
    subpage_types = ["initiatives.GovernoratePage"]

    def get_context(self, request, *args, **kwargs):
        """`tiles` for the maps, `rows` for the table, in the order that the address asks for."""
        index = current(self.locale)
        counts = index.bitmaps.counts("governorate", index.bitmaps.everything)
        drawn = tiles(self.locale, request, index.names.governorate.values(), counts)
        sort = request.GET.get("sort")
        return super().get_context(request, *args, **kwargs) | {
            "tiles": drawn,
            "rows": governorate_rows(drawn, self.locale, sort),
            "sort": sort if sort in SORTS else "name",
            "months": self.months(),
        }

    def months(self):
        """(name, initiatives first published in it) of the last twelve months; nothing where none was."""
        counted = published_by_month(self.locale, timezone.localdate())
        if not any(count for _month, count in counted):
            return []
        return [(date_format(month, "YEAR_MONTH_FORMAT"), count) for month, count in counted]

    # The initiative workflow hangs here for what stands below; the list itself has no committee.
    has_workflow = False

    class Meta:
        verbose_name = _("governorates index")
        verbose_name_plural = _("governorates indexes")

    def get_workflow(self):
        return None


class GovernorateQuerySet(PageQuerySet):
    def drawn(self, request):
        """A page with its photo and what is registered of its governorate, in one query."""
        return with_registers(with_lists(self, photo__renditions=sizes_of("photo")), request)


class GovernoratePage(PublishedTitleMixin, Page):
    """A governorate's public page; each language has its own, so `governorate` is never unique."""

    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="pages"
    )
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "link", "ul", "ol"])
    photo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = PageManager.from_queryset(GovernorateQuerySet)()

    #: joined when the page is drawn
    drawn_with = ("governorate", "photo")
    parent_page_types = ["initiatives.GovernorateIndexPage"]
    subpage_types = conf.get("INITIATIVES_GOVERNORATE_SUBPAGE_TYPES")
    content_panels = [
        *Page.content_panels,
        FieldPanel("governorate", read_only=True),
        FieldPanel("introduction"),
        FieldPanel("photo"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.RelatedFields("governorate", [index.SearchField("every_name")]),
    ]

    class Meta:
        verbose_name = _("governorate page")
        verbose_name_plural = _("governorate pages")

    @classmethod
    def take_below(cls, *page_types):
        """Pages of another app may stand here, too, unless the host's setting lists what may."""
        if not conf.is_set("INITIATIVES_GOVERNORATE_SUBPAGE_TYPES"):
            cls.subpage_types = [*cls.subpage_types, *page_types]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "profile": Profile(self, request),
            "neighbours": self.neighbours(request),
        }

    @cached_property
    def whole(self):
        """Itself as `drawn`; of a preview, which was read from its revision, the stored page."""
        if hasattr(self, "told_units"):
            return self
        pages = GovernoratePage.objects.drawn(None).select_related("governorate", "photo")
        return pages.filter(pk=self.pk).first() or self

    def neighbours(self, request):
        """The other governorates of the region; lazy, for it is asked only where this one has published nothing."""
        pages = GovernoratePage.objects.live().exclude(hidden(request))
        pages = pages.filter(locale=self.locale).exclude(pk=self.pk)
        return pages.filter(governorate__region=self.governorate.region).order_by("path")


class GovernorateChildPage(ReferencesFoundAtOnce, PublishedTitleMixin, SlugFromTitleMixin, Page):
    """A page that belongs to the governorate it stands under; the column follows the tree, never a form."""

    governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("governorate"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
    )
    is_illustrative = models.BooleanField(
        _("illustrative data"),
        default=False,
        help_text=_("Marked on the page as invented for demonstration."),
    )

    #: whether English pages are made of it
    is_translated = True

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        parent = self.get_parent() if self.path else None
        if parent and not self.governorate_id:
            self.governorate_id = getattr(parent.specific, "governorate_id", None)
        super().save(*args, **kwargs)

    @classmethod
    def can_create_at(cls, parent):
        """Written in the source language only; other languages get theirs by translation."""
        if parent.locale.language_code != conf.get("INITIATIVES_SOURCE_LOCALE"):
            return False
        if cls.max_count is None and parent.is_leaf():
            # Wagtail would count what stands below, at each row of a list.
            return cls.can_exist_under(parent)
        return super().can_create_at(parent)

    def _get_autogenerated_slug(self, base_slug):
        """Short enough to be read out; room is left for the number that makes it unique."""
        return super()._get_autogenerated_slug(base_slug[: SLUG_MAX - 4].rstrip("-"))

    def readiness(self):
        """What is still missing before this page, as it is held in memory, may be submitted."""
        return self.readiness_of(self.serializable_data())

    @classmethod
    def readiness_of(cls, content):
        """The same for the content of a revision, without a query."""
        return rules.readiness(outline(cls), content, cls.compulsory_besides(content))

    @classmethod
    def compulsory_besides(cls, content):
        return []

    def refuse_unless_complete(self):
        """The editor's form says this field by field; this closes every other way into a workflow."""
        gaps = self.readiness().gaps
        if gaps:
            names = ", ".join(sorted({gap.name for gap in gaps}))
            raise ValidationError(
                _("“%(title)s” is not complete: %(names)s.") % {"title": self.title, "names": names}
            )

    @classmethod
    def standings_of(cls, ids):
        """{page: (words, tone, since)} for pages of this type that an app describes in its own words."""
        return {}

    def ways_on(self, user):
        """(words, address) of what `user` may still do about a page that can't be changed."""
        return []

    def permissions_for_user(self, user):
        return ChildPermissionTester(user, self)

    def may_be_discarded_by(self, user):
        """A draft of one's own into which nothing was written."""
        return (
            self.owner_id == user.pk
            and self.permissions_for_user(user).can_delete()
            and rules.is_untouched(
                self.get_latest_revision_as_object().readiness(),
                was_public=self.first_published_at is not None,
                was_submitted=self.workflow_states.exists(),
            )
        )

    def may_be_published(self):
        """Asked when the last reviewer approves; pages that compete wait for the release of results."""
        return True
