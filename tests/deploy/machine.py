"""The machine under the stack: its programs, its processes, its logs."""

import json
import subprocess
import time
from pathlib import Path

from tests.lint import ROOT

DEPLOY = ROOT / "site" / "deploy"
CONFIG, RUN, LOGS = Path("/etc/saqqara"), Path("/run/saqqara"), Path("/var/log/saqqara")
INSTANCES = (1, 2)


def done(*words, **options):
    """What a program of site/deploy prints."""
    ended = subprocess.run([DEPLOY / words[0], *words[1:]], capture_output=True, text=True, **options)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def in_the_site(code):
    """What Python code prints that runs in the site that is up."""
    return done("manage", "shell", "--verbosity", "0", "--command", code).strip()


def unit(command, name):
    """Whatever keeps the units here is told to `command` one."""
    if Path("/run/systemd/system").is_dir():
        return subprocess.run(["systemctl", command.replace("run", "start"), name], check=True)
    return subprocess.run([CONFIG / "supervise", command, name], check=True)


def written(file, holding):
    """Lines of a log of the machine that hold a word, read as what they are."""
    lines = (LOGS / file).read_text(errors="replace").splitlines()
    return [json.loads(line) for line in lines if holding in line]


def line_of(file, holding):
    """The one such line; nginx writes it after the answer has left."""
    for _ in range(50):
        if found := written(file, holding):
            break
        time.sleep(0.1)
    (line,) = found
    return line
