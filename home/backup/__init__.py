"""One file that holds the whole platform: database, files, and what it was made by; and the way back from it."""

from .errors import BackupError
from .making import backup
from .restoring import restore

__all__ = ["BackupError", "backup", "restore"]
