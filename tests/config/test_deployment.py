"""What site/deploy ships agrees with what the site reads."""

import ast
import re
import shutil
import subprocess

import pytest

from tests.lint import ROOT

DEPLOY = ROOT / "site" / "deploy"
SETTINGS = ROOT / "site" / "config"
READERS = [
    *(SETTINGS / "settings" / f"{name}.py" for name in ("production", "database")),
    SETTINGS / "wsgi.py",
    DEPLOY / "gunicorn.conf.py",
]
#: said by the units themselves
OF_THE_UNITS = {"INSTANCE", "RUN_DIRECTORY", "PROMETHEUS_MULTIPROC_DIR", "DJANGO_SETTINGS_MODULE"}
UNITS = sorted((DEPLOY / "units").glob("*.service"))
HARDENING = {
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
}


def variables_read(path):
    """Names given to os.environ and to the functions of production.py that read it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = ast.unparse(node.func)
            if called in ("os.environ.get", "os.environ.setdefault", "required", "listed"):
                yield node.args[0].value


def test_the_template_of_the_environment_names_every_variable_and_no_other():
    said = re.findall(r"^#?([A-Z0-9_]+)=", (DEPLOY / "saqqara.env.example").read_text(), re.MULTILINE)
    read = {name for path in READERS for name in variables_read(path)}

    assert len(said) == len(set(said))
    assert set(said) == read - OF_THE_UNITS


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_units_touch_what_they_must_alone(unit):
    lines = set(unit.read_text().splitlines())

    assert lines >= HARDENING
    assert any(line.startswith("CapabilityBoundingSet=") for line in lines)
    if unit.name != "saqqara-nginx.service":
        assert {"User=saqqara", "CapabilityBoundingSet="} <= lines


def test_timers_have_a_service_and_a_period_that_a_place_without_systemd_knows():
    for timer in (DEPLOY / "units").glob("*.timer"):
        assert timer.with_suffix(".service").exists()
        period = re.search(r"^OnCalendar=(\w+)$", timer.read_text(), re.MULTILINE)[1]
        assert f'"{period}":' in (DEPLOY / "supervise").read_text()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_systemd_understands_every_unit():
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, [*UNITS, *(DEPLOY / "units").glob("*.timer")])],
        capture_output=True,
        text=True,
    )
    complaints = [line for line in done.stderr.splitlines() if "saqqara" in line and "executable" not in line]

    assert complaints == []


@pytest.mark.parametrize(
    "page", sorted((DEPLOY / "nginx" / "errors").glob("*.html")), ids=lambda path: path.stem
)
def test_pages_of_errors_speak_both_languages_and_need_nothing_that_may_be_away(page):
    text = page.read_text()

    assert '<html lang="ar" dir="rtl">' in text and '<section lang="en" dir="ltr">' in text
    assert not re.search(r"<style|\sstyle=|<script", text)
    assert set(re.findall(r'(?:src|href)="([^"]+)"', text)) <= {"/", "/-/errors/errors.css"}
