"""`python -m tests.deploy [words for pytest]`; STACK_KEEP=1 leaves the stack as it is for another run."""

import os
import subprocess
import sys

from tests.lint import ROOT

from . import ADDRESS

UP = ROOT / "site" / "deploy" / "up"
PLACE = ["--host", "localhost", "--http", "8480", "--https", "8443", "--database", "saqqara_stack"]


def main(words):
    try:
        subprocess.run([UP, *PLACE], check=True)
        command = [sys.executable, "-m", "pytest", "tests/deploy", *words]
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | {ADDRESS: "https://localhost:8443"}
        ).returncode
    finally:
        if not os.environ.get("STACK_KEEP"):
            subprocess.run([UP, "--down", "--purge"], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
