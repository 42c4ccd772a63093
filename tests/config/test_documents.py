"""The documents say what is there: settings, variables, commands, links."""

import re

import pytest
from django.core.management import get_commands

from competitions import conf as competitions_conf
from initiatives import conf as initiatives_conf
from tests.lint import ROOT

DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md")),
]


def text_of(name):
    return (ROOT / name).read_text()


def test_the_readme_lists_every_setting_of_the_plugin_and_no_other():
    listed = set(re.findall(r"^\| `((?:INITIATIVES|COMPETITIONS)_\w+)`", text_of("README.md"), re.MULTILINE))

    assert listed == {*initiatives_conf.DEFAULTS, *competitions_conf.DEFAULTS}


def test_the_deployment_guide_lists_every_variable_of_production_and_no_other():
    source = text_of("site/config/settings/production.py")
    read = set(re.findall(r'(?:required|listed|environ\.get)\("(\w+)"', source))

    assert set(re.findall(r"^\| `(\w+)`", text_of("docs/deploying.md"), re.MULTILINE)) == read


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_somewhere(name):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text_of(name))

    assert [link for link in links if not (ROOT / name).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_named_in_documents_exist(name):
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))

    assert {*re.findall(r"\bmake ([a-z]+)\b(?=[ `\n])", text_of(name))} <= targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_management_commands_named_in_documents_exist(name):
    assert {*re.findall(r"manage\.py ([a-z_]+)", text_of(name))} <= {*get_commands()}
