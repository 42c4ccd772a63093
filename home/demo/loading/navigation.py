"""The menu and the footer of the demo, as an organiser would put them together."""

from competitions.models import CompetitionIndexPage, WinnersPage
from home.models import ContentPage, HomePage, Navigation, OpenDataPage, PressKitPage
from home.texts import ABOUT, ACCESSIBILITY, METHOD, PRIVACY
from initiatives.models import (
    GovernorateIndexPage,
    InitiativeIndexPage,
    NewsIndexPage,
    ObstacleIndexPage,
    ReplicationBoardPage,
    StoryIndexPage,
    WorkshopIndexPage,
)

WORDS = {
    "content": ("المحتوى", "Content"),
    "competitions": ("المسابقات", "Competitions"),
    "platform": ("المنصة", "Platform"),
    "winners": ("الفائزون", "Winners"),
    "method": ("كيف يُحكَّم", "How judging works"),
    "stories": ("القصص", "Stories"),
    "obstacles": ("المعوّقات", "Obstacles"),
    "board": ("التعميم", "Replication"),
    "workshops": ("الورش", "Workshops"),
}
#: with words of their own where the page's title is long for a menu
SECTIONS = {
    InitiativeIndexPage: "",
    CompetitionIndexPage: "",
    StoryIndexPage: "stories",
    GovernorateIndexPage: "",
    ReplicationBoardPage: "board",
    NewsIndexPage: "",
    WorkshopIndexPage: "workshops",
    ObstacleIndexPage: "obstacles",
}
#: as many of them stand in a line at 1280 px in both languages; all stand in the footer
IN_MENU = 6


def load_navigation(site):
    home = HomePage.objects.get(pk=site.root_page_id)
    navigation = Navigation.for_site(site)
    sections = [entry(model.objects.child_of(home).get(), words) for model, words in SECTIONS.items()]
    navigation.menu = [("entry", link) for link in sections[:IN_MENU]]
    navigation.footer = [("links", column) for column in columns(home, sections)]
    navigation.save()


def columns(home, sections):
    initiatives, competitions, *others = sections
    winners = entry(WinnersPage.objects.descendant_of(home).get(), "winners")
    files = [entry(model.objects.child_of(home).get()) for model in (OpenDataPage, PressKitPage)]
    texts = [entry(text(home, page)) for page in (ABOUT, ACCESSIBILITY, PRIVACY)]
    return [
        column("content", [initiatives, *others]),
        column("competitions", [competitions, winners, entry(text(home, METHOD), "method")]),
        column("platform", [*texts, *files]),
    ]


def text(home, words):
    return ContentPage.objects.child_of(home).get(title=words[home.locale.language_code]["title"])


def column(title, links):
    arabic, english = WORDS[title]
    return {"title_ar": arabic, "title_en": english, "links": links}


def entry(page, words=""):
    arabic, english = WORDS.get(words, ("", ""))
    return {"page": page, "url": "", "label_ar": arabic, "label_en": english}
