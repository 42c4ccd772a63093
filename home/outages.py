"""What is no fault of ours and passes: the database does not answer, or nothing more can be stored."""

import errno
import sqlite3
from enum import StrEnum

from django.db import InterfaceError, OperationalError

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
#: of SQLite's errors those that no statement of ours is to blame for
SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}
#: of an extended code of SQLite the part that says what kind it is
PRIMARY = 0xFF
POSTGRESQL_DISK_FULL = "53100"


class Outage(StrEnum):
    DATABASE = "database"
    ROOM = "room"


def outage_of(error: BaseException | None) -> Outage | None:
    """None for whatever is a fault of ours."""
    if error is None:
        return None
    if isinstance(error, (OperationalError, InterfaceError)):
        return outage_of_database(error.__cause__)
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        return Outage.ROOM
    return outage_of(error.__cause__)


def outage_of_database(error: BaseException | None) -> Outage | None:
    """By the driver's own error: what it calls operational is more than an outage on SQLite."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
        if code == sqlite3.SQLITE_FULL:
            return Outage.ROOM
        return Outage.DATABASE if code in SQLITE_AWAY else None
    is_full = getattr(error, "sqlstate", None) == POSTGRESQL_DISK_FULL
    return Outage.ROOM if is_full else Outage.DATABASE
