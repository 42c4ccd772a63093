#!/usr/bin/env python
"""Django's command line, with the source root ``site/`` on the path."""

import gc
import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    # Of what a command loads nothing is garbage: looking through it all the time took a tenth of its start.
    gc.set_threshold(100_000, 20, 20)
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    execute_from_command_line(sys.argv)
