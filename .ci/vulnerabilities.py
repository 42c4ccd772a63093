"""Ask the advisories about every pinned version; fails for one that they warn of.

Where nobody answers, the hashes stand alone that every install of the pins checks.
"""

import json
import subprocess
import sys
from pathlib import Path

REPORT = Path("build/vulnerabilities.json")
ASK = [".ci/tool", "pip-audit", "pip-audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
ASK += ["--timeout", "15", "-r", "requirements.txt", "--format", "json", "--output", str(REPORT)]


def asked():
    """The packages that an advisory was had for, each with `vulns`."""
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.unlink(missing_ok=True)
    done = subprocess.run(ASK, capture_output=True, text=True)  # noqa: S603
    if not REPORT.exists():
        sys.stderr.write(done.stderr)
        return []
    return [package for package in json.loads(REPORT.read_text())["dependencies"] if "vulns" in package]


def main():
    packages = asked()
    warned = [f"{one['name']} {one['version']}: {flaw['id']}" for one in packages for flaw in one["vulns"]]
    if not packages:
        sys.stdout.write(
            "No advisory could be had here: only the pins' hashes are checked, by every install.\n"
        )
    else:
        sys.stdout.write(f"{len(packages)} packages, {len(warned)} known vulnerabilities\n")
    sys.stdout.writelines(f"  {line}\n" for line in warned)
    return 1 if warned else 0


if __name__ == "__main__":
    sys.exit(main())
