"""``make screenshots``: every picture in both languages; SHOTS="--keep --only judge" takes some of the last demo."""

import argparse
import os
import sys
from importlib import import_module

import django
from playwright.sync_api import sync_playwright

from tests.audit.serving import Demo, demo_site
from tests.browser import QUIET, executable

from . import BUILD, LANGUAGES, PICTURES, ROOT

SETTINGS = "tests.screenshots.settings"
DEMO = Demo(BUILD, SETTINGS, "tests.screenshots.scenes")


def arguments(words):
    parser = argparse.ArgumentParser(prog="make screenshots", description="Take the pictures of the papers.")
    parser.add_argument("--only", default="", metavar="WORD", help="only pictures whose name holds it")
    parser.add_argument("--keep", action="store_true", help="take the demo that the last run loaded")
    parser.add_argument("--port", type=int, default=8766)
    return parser.parse_args(words)


def main(words):
    chosen = arguments(words)
    # Playwright's loop counts as running in this thread.
    os.environ.update(
        DJANGO_SETTINGS_MODULE=SETTINGS, AUDIT_PORT=str(chosen.port), DJANGO_ALLOW_ASYNC_UNSAFE="1"
    )
    sys.path.insert(0, str(ROOT / "site"))
    with demo_site(chosen.port, chosen.keep, DEMO) as origin, sync_playwright() as playwright:
        django.setup()
        chromium = playwright.chromium.launch(executable_path=executable(), args=QUIET)
        for language in LANGUAGES:
            take_all(chromium, origin, chosen.only, language)
        chromium.close()


def take_all(chromium, origin, only, language):
    drawing, shots = import_module("tests.screenshots.drawing"), import_module("tests.screenshots.shots")
    shots.speak(language)
    for shot in (one for one in shots.SHOTS if only in one.name):
        path = PICTURES / f"{shot.name}-{language}.png"
        with drawing.seat(chromium, origin, shot) as page:
            drawing.draw(page, shot, shot.address(language), path)
        sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
