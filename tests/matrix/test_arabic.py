"""In Arabic the admin says nothing in English, on whichever screen anybody may read.

A Latin word is somebody's: a title, a name, a code. Those that stand in the database are let pass, and a few that
have no Arabic; any other was forgotten by us or by Wagtail, and belongs into our catalogue (home/borrowed.py).
"""

import re
import zoneinfo
from urllib.parse import unquote

import bs4
import pytest
from django.apps import apps
from django.db import models, transaction

from tests.chosen import SHARE, in_part

from .table import AREAS
from .visits import Visitors
from .world import build

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

READERS = ["editor_a", "committee_a", "judge", "organiser", "translator"]
WORD = re.compile(r"[A-Za-z]{3,}")
#: what is not read, or says itself that it is foreign
PASSED_OVER = 'script, style, template, code, pre, head, svg, [hidden], [lang="en"], [dir="ltr"]'
SAID_ALOUD = ("aria-label", "title", "placeholder", "alt")
#: kinds of file, licences, names of things that have no other, keys as keyboards name them, an example's address
KNOWN = {"csv", "gif", "iso", "jpeg", "jpg", "json", "odc", "pdf", "png", "sha", "utf", "webp", "xlsx"} | {
    "javascript", "wagtail", "tab", "enter", "slug", "blog", "com", "domain", "example", "http", "https", "www"
}  # fmt: skip
#: wagtail-localize's own report, in whose place ours stands in the menu; names of models
#: in code; a report in which Wagtail forgets to say what it counts; and a form whose one field has no label
NOT_OURS = (
    "/admin/localize/reports/",
    "/admin/reports/page-types-usage/",
    "/admin/reports/aging-pages/",
    "/admin/bulk/wagtailcore/page/unpublish/",
)


@pytest.fixture(scope="module")
def visitors(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield Visitors(build())
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def known(visitors):
    """Every Latin word that somebody wrote into the database."""
    words = {*KNOWN, *words_of(" ".join(zoneinfo.available_timezones()))}
    for model in apps.get_models():
        if model._meta.label not in WRITTEN_BY_PROGRAMS and model._meta.app_label != "wagtail_localize":
            words |= words_of(" ".join(written_in(model)))
    return words - {"none"}  # what a template says of a value it was not given


def written_in(model):
    names = [field.name for field in model._meta.concrete_fields if isinstance(field, TEXTS)]
    return (
        [str(value) for row in model._default_manager.values_list(*names) for value in row] if names else []
    )


#: permissions, logs and copies of what stands elsewhere
WRITTEN_BY_PROGRAMS = {
    "auth.Permission",
    "contenttypes.ContentType",
    "home.SiteImageRendition",
    "wagtailcore.ModelLogEntry",
    "wagtailcore.PageLogEntry",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.Revision",
    "wagtailsearch.IndexEntry",
    "wagtailsearch.SQLiteFTSIndexEntry",
}
TEXTS = (models.CharField, models.TextField, models.FileField)


def words_of(text):
    return {word.lower() for word in WORD.findall(unquote(text))}


def read_aloud(html):
    page = bs4.BeautifulSoup(html, "html.parser")
    for unread in page.select(PASSED_OVER):
        unread.decompose()
    labels = [tag[name] for name in SAID_ALOUD for tag in page.select(f"[{name}]")]
    return [*page.stripped_strings, *labels]


@pytest.mark.parametrize("role", READERS)
def test_no_screen_of_the_admin_speaks_english_to_who_reads_arabic(visitors, known, role):
    client, things = visitors.clients[role][0], visitors.world.things
    forgotten = {}
    for url in (url for url in sorted(read_by(role, things)) if in_part(url, SHARE)):
        response = client.get(url)
        if response.status_code == 200 and "text/html" in response.get("Content-Type", ""):
            for text in read_aloud(response.content.decode()):
                if words_of(text) - known:
                    forgotten.setdefault(text[:100], url)

    assert not forgotten, "\n".join(f"{url}: {text}" for text, url in sorted(forgotten.items()))


def read_by(role, things):
    rows = [row for rows in AREAS.values() for row in rows if row.expected.get(role) == "ok"]
    addresses = {row.url(things) for row in rows if not row.query.get("export")}
    return {url for url in addresses if url.startswith("/admin/") and not url.startswith(NOT_OURS)}
