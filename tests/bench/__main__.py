"""``make bench``; this process only starts others, and needs no database of its own."""

import os
import sys
from importlib import import_module

import django

from tests.lint import ROOT

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    sys.exit(import_module("tests.bench.run").main(sys.argv[1:]))
