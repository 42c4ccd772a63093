"""``make lint``: every check, one line each, with the problems below the ones that fail."""

import os
import subprocess
import sys
import time
from pathlib import Path

import django

from . import ROOT, catalogues, css, sizes, templates

PYTHON = sys.executable
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "thrown-away-after-this-check-0123456789-abcdefghijklmnop",
    "ALLOWED_HOSTS": "saqqara.example",
    "DATABASE_URL": "postgres://nobody@127.0.0.1/none",
    "CACHE_URL": "redis://127.0.0.1:6379/9",
    "BASE_URL": "https://saqqara.example",
}


def command(*words, **environment):
    """A check that runs a program and shows what it prints when it fails."""

    def run(root):
        done = subprocess.run(
            words, cwd=root, env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        said = (done.stdout + done.stderr).splitlines()
        return (said or [f"exit {done.returncode}"]) if done.returncode else []

    return run


CHECKS = {
    "ruff check": command(PYTHON, "-m", "ruff", "check", "--quiet", "."),
    "ruff format": command(PYTHON, "-m", "ruff", "format", "--quiet", "--check", "."),
    "layers": command(str(Path(PYTHON).with_name("lint-imports")), "--no-cache", PYTHONPATH="site"),
    "names and sizes": sizes.problems,
    "style sheets": css.problems,
    "templates": templates.problems,
    "migrations": command(PYTHON, "manage.py", "makemigrations", "--check", "--dry-run", "--skip-checks"),
    "catalogues": catalogues.problems,
    "production settings": command(
        PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION
    ),
}


def main(names):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.path.insert(0, str(ROOT / "site"))
    django.setup()
    failed = []
    for name in names or CHECKS:
        begun = time.monotonic()
        problems = CHECKS[name](ROOT)
        verdict = f"{len(problems)} lines to mend" if problems else "ok"
        sys.stdout.write(f"{name:22} {verdict} ({time.monotonic() - begun:.1f} s)\n")
        sys.stdout.writelines(f"  {problem}\n" for problem in problems)
        failed += [name] if problems else []
    return f"Lint fails: {', '.join(failed)}" if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
