"""requirements.txt pins, with hashes and without a registry's address, what pyproject.toml asks for."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.lint import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = PROJECT["dependency-groups"]
RUN = [*PROJECT["project"]["dependencies"], *GROUPS["site"]]


def pins(name):
    lines = (ROOT / name).read_text()
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+) \\\n +--hash=sha256:[0-9a-f]{64}", lines, re.MULTILINE))


@pytest.mark.parametrize(
    ("name", "wanted"), [("requirements.txt", RUN), ("tests/requirements.txt", GROUPS["test"])]
)
def test_every_requirement_is_pinned_within_its_bounds(name, wanted):
    pinned = pins(name)
    requirements = [Requirement(line) for line in wanted]

    assert requirements
    assert [
        str(requirement)
        for requirement in requirements
        if not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ] == []


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_every_pin_has_a_hash_and_no_address(name):
    lines = (ROOT / name).read_text()

    assert len(pins(name)) == len(re.findall("==", lines)) > 20
    assert "://" not in lines


def test_both_files_agree():
    run, test = pins("requirements.txt"), pins("tests/requirements.txt")

    assert {name: version for name, version in test.items() if run.get(name, version) != version} == {}
    assert run["wagtail"] == "8.0.1"
