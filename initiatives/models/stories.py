from django.core.paginator import Paginator
from django.db import models
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from ..blocks import STORY_BLOCKS
from ..enums import Visibility as V
from ..forms.pages import GovernorateChildPageForm
from ..panels.stories import story_edit_handler
from .gathered import with_lists
from .photos import with_photo
from .places import GovernorateChildPage, IndexPage
from .restricted import hidden
from .rows import KeyFigure

PAGE_SIZE = 12


class StoryIndexPage(IndexPage):
    """Lists the live success stories of its language."""

    subpage_types = []

    def get_context(self, request, *args, **kwargs):
        stories = SuccessStoryPage.objects.live().public().filter(locale=self.locale).with_card()
        page = Paginator(stories.order_by("-first_published_at", "pk"), PAGE_SIZE).get_page(
            request.GET.get("page")
        )
        return super().get_context(request, *args, **kwargs) | {"stories": page}

    class Meta:
        verbose_name = _("success stories index")
        verbose_name_plural = _("success stories indexes")


class StoryQuerySet(PageQuerySet):
    def with_card(self):
        figures = KeyFigure.objects.filter(page=OuterRef("pk"))
        stories = with_lists(self.select_related("governorate"), key_figures=figures)
        return with_photo(stories, "hero_image")

    def drawn(self, request):
        """A page with all that it tells."""
        return self.with_card()


class SuccessStoryPage(GovernorateChildPage):
    """A short human story; its title is the headline of the form `success_story`."""

    hero_image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("Main photo"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("A real photo from the place, with consent of those shown."),
    )
    person = models.CharField(
        _("Who tells it"),
        max_length=80,
        blank=True,
        help_text=_("Name and role of who lived it (citizen, counter clerk, unit officer)."),
    )
    quote = models.TextField(
        _("Quote"), max_length=240, blank=True, help_text=_("In their own words, one or two sentences.")
    )
    before = models.TextField(_("Before"), max_length=500)
    turning_point = models.TextField(_("The turning point"), max_length=700)
    after = models.TextField(_("After"), max_length=500)
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name=_("Linked initiative"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="stories",
        help_text=_("Link one to show the “Adopt this” button."),
    )
    body = StreamField(
        STORY_BLOCKS,
        verbose_name=_("Body"),
        blank=True,
        help_text=_("Text, photos, before/after, simple chart."),
    )

    objects = PageManager.from_queryset(StoryQuerySet)()

    base_form_class = GovernorateChildPageForm
    edit_handler = story_edit_handler()
    subpage_types = []
    search_fields = [
        *GovernorateChildPage.search_fields,
        index.SearchField("before"),
        index.SearchField("turning_point"),
        index.SearchField("after"),
        index.SearchField("quote"),
        index.SearchField("body"),
        index.RelatedFields("governorate", [index.SearchField("every_name")]),
        index.FilterField("governorate"),
    ]

    visibility = {
        V.YES: [
            "title",
            "hero_image",
            "person",
            "quote",
            "before",
            "turning_point",
            "after",
            "key_figures",
            "initiative",
            "body",
        ],
    }

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "linked_initiative": self.linked_initiative(request),
            "has_pairs": any(block.block_type == "before_after" for block in self.body),
        }

    def linked_initiative(self, request):
        """The linked initiative's live page in this story's language, if any."""
        if not self.initiative_id:
            return None
        initiatives = self._meta.get_field("initiative").related_model.objects
        family = initiatives.filter(pk=self.initiative_id).values("translation_key")
        pages = initiatives.live().exclude(hidden(request)).filter(locale=self.locale).with_card()
        return pages.filter(translation_key__in=family).first()

    class Meta:
        verbose_name = _("success story")
        verbose_name_plural = _("success stories")
