"""What has to be installed; as root it is, from packages."""

import os
import shutil
import subprocess
from pathlib import Path

#: program: its package in Debian
NEEDED = {"nginx": "nginx", "wrk": "wrk", "redis-server": "redis-server", "pg_ctl": "postgresql"}
FOLDERS = ["/usr/sbin", *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))]


def missing():
    path = os.pathsep.join([os.environ.get("PATH", ""), *FOLDERS])
    return sorted(package for name, package in NEEDED.items() if not shutil.which(name, path=path))


def provide():
    """SystemExit names the packages that are missing where they can't be installed."""
    packages = missing()
    if not packages:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit(f"The bench needs these packages: {' '.join(packages)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, env=quiet, check=True, stdout=subprocess.DEVNULL)
