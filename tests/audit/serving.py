"""The site as it is shipped (production settings, hashed and compressed files, gunicorn) with fresh demo content."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from . import BUILD, ROOT

STARTS_WITHIN, STOPS_WITHIN = 60, 20
KEPT = {"node_modules", "package.json", "package-lock.json", "static"}
WORKERS = 2


@dataclass(frozen=True)
class Demo:
    """Where a demo is kept, by which settings it is served, and the function that adds to its content."""

    folder: Path
    settings: str
    additions: str


AUDITED = Demo(BUILD, "tests.audit.settings", "tests.audit.additions")


@contextmanager
def demo_site(port, keep, demo=AUDITED):
    """Serves at the address it yields; `keep` takes the database and files that the last run left."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": demo.settings, "AUDIT_PORT": str(port)}
    environment["PYTHONPATH"] = f"{ROOT}:{ROOT / 'site'}"
    with ThreadPoolExecutor() as pool:
        collected = pool.submit(manage, environment, "collectstatic", "--no-input", "--clear", "-v0")
        if not (keep and (demo.folder / "db.sqlite3").exists()):
            make_fresh(environment, demo)
        collected.result()
    server = subprocess.Popen(gunicorn(port), cwd=ROOT, env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        await_answer(f"{address}/ar/", server)
        yield address
    finally:
        stop(server)


def stop(server):
    """At once, if it does not leave by itself: nothing that was measured may be lost for that."""
    server.terminate()
    try:
        server.wait(timeout=STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        server.kill()


def make_fresh(environment, demo):
    demo.folder.mkdir(parents=True, exist_ok=True)
    for path in demo.folder.iterdir():
        if path.name not in KEPT:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    manage(environment, "migrate", "-v0")
    manage(environment, "load_demo")
    manage(environment, "shell", "-v0", "-c", f"from {demo.additions} import add; add()")
    # As in production: the worker makes the sizes of photos and the pictures that shared links show.
    manage(environment, "work", "--once")


def manage(environment, *words):
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True)


def gunicorn(port):
    # Threads keep connections open between requests, as the proxy does that stands before it in production.
    options = [f"--bind=127.0.0.1:{port}", f"--workers={WORKERS}", "--threads=8", "--log-level=warning"]
    return [sys.executable, "-m", "gunicorn", *options, "config.wsgi"]


def await_answer(address, server):
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        try:
            return requests.get(address, timeout=STARTS_WITHIN)
        except requests.ConnectionError:
            time.sleep(0.3)
    raise RuntimeError(f"{address} does not answer.")
