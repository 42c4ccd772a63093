"""PostgreSQL, Redis and a mail server of our own, so that nobody else's is restarted."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.lint import ROOT

#: seconds in which whatever is started answers, on a busy machine too
LIMIT = 60
#: what the data of tests is worth: a crash of the machine may lose it, one of PostgreSQL not
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "unix_socket_directories": "",
    "max_connections": "120",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until(holds, what):
    ends_at = time.monotonic() + LIMIT
    while not holds():
        if time.monotonic() > ends_at:
            raise TimeoutError(f"Not within {LIMIT} seconds: {what}")
        time.sleep(0.02)


def program(name, package, folders=()):
    """Its path; what is missing fails, in CI and elsewhere."""
    path = os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")])
    found = shutil.which(name, path=path)
    if not found:
        raise SystemExit(f"The faults need {name}: apt-get install {package}")
    return found


class PostgreSQL:
    """Its data lie in `folder`/postgres; root hands them to the account postgres, for it refuses to run as root."""

    settings = SETTINGS

    def __init__(self, folder, port):
        self.data, self.port = Path(folder) / "postgres", port

    def url(self, name):
        return f"postgres://postgres@127.0.0.1:{self.port}/{name}"

    @property
    def pid(self):
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def run(self, name, *words):
        newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        command = [program(name, "postgresql", newest_first), "-D", self.data, *words]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/", text=True)
        if done.returncode:
            raise RuntimeError(f"{name} {words}: {done.stderr}")

    def make(self):
        self.data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            self.data.parent.chmod(0o755)
            shutil.chown(self.data, "postgres")
        self.run(
            "initdb", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"
        )

    def start(self):
        options = " ".join(f"-c {name}={value or repr('')}" for name, value in self.settings.items())
        # In the order of words that pg_ctl hands to a shell.
        self.run(
            "pg_ctl",
            "-w",
            "-t",
            str(LIMIT),
            "-l",
            self.data / "log",
            "-o",
            f"-p {self.port} {options}",
            "start",
        )

    def stop(self, mode="fast"):
        """`fast` ends every session, `immediate` is a crash."""
        self.run("pg_ctl", "-w", "-t", str(LIMIT), "-m", mode, "stop")


class Redis:
    def __init__(self, folder, port):
        self.folder, self.port, self.process = folder, port, None

    @property
    def url(self):
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self):
        words = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
        command = [program("redis-server", "redis-server"), *words]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wait_until(lambda: listens(self.port), "Redis")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class MailServer:
    """`file` gets the Message-ID of all that it takes."""

    def __init__(self, file):
        self.port, self.file, self.process = free_port(), file, None

    @contextmanager
    def running(self, *last):
        """With `last` until it has taken so many."""
        command = [sys.executable, "-m", "tests.faults.mail_server", str(self.port), str(self.file), *last]
        self.process = subprocess.Popen(command, cwd=ROOT)
        try:
            wait_until(lambda: listens(self.port), "the mail server")
            yield
        finally:
            self.process.kill()
            self.process.wait()

    @property
    def taken(self):
        return self.file.read_text().split() if self.file.exists() else []
