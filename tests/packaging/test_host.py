import re

import pytest

from tests.packaging.variants import README_ASKS


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
