"""Production takes everything that differs between machines from the environment, and starts without none of it."""

import json
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


def test_what_fails_and_who_is_refused_stands_on_standard_error_in_lines():
    program = """
import json, logging, logging.config, sys
from config.settings import production as p
logging.config.dictConfig(p.LOGGING)
logging.getLogger("saqqara.sign_in").info("Password accepted", extra={"said": {"who": 7}})
logging.getLogger("django.request").warning("Not Found: /x")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("django.request").exception("Internal Server Error: /x")
"""

    lines = [json.loads(line) for line in started(PRODUCTION, program).stderr.splitlines()]

    assert [line["says"] for line in lines] == ["Password accepted", "Internal Server Error: /x"]
    assert lines[0]["who"] == 7
    assert "ZeroDivisionError" in lines[1]["error"]


def test_messages_for_the_next_page_are_bound_to_the_host_and_a_factor_may_be_asked_of_everybody():
    program = """
import json
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
from config.settings import production as p
from home.notices import Notices
print(p.MESSAGE_STORAGE, Notices.storage_classes[0].cookie_name, p.SAQQARA_SECOND_FACTOR_OF_EVERYBODY)
"""

    done = started(PRODUCTION | {"SECOND_FACTOR": "everybody"}, program)

    assert done.stdout == "home.notices.Notices __Host-messages True\n"
