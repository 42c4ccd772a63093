"""``python -m tests.bench.catalogue [ROUNDS]``: time the catalogue on the database that DATABASE_URL names.

``manage.py load_scale`` fills one. Times are of the server alone, without a socket: by the clock, which includes the
database, and of the process itself, which a busy machine changes little.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

import django

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    import_module("tests.bench.catalogue_pages").main(rounds)
