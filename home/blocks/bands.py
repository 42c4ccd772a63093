"""The bands of the front page, in the order an editor puts them in."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from initiatives.forms.numbers import IntegerField

from .band import Band, number_of
from .links import LinkBlock
from .pages import PageOfKindBlock

TEXT_FEATURES = ["h3", "bold", "link", "document-link", "ul", "ol"]


def words(label, max_length=80, required=False, **kwargs):
    return blocks.CharBlock(label=label, max_length=max_length, required=required, **kwargs)


def paragraph(label, max_length=400, required=False):
    return blocks.TextBlock(label=label, max_length=max_length, required=required, rows=3)


def how_many(most, default):
    block = blocks.IntegerBlock(label=gettext_lazy("How many"), min_value=1, max_value=most, default=default)
    block.field = IntegerField(min_value=1, max_value=most)  # in any digits, which a browser's own refuses
    return block


def map_counts():
    return blocks.ChoiceBlock(
        label=gettext_lazy("What the map counts"),
        choices=[
            ("published", gettext_lazy("Initiatives that a governorate published")),
            ("adopted", gettext_lazy("Initiatives of others that work there")),
        ],
        default="published",
    )


class HeroBlock(Band):
    title = words(gettext_lazy("Heading of the page"), 90, required=True)
    text = paragraph(gettext_lazy("Introduction"))
    question = words(gettext_lazy("Question over the search box"), required=True)
    example = words(gettext_lazy("Example in the search box"))
    button = words(gettext_lazy("Words on the button"), 30, required=True)
    domains = words(
        gettext_lazy("Words over the domains"), help_text=gettext_lazy("Left empty, no domains are shown.")
    )
    shows_counts = blocks.BooleanBlock(label=gettext_lazy("Show the counts"), required=False, default=True)
    shows_map = blocks.BooleanBlock(label=gettext_lazy("Show the map"), required=False, default=True)
    map_counts = map_counts()
    map_title = words(gettext_lazy("Title of the map"), 120)
    map_text = words(gettext_lazy("Line beside the title of the map"), 160)

    class Meta:
        icon = "search"
        label = gettext_lazy("Headline and search")
        description = gettext_lazy("Headline, search, domains, counts and the map of the governorates.")
        template = "home/bands/hero.html"

    def draw(self, value, front):
        return {"tiles": front.map_tiles(value["map_counts"]) if value["shows_map"] else []}


class MapBlock(Band):
    counts = map_counts()
    title = words(gettext_lazy("Title"), 120, required=True)
    text = words(gettext_lazy("Line beside the title"), 160)

    class Meta:
        icon = "site"
        label = gettext_lazy("Map of the governorates")
        description = gettext_lazy("The map alone, each tile with its number; readers can see it as a table.")
        template = "home/bands/map.html"

    def draw(self, value, front):
        return {"tiles": front.map_tiles(value["counts"])}


class FigureBlock(blocks.StructBlock):
    what = blocks.ChoiceBlock(
        label=gettext_lazy("What is counted"),
        choices=[
            ("initiatives", gettext_lazy("Published initiatives")),
            ("governorates", gettext_lazy("Governorates that have published")),
            ("stories", gettext_lazy("Published success stories")),
            ("measured", gettext_lazy("Initiatives with a measured result")),
            ("guides", gettext_lazy("Initiatives with a replication guide")),
            ("adopted", gettext_lazy("Initiatives adopted elsewhere")),
            ("working", gettext_lazy("Adoptions that work")),
            ("verified", gettext_lazy("Adoptions whose results were verified")),
            ("stopped", gettext_lazy("Adoptions that were stopped")),
            ("own", gettext_lazy("A figure of your own")),
        ],
        default="initiatives",
    )
    number = words(pgettext_lazy("number shown large", "Figure"), 20)
    label = words(gettext_lazy("What it says"), 120)
    source = words(gettext_lazy("Source and date"), 160)

    class Meta:
        label = gettext_lazy("One figure")

    def clean(self, value):
        value = super().clean(value)
        if value["what"] == "own":
            wanted = {"number": value["number"], "label": value["label"], "source": value["source"]}
            missing = {
                name: ValidationError(_("A figure of your own has a number, words and a source."))
                for name, text in wanted.items()
                if not text
            }
            if missing:
                raise StructBlockValidationError(block_errors=missing)
        return value


class FiguresBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    figures = blocks.ListBlock(FigureBlock(), label=gettext_lazy("Figures"), min_num=1, max_num=4)
    link = words(gettext_lazy("Words on the link to the open data"), 40)

    class Meta:
        icon = "order"
        label = gettext_lazy("Figures")
        description = gettext_lazy(
            "Up to four large figures: counted by the platform, or your own with a source. "
            "What counts none is left out."
        )
        template = "home/bands/figures.html"

    def draw(self, value, front):
        drawn = [(figure, front.count_of(figure["what"])) for figure in value["figures"]]
        return {"figures": [(figure, count) for figure, count in drawn if count or figure["what"] == "own"]}


class StepBlock(blocks.StructBlock):
    title = words(gettext_lazy("Title"), required=True)
    text = paragraph(gettext_lazy("Text"), 240, required=True)

    class Meta:
        label = gettext_lazy("Step")


class HowBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    steps = blocks.ListBlock(
        StepBlock(),
        label=gettext_lazy("Steps"),
        min_num=2,
        max_num=4,
        help_text=gettext_lazy("Lowest first."),
    )

    class Meta:
        icon = "list-ol"
        label = gettext_lazy("How it works")
        description = gettext_lazy("Up to four steps, each a course of tiles higher than the one before.")
        template = "home/bands/how.html"


class EditionBlock(Band):
    edition = PageOfKindBlock(
        label=gettext_lazy("Edition"),
        page_type="competitions.CompetitionPage",
        required=False,
        help_text=gettext_lazy("Empty: the one under way; of several the one that closes first."),
    )
    enter = words(gettext_lazy("Words on the button that leads to an entry"), 40)
    rules = words(gettext_lazy("Words on the button that leads to the rules"), 40, required=True)

    class Meta:
        icon = "calendar-alt"
        label = gettext_lazy("Edition under way")
        description = gettext_lazy("Phases and days left of an edition; not drawn while none is under way.")
        template = "home/bands/edition.html"

    def draw(self, value, front):
        return {"edition": front.running_edition(number_of(value.get("edition")))}


class WinnersBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    edition = PageOfKindBlock(
        label=gettext_lazy("Edition"),
        page_type="competitions.CompetitionPage",
        required=False,
        help_text=gettext_lazy("Empty: the one whose results were released last."),
    )
    count = how_many(6, 3)
    shows_citation = blocks.BooleanBlock(
        label=gettext_lazy("Quote the jury’s citation of the first"), required=False, default=True
    )
    link = words(gettext_lazy("Words on the link to the results"), 40, required=True)

    class Meta:
        icon = "pick"
        label = gettext_lazy("Winners")
        description = gettext_lazy("First places of an edition; not drawn before the first release.")
        template = "home/bands/winners.html"

    def awarded(self, value, front):
        winners = front.latest_winners(value["count"], number_of(value.get("edition")))
        return winners.initiatives if winners else ()

    def draw(self, value, front):
        return {"winners": front.winners(value["count"], number_of(value.get("edition")))}


class InitiativesBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    text = paragraph(gettext_lazy("Text"), 240)
    pages = blocks.ListBlock(
        PageOfKindBlock(page_type="initiatives.InitiativePage", label=gettext_lazy("Initiative")),
        label=gettext_lazy("Picked by hand"),
        default=[],
        max_num=6,
        help_text=gettext_lazy("Empty: the newest."),
    )
    count = how_many(6, 3)
    link = words(gettext_lazy("Words on the link to all initiatives"), 40)
    empty_title = words(gettext_lazy("While there is none: title"), 90, required=True)
    empty_text = paragraph(gettext_lazy("While there is none: text"), 240)

    class Meta:
        icon = "doc-full-inverse"
        label = gettext_lazy("Initiatives")
        description = gettext_lazy("The newest initiatives, or those you pick.")
        template = "home/bands/initiatives.html"

    def picks(self, value):
        return [page.pk for page in value.get("pages") or () if page]

    def cards(self, value, front):
        picked = self.picks(value)
        found = front.picked if front.bands or not picked else front.here(picked)
        return (
            [found[number] for number in picked if number in found]
            if picked
            else front.newest(value["count"])
        )

    def draw(self, value, front):
        return {"initiatives": front.initiatives(self.cards(value, front))}


class ReadyBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    text = paragraph(gettext_lazy("Text"), 240)
    count = how_many(6, 3)
    link = words(gettext_lazy("Words on the link to all of them"), 40)

    class Meta:
        icon = "clipboard-list"
        label = gettext_lazy("Ready to replicate")
        description = gettext_lazy(
            "Initiatives with a replication guide, the most adopted first; not drawn while there is none."
        )
        template = "home/bands/ready.html"

    def cards(self, value, front):
        return front.ready(value["count"])

    def draw(self, value, front):
        return {"initiatives": front.initiatives(self.cards(value, front))}


class ObstaclesBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    text = paragraph(gettext_lazy("Text"), 240)
    count = how_many(20, 8)

    class Meta:
        icon = "warning"
        label = gettext_lazy("Obstacles")
        description = gettext_lazy("Obstacles that initiatives overcame; not drawn while there is none.")
        template = "home/bands/obstacles.html"

    def draw(self, value, front):
        return {"obstacles": front.obstacles(value["count"])}


class StoryBlock(Band):
    label = words(gettext_lazy("Line over the title"), 40, required=True)
    story = PageOfKindBlock(
        label=gettext_lazy("Success story"),
        page_type="initiatives.SuccessStoryPage",
        required=False,
        help_text=gettext_lazy("Empty: the newest."),
    )
    button = words(gettext_lazy("Words on the button"), 40, required=True)
    link = words(gettext_lazy("Words on the link to all stories"), 40)

    class Meta:
        icon = "openquote"
        label = gettext_lazy("Success story")
        description = gettext_lazy("A story with its quotation; not drawn while there is none.")
        template = "home/bands/story.html"

    def cards(self, value, front):
        story = front.story(number_of(value.get("story")))
        return [story.told_of] if story and story.told_of else []

    def draw(self, value, front):
        story = front.story(number_of(value.get("story")))
        return {"story": story, "figure": front.figure_of(story) if story else None}


class NewsBlock(Band):
    title = words(gettext_lazy("Title"), required=True)
    count = how_many(6, 3)
    link = words(gettext_lazy("Words on the link to all news"), 40)

    class Meta:
        icon = "date"
        label = gettext_lazy("News")
        description = gettext_lazy("The latest news items; not drawn while there is none.")
        template = "home/bands/news.html"

    def draw(self, value, front):
        return {"news": front.news(value["count"])}


class HeadlineBlock(Band):
    title = words(gettext_lazy("Title"), 120, required=True)
    text = paragraph(gettext_lazy("Text"))

    class Meta:
        icon = "title"
        label = pgettext_lazy("band of the front page", "Heading")
        description = gettext_lazy("A large title for the bands below it, with a line under it.")
        template = "home/bands/headline.html"


class TextBandBlock(Band):
    title = words(gettext_lazy("Title"), 120)
    text = blocks.RichTextBlock(label=gettext_lazy("Text"), features=TEXT_FEATURES)

    class Meta:
        icon = "pilcrow"
        label = pgettext_lazy("band of the front page", "Text")
        description = gettext_lazy("Running text with headings, lists and links.")
        template = "home/bands/text.html"


class PictureBandBlock(Band):
    image = ImageChooserBlock(label=gettext_lazy("Image"))
    caption = words(gettext_lazy("Caption"), 200)

    class Meta:
        icon = "image"
        label = gettext_lazy("Picture")
        description = gettext_lazy("A photo over the whole width, with a caption.")
        template = "home/bands/picture.html"


class CallBlock(Band):
    title = words(gettext_lazy("Title"), 120, required=True)
    text = paragraph(gettext_lazy("Text"))
    button = LinkBlock()

    class Meta:
        icon = "arrow-right"
        label = gettext_lazy("Call to action")
        description = gettext_lazy("A dark band with one button that leads to a page or an address.")
        template = "home/bands/call.html"

    def draw(self, value, front):
        return {"address": front.address(value["button"])}


HOME_BLOCKS = [
    ("hero", HeroBlock()),
    ("winners", WinnersBlock()),
    ("ready", ReadyBlock()),
    ("initiatives", InitiativesBlock()),
    ("how", HowBlock()),
    ("edition", EditionBlock()),
    ("figures", FiguresBlock()),
    ("story", StoryBlock()),
    ("obstacles", ObstaclesBlock()),
    ("news", NewsBlock()),
    ("map", MapBlock()),
    ("headline", HeadlineBlock()),
    ("text", TextBandBlock()),
    ("picture", PictureBandBlock()),
    ("call", CallBlock()),
]
