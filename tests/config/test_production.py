"""Production takes everything that differs between machines from the environment, and starts without none of it."""

import os
import subprocess
import sys

import pytest

from tests.lint import ROOT
from tests.lint.__main__ import PRODUCTION

SECRETS = ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "CACHE_URL", "BASE_URL"]


def started(environment):
    program = "from config.settings import production as p; print(p.DEBUG, p.ALLOWED_HOSTS)"
    inherited = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**inherited, "PYTHONPATH": "site", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def test_production_starts_with_its_secrets():
    assert started(PRODUCTION).stdout == "False ['saqqara.example']\n"


@pytest.mark.parametrize("value", [None, ""])
@pytest.mark.parametrize("name", SECRETS)
def test_production_refuses_to_start_without(name, value):
    environment = {key: text for key, text in PRODUCTION.items() if key != name}
    if value is not None:
        environment[name] = value

    done = started(environment)

    assert done.returncode == 1
    assert f"Set the environment variable {name}" in done.stderr
