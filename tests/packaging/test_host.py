import re

import pytest

from tests.lint import ROOT

# What README tells a host to add, beside the two lines of INSTALLED_APPS.
ASKED = re.search(r"^WAGTAIL_FINISH.*?(?=^```)", (ROOT / "README.md").read_text(), re.DOTALL | re.MULTILINE)[
    0
]
README_ASKS = f'MIDDLEWARE = [*MIDDLEWARE, "initiatives.middleware.AdminFence"]\n{ASKED}'

VISIT = """
from django.test import Client
from django.urls import reverse
from django.utils import translation
from home.models import HomePage
from initiatives.models import GovernoratePage, InitiativeIndexPage
from wagtail.models import Page
from wagtail.workflows import get_task_types

home = HomePage.objects.get()
index = InitiativeIndexPage.objects.child_of(home).get()
print("governorates", GovernoratePage.objects.live().count())
for page in [index, GovernoratePage.objects.first()]:
    response = Client(headers={"host": "localhost"}).get(page.get_url())
    html = response.content.decode()
    print(page._meta.model_name, response.status_code, 'class="initiatives"' in html, "css/mysite.css" in html)
with translation.override("ar"):
    print(InitiativeIndexPage._meta.app_config.verbose_name)
print(*sorted(task.__name__ for task in get_task_types()))
"""


def test_two_lines_make_a_host_start_and_say_what_is_missing(host):
    host.configure("")

    said = host.manage("check")

    assert set(re.findall(r"(?:initiatives|competitions)\.[EWI]\d+", said)) == {
        f"initiatives.{n}" for n in ["W001", "W002", "W003", "I001"]
    }


def test_with_what_the_readme_asks_a_host_is_clean(host):
    host.configure(README_ASKS)

    assert "no issues" in host.manage("check", "--fail-level", "INFO")
    assert "No changes detected" in host.manage("makemigrations", "--check", "--dry-run")


def test_a_host_migrates_sets_up_and_shows_the_plugins_pages_in_its_own_shell(host):
    host.configure(README_ASKS)
    host.manage("migrate", "--verbosity", "0")
    host.manage("set_up_initiatives")

    said = host.visit(VISIT).splitlines()

    assert said[:4] == [
        "governorates 27",
        "initiativeindexpage 200 True True",
        "governoratepage 200 True True",
        "المبادرات",
    ]
    assert "JudgingTask" in said[4].split()


def test_a_swapped_page_model_is_refused_in_one_line(host):
    own = host.folder / "ownpage"
    own.mkdir()
    (own / "__init__.py").touch()
    (own / "models.py").write_text(
        "from wagtail.models import AbstractPage\n\nclass OwnPage(AbstractPage):\n    pass\n"
    )
    host.configure('INSTALLED_APPS = ["ownpage", *INSTALLED_APPS]\nWAGTAIL_PAGE_MODEL = "ownpage.OwnPage"')

    with pytest.raises(
        AssertionError, match=r"\(initiatives.E001\) initiatives builds on Wagtail's own Page"
    ):
        host.manage("check")
