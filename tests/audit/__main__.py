"""``make audit``: the whole table; ``--ci`` asks Lighthouse once for each kind of page, on the phone."""

import argparse
import os
import sys
import time
from importlib import import_module

import django

from . import ROOT
from .goals import TIMED, TIMED_IN_CI
from .report import findings, table, write
from .serving import demo_site
from .tools import install

DESCRIPTION = "Measure every kind of public page as it is shipped; exits with 1 when a goal is missed."


def arguments(words):
    parser = argparse.ArgumentParser(prog="make audit", description=DESCRIPTION)
    parser.add_argument("--ci", action="store_true", help="Lighthouse once for each kind, on the phone")
    parser.add_argument("--no-lighthouse", action="store_true", help="leave the scores empty")
    parser.add_argument("--only", default="", metavar="WORD", help="only kinds and addresses that hold it")
    parser.add_argument("--keep", action="store_true", help="take the demo that the last run loaded")
    parser.add_argument("--port", type=int, default=8765)
    return parser.parse_args(words)


def main(words):
    chosen, begun = arguments(words), time.monotonic()
    os.environ.update(DJANGO_SETTINGS_MODULE="tests.audit.settings", AUDIT_PORT=str(chosen.port))
    sys.path.insert(0, str(ROOT / "site"))
    install()
    with demo_site(chosen.port, chosen.keep) as origin:
        django.setup()
        timed = TIMED_IN_CI if chosen.ci else TIMED
        run = import_module("tests.audit.run").Run(origin, chosen, timed)
        rows = run.rows()
    write(rows, ROOT / "build" / "audit.json")
    found = [*run.undrawn, *findings(rows, timed)]
    sys.stdout.write("\n".join([table(rows), "", *found, ""]))
    verdict = f"{len(found)} lines to mend" if found else "every goal is met"
    sys.stdout.write(f"{len(rows)} rows in {time.monotonic() - begun:.0f} s: {verdict}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
