"""News as organisers write it: that of the released edition out of its results, the others by hand."""

from competitions.actions.news import draft_news
from competitions.models import Competition, CompetitionPage
from initiatives.localize import translate
from initiatives.models import NewsIndexPage, NewsPage

from ..editions import AWARDS
from ..news import NEWS
from .follow_up import day


def load_news(initiatives, english, organiser):
    publish_results(organiser)
    parent = NewsIndexPage.objects.get(locale__language_code="ar")
    for table in NEWS:
        if not NewsPage.objects.child_of(parent).filter(title=table["ar"]["title"]).exists():
            page = add_item(parent, table, initiatives, organiser)
            translate(page, english, words_of(table), organiser)


def publish_results(organiser):
    page = draft_news(Competition.objects.get(code=AWARDS["code"]), organiser)
    for item in [page, *page.get_translations()]:
        if not item.live:
            item.specific.save_revision(user=organiser, log_action=True).publish(skip_permission_checks=True)


def add_item(parent, table, initiatives, organiser):
    about = page_called(table["about"], initiatives)
    story = about.stories.first() if hasattr(about, "stories") else None
    page = NewsPage(
        title=table["ar"]["title"],
        summary=table["ar"]["summary"],
        body=[("paragraph", paragraph(table["ar"]["body"]))],
        published_on=day(-table["days_ago"]),
        photo=story and story.hero_image,
        about=about,
        is_illustrative=True,
        locale=parent.locale,
        owner=organiser,
        live=False,
    )
    NewsIndexPage.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision(user=organiser, log_action=True).publish(skip_permission_checks=True)
    return NewsPage.objects.get(pk=page.pk)


def page_called(name, initiatives):
    """An initiative by its title, else the page of an edition by its code."""
    if name in initiatives:
        return initiatives[name]
    return CompetitionPage.objects.get(competition__code=name, locale__language_code="ar")


def paragraph(text):
    return f"<p>{text}</p>"


def words_of(table):
    """Arabic text → English text, for every text of the page."""
    return {table["ar"][name]: table["en"][name] for name in ("title", "summary", "body")}
