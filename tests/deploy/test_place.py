"""What lies on the machine, and who may read it."""

import stat
import subprocess
from pathlib import Path

from .machine import CONFIG, RUN, in_the_site

SHARED = Path("/srv/saqqara/shared")


def may_read(account, path):
    words = ["setpriv", "--reuid", account, "--regid", account, "--init-groups", "--", "test", "-r", path]
    return subprocess.run(words).returncode == 0


def test_secrets_are_read_by_root_alone_and_files_by_whom_they_concern():
    for secret in (CONFIG / "saqqara.env", CONFIG / "tls" / "key.pem"):
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
        assert secret.stat().st_uid == 0
    assert may_read("www-data", SHARED / "media")
    assert not may_read("www-data", SHARED / "private")
    assert not may_read("nobody", SHARED / "media")


def test_database_and_cache_need_no_password_and_listen_to_the_account_alone():
    told = in_the_site("""
from django.conf import settings
print(repr(settings.DATABASES["default"]["PASSWORD"]), settings.CACHES["default"]["LOCATION"])
""")

    assert told == "'' unix:///run/saqqara/redis.sock?db=0"
    assert stat.S_IMODE((RUN / "redis.sock").stat().st_mode) == 0o700
    assert not may_read("www-data", RUN / "redis.sock")


def test_code_is_not_the_sites_to_change():
    """But for the static files it collects."""
    release = Path("/srv/saqqara/current").resolve()

    assert {path.stat().st_uid for path in release.rglob("*.py")} == {0}
    assert {stat.S_IMODE(path.stat().st_mode) & 0o022 for path in release.rglob("*.py")} == {0}
