"""Load by wrk, with what it cost the servers."""

import json
import subprocess
from pathlib import Path
from urllib.parse import quote

from tests.faults.servers import program

from .figures import Interleaved, Load, Round
from .processes import seconds

REPORT = Path(__file__).with_name("report.lua")
CONNECTIONS = 16
PACKED = {"Accept-Encoding": "gzip"}


def load(address, servers, spell, headers=None, script=REPORT):
    """Of `spell` seconds on one address; a failed answer is a RuntimeError. `servers` are their first processes."""
    before = seconds(servers)
    report = asked(address, spell, headers or {}, script)
    spent = seconds(servers) - before
    return Load(
        rate=report["requests"] / report["micros"] * 1e6,
        p50=report["p50"] / 1000,
        p99=report["p99"] / 1000,
        cpu=spent / report["requests"] * 1e6,
    )


def asked(address, spell, headers, script):
    command = [
        program("wrk", "wrk"),
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{spell}s",
        "--timeout",
        "30s",
        "-s",
        script,
    ]
    command += [word for name, value in headers.items() for word in ("-H", f"{name}: {value}")]
    said = subprocess.run(
        [*command, quote(address, ":/?=&%")], capture_output=True, text=True, check=True
    ).stdout
    report = json.loads(said.rpartition("REPORT ")[2])
    if report["failed"] or not report["requests"]:
        raise RuntimeError(f"{address}: {said}")
    return report


def interleaved(own, baseline, rounds):
    """`own` and `baseline` are called for a Load: the baseline before and after each."""
    found, before = [], baseline()
    for _ in range(rounds):
        middle, after = own(), baseline()
        found.append(Round(before, middle, after))
        before = after
    return Interleaved(tuple(found))
