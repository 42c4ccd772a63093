"""A server that starts reads its code and nothing else: no database is opened, no folder looked through by us."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: what Python tells a hook about when it happens
CONNECTED = {"sqlite3.connect", "socket.connect"}
SCANNED = {"os.listdir", "os.scandir", "os.walk", "glob.glob", "pathlib.Path.glob", "pathlib.Path.rglob"}
START = """
import json, sys
from pathlib import Path

root, connected, scanned = json.loads(sys.argv[1])
found = []

def by_us():
    "Whether code of ours asks for it, and not Python for a module that this code imports."
    frame = sys._getframe(2)
    while frame:
        name = frame.f_code.co_filename
        if "importlib" in name:
            return False
        if name.startswith(root) and "/.venv" not in name:
            return True
        frame = frame.f_back
    return False

def hook(event, arguments):
    # Wagtail's search tries out in memory what SQLite is able to.
    if (event in connected and ":memory:" not in arguments) or (event in scanned and by_us()):
        found.append([event, str(arguments[:1])])

sys.addaudithook(hook)
import django
django.setup()
import config.urls, config.wsgi
{more}
print(json.dumps(found))
"""


def found_while_starting(more=""):
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONPATH": "site:."}
    told = json.dumps([f"{ROOT}{os.sep}", sorted(CONNECTED), sorted(SCANNED)])
    command = [sys.executable, "-c", START.replace("{more}", more), told]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def test_nothing_is_asked_and_nothing_looked_through():
    assert found_while_starting() == []


@pytest.mark.parametrize(
    "more",
    [
        "from django.db import connection; connection.ensure_connection()",
        "from tests.lint import files; list(files(Path(root), {'.css'}, ['site']))",
    ],
)
def test_it_would_be_noticed(more):
    assert found_while_starting(more) != []
