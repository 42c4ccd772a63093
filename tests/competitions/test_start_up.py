"""A server starts, and checks itself, without what only judging computes with."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from competitions import scoring

HEAVY = {"numpy", "scipy"}
START = """
import sys, django
django.setup()
from django.core.management import call_command
from django.urls import get_resolver
call_command("check")
get_resolver().url_patterns
print(sorted({heavy} & set(sys.modules)))
"""


def test_starting_loads_neither_numpy_nor_scipy():
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONPATH": "site:."}
    done = subprocess.run(
        [sys.executable, "-c", START.format(heavy=HEAVY)],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_what_stands_on_numpy_is_loaded_when_asked_for():
    assert all(getattr(scoring, name).__name__.endswith(name) for name in scoring.ON_DEMAND)
    with pytest.raises(AttributeError, match="nothing"):
        _ = scoring.nothing
