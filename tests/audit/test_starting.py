"""The audit starts from a shell that knows nothing of Django: its settings are chosen by its own options."""

import os
import subprocess
import sys

from . import ROOT


def test_the_audit_starts_where_no_settings_are_named():
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}

    words = [sys.executable, "-m", "tests.audit", "--help"]
    said = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)

    assert "--ci" in said.stdout
