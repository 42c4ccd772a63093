"""`python -m tests.faults [words for pytest]`; FAULTS_KEEP names a folder whose PostgreSQL is used again and left."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.lint import ROOT

from . import FOLDER
from .servers import PostgreSQL, Redis, free_port


@contextmanager
def private_postgresql():
    """What pytest needs to know, as its environment."""
    kept = os.environ.get("FAULTS_KEEP")
    folder = Path(kept).resolve() if kept else Path(tempfile.mkdtemp(prefix="saqqara-faults-"))
    folder.mkdir(exist_ok=True)
    postgresql, redis = PostgreSQL(folder, free_port()), Redis(folder, free_port())
    try:
        if not postgresql.data.exists():
            postgresql.make()
        postgresql.start()
        # A test starts Redis.
        yield {FOLDER: str(folder), "DATABASE_URL": postgresql.url("saqqara"), "CACHE_URL": redis.url}
    finally:
        postgresql.stop()
        if not kept:
            shutil.rmtree(folder)


def main(words):
    # Told to end, too, it takes its servers along.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(signal.SIGTERM))
    with private_postgresql() as environment:
        reuse = ["--reuse-db"] if os.environ.get("FAULTS_KEEP") else []
        where = [] if any(word.startswith("tests/") for word in words) else ["tests/faults"]
        command = [sys.executable, "-m", "pytest", *where, *reuse, *words]
        return subprocess.run(command, cwd=ROOT, env=os.environ | environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
