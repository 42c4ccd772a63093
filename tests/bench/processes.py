"""What the servers' processes have used so far, as Linux tells it under /proc."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
#: of /proc/PID/stat, counted from the state of the process on
PARENT, USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED = 1, 11, 12, 13, 14


def stat(pid):
    """Its fields from the state on; None when it has ended. A name may hold spaces and brackets."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def family(roots):
    """The processes `roots` and all that descend from them, with their fields."""
    known = {int(path.name): stat(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()}
    known = {pid: fields for pid, fields in known.items() if fields}
    found = {pid: known[pid] for pid in roots if pid in known}
    while new := {
        pid: fields for pid, fields in known.items() if int(fields[PARENT]) in found and pid not in found
    }:
        found |= new
    return found


def seconds(roots):
    """Of processors, with what children used that have ended."""
    spent = (USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED)
    return sum(int(fields[at]) for fields in family(roots).values() for at in spent) / TICKS


def children(pid):
    return [child for child, fields in family([pid]).items() if int(fields[PARENT]) == pid]


def megabytes(pid):
    """In memory now."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20
