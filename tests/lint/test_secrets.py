"""No key, token or password of anything real lies in the repository."""

import re
import subprocess

from . import ROOT

FORMS = re.compile(
    rb"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|\bglpat-[\w-]{20}|\bxox[abprs]-\w{10}"
    rb"|\b(?:postgres|postgresql|redis|rediss|smtp)://\w+:(?!password@|saqqara@|test@)[^@\s\"'{$]+@(?!127\.0\.0\.1|localhost|host\b)"
)


def found(content):
    return FORMS.findall(content)


def test_no_file_holds_a_key_or_token():
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / name for name in tracked.decode().split("\0") if name and (ROOT / name).is_file()]

    assert len(files) > 1000
    assert [str(file) for file in files if found(file.read_bytes())] == []


def test_what_is_looked_for_is_seen():
    key = b"-----BEGIN " + b"RSA PRIVATE KEY-----"
    address = b"DATABASE_URL=postgres://saqqara:" + b"Zx81q@db.gov.example/saqqara"

    assert found(key) and found(address)
    assert not found(b"postgres://user:password@host:5432/name")
