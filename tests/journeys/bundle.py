"""What a visitor does who doesn't believe a result: loads it with the program, and runs the command he reads there."""

import shlex
import subprocess
import sys

from tests.journeys.person import Person


def load(page, folder):
    """Both files under the names of the command; returns the command as the public page writes it."""
    command = shlex.split(Person().open(page.get_url()).html.select_one("#verify code.cmd").get_text())
    interpreter, program, bundle, *_options = command
    assert interpreter == "python3"
    for name in (program, bundle):
        visitor = Person().open(page.get_url())
        visitor.follow("/program/" if name == program else "/result/", within="#verify")
        assert name in visitor.response["Content-Disposition"]
        (folder / name).write_bytes(visitor.response.content)
    return command


def is_accepted(command, folder):
    """By the program on its own: nothing of ours can be imported."""
    ran = subprocess.run([sys.executable, "-I", *command[1:]], cwd=folder, capture_output=True, check=False)  # noqa: S603
    assert not ran.stderr
    return ran.returncode == 0


def change_one_mark(bundle):
    """One byte: a 5 that a judge gave becomes a 4."""
    content = bundle.read_bytes()
    changed = content.replace(b'"cradle":5', b'"cradle":4', 1)
    assert [a != b for a, b in zip(content, changed, strict=True)].count(True) == 1
    bundle.write_bytes(changed)
