"""Index pages, the governorate's page, and what every page under it shares."""

from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.coreutils import find_available_slug
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from .. import conf, rules
from ..forms.pages import SLUG_MAX
from ..panels.outline import outline
from .page_permissions import ChildPermissionTester
from .reference import Governorate


class PublishedTitleMixin:
    """Choosers name a published page to everyone: by its published title, not by the draft's."""

    def get_admin_display_title(self):
        return self.title if self.live else super().get_admin_display_title()


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


def tiles(locale, request=None):
    """A tile for each of the 27, whatever it holds; two queries and those of the site's root paths."""
    pages = GovernoratePage.objects.live().public().filter(locale=locale)
    urls = {page.governorate_id: page.get_url(request) for page in pages}
    live = Q(initiativepages__live=True, initiativepages__locale=locale)
    counted = Governorate.objects.annotate(live_initiatives=Count("initiativepages", filter=live))
    return [Tile(row, row.live_initiatives, urls.get(row.pk, "")) for row in counted]


class GovernorateIndexPage(IndexPage):
    subpage_types = ["initiatives.GovernoratePage"]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"tiles": tiles(self.locale, request)}

    # The initiative workflow hangs here for what stands below; the list itself has no committee.
    has_workflow = False

    class Meta:
        verbose_name = _("governorates index")
        verbose_name_plural = _("governorates indexes")

    def get_workflow(self):
        return None


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

    def get_context(self, request, *args, **kwargs):
        """Live pages of this governorate in this language, newest first; models by name to stay above no one."""
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "initiatives": self.live_of("InitiativePage").with_card(),
            "stories": self.live_of("SuccessStoryPage").with_card(),
            "neighbours": self.neighbours(),
        }

    def neighbours(self):
        """The other governorates of the region; lazy, for it is asked only where this one has published nothing."""
        pages = GovernoratePage.objects.live().public().filter(locale=self.locale).exclude(pk=self.pk)
        return pages.filter(governorate__region=self.governorate.region).order_by("path")

    def live_of(self, model):
        pages = apps.get_model("initiatives", model).objects.live().public()
        return pages.filter(governorate_id=self.governorate_id, locale=self.locale).order_by(
            "-first_published_at", "pk"
        )


class GovernorateChildPage(PublishedTitleMixin, Page):
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
    #: set by `localize` where that is installed: page → when its words were translated, or None
    find_translation_date = None

    class Meta:
        abstract = True

    @property
    def translated_at(self):
        return type(self).find_translation_date(self) if self.find_translation_date else None

    def save(self, *args, **kwargs):
        # The path is set before the first save (treebeard's add_child), so the parent is known here.
        parent = self.get_parent() if self.path else None
        if parent and not self.governorate_id:
            self.governorate_id = getattr(parent.specific, "governorate_id", None)
        if parent and self.takes_slug_from_title:
            slug = slugify(self.title, allow_unicode=True)[:SLUG_MAX]
            self.slug = find_available_slug(parent, slug, ignore_page_id=self.pk)
        super().save(*args, **kwargs)

    @classmethod
    def can_create_at(cls, parent):
        """Written in the source language only; other languages get theirs by translation."""
        source = conf.get("INITIATIVES_SOURCE_LOCALE")
        return parent.locale.language_code == source and super().can_create_at(parent)

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

    @property
    def takes_slug_from_title(self):
        """Until it is first published, a translation has no title, and so no address, of its own."""
        source = conf.get("INITIATIVES_SOURCE_LOCALE")
        return self.first_published_at is None and self.locale.language_code != source
