"""A site of somebody else's, from README's lines to a released result, on the lowest and the highest versions."""

import os
import re

import pytest

from tests.lint import ROOT
from tests.packaging.conftest import Host
from tests.packaging.pairs import PAIRS
from tests.packaging.variants import CI, FAST, README_ASKS, REST, VARIANTS

CELLS = CI + REST if os.environ.get("PLUGIN") == "all" else CI
SECOND_SITE = """
from django.apps import apps
from wagtail.models import Locale, Page, Site
HomePage = apps.get_model("home.HomePage")
root = Page.get_first_root_node()
home = root.add_child(instance=HomePage(title="Second", slug="second", locale=Locale.objects.get(language_code="ar")))
Site.objects.create(hostname="{site}", root_page=home, site_name="Second")
"""
COUNTS = """
from django.apps import apps
print({model._meta.label: model.objects.count() for model in apps.get_models() if "Log" not in model.__name__
    and "Revision" not in model.__name__ and "Reference" not in model.__name__})
"""


@pytest.fixture
def cell_host(request, wheel, tmp_path):
    pair, variant = PAIRS[request.param[0]](), VARIANTS[request.param[1]]
    python = pair.environment(wheel)
    if variant.packages:
        pair.install(*variant.packages)
    (tmp_path / "path").mkdir()
    (tmp_path / "path/tests").symlink_to(ROOT / "tests")
    folder = tmp_path / "host"
    folder.mkdir()
    host = Host(folder, python, tmp_path / "path")
    for change in variant.changes:
        change(folder)
    host.configure(README_ASKS + variant.settings + FAST)
    return host, variant


@pytest.mark.parametrize(
    "cell_host",
    [pytest.param(names, id="-".join(names), marks=pytest.mark.xdist_group(names[0])) for names in CELLS],
    indirect=True,
)
def test_a_host_goes_from_readme_to_a_released_result(cell_host):
    host, variant = cell_host
    if "people" in variant.settings:
        host.manage("makemigrations", "people", "media")
    assert "no issues" in host.manage("check", "--fail-level", "INFO")
    host.manage("migrate", "--verbosity", "0")
    assert "No changes detected" in host.manage("makemigrations", "--check", "--dry-run")

    at = ["--site", variant.site] if variant.site else []
    if variant.site:
        host.visit(SECOND_SITE.format(site=variant.site))
    set_up(host, at)
    once = host.visit(COUNTS)
    set_up(host, at)
    assert host.visit(COUNTS) == once

    told = host.python("-m", "tests.packaging.host.journey")
    languages = ["ar", "en"] if "WAGTAIL_I18N_ENABLED" in variant.settings else ["en"]
    assert re.findall("^(ar|en): .+$", told, re.MULTILINE) == languages, told


def set_up(host, at):
    for command in ("setup_initiatives", "setup_competitions"):
        host.manage(command, *at)
