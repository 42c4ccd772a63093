"""The documents list every setting and variable; links and commands: tests/docs."""

import re

from competitions import conf as competitions_conf
from initiatives import conf as initiatives_conf
from tests.lint import ROOT


def text_of(name):
    return (ROOT / name).read_text()


def test_the_readme_lists_every_setting_of_the_plugin_and_no_other():
    listed = set(re.findall(r"^\| `((?:INITIATIVES|COMPETITIONS)_\w+)`", text_of("README.md"), re.MULTILINE))

    assert listed == {*initiatives_conf.DEFAULTS, *competitions_conf.DEFAULTS}


def test_the_deployment_guide_lists_every_variable_of_production_and_no_other():
    """The template of the environment has them all: tests/config/test_deployment.py."""
    said = set(re.findall(r"^#?([A-Z0-9_]+)=", text_of("site/deploy/saqqara.env.example"), re.MULTILINE))

    assert set(re.findall(r"^\| `(\w+)`", text_of("docs/deploying.md"), re.MULTILINE)) == said
