"""Production takes everything that differs between machines from the environment, and starts without none of it."""

import os
import subprocess
import sys

import pytest

from tests.lint import ROOT
from tests.lint.__main__ import PRODUCTION

SECRETS = ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "CACHE_URL", "BASE_URL"]


def started(
    environment, program="from config.settings import production as p; print(p.DEBUG, p.ALLOWED_HOSTS)"
):
    inherited = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**inherited, "PYTHONPATH": "site", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def test_cookies_belong_to_this_host_alone_and_earlier_keys_are_known():
    program = """
from config.settings import production as p
print(p.SECRET_KEY_FALLBACKS)
print(p.SESSION_COOKIE_NAME[:7], p.CSRF_COOKIE_NAME[:7], p.SESSION_COOKIE_SECURE, p.CSRF_COOKIE_SECURE)
print(p.CSRF_COOKIE_HTTPONLY, p.SECURE_HSTS_SECONDS >= 31_536_000)
"""
    keys = {"SECRET_KEY_FALLBACKS": "older-key, oldest-key"}

    assert started(PRODUCTION | keys, program).stdout.splitlines() == [
        "['older-key', 'oldest-key']",
        "__Host- __Host- True True",
        "True True",
    ]


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
