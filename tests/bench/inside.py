"""``python -m tests.bench.inside ROUNDS PART…``: what requests cost, without a socket, as JSON on the last line.

Parts: `addresses` of the pages that are measured, `public`, `catalogue`, `admin`. Each timed request is
{"name", "p50", "p95", "queries", "bytes", "n"}, times in milliseconds by the clock, which includes the database.
"""

import json
import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    rounds, *parts = sys.argv[1:]
    requests = import_module("tests.bench.requests")
    found = {part: requests.PARTS[part](int(rounds)) for part in parts}
    sys.stdout.write("\n" + json.dumps(found) + "\n")
