"""Files without what tells who made them, where and with what: for judges, who read them under a code.

The content stays as it was sent; what somebody wrote into it, a screener hides with the whole file.
"""

from importlib import import_module

from .office import SUFFIXES as OFFICE
from .office import stripped as stripped_office


class CannotStrip(Exception):
    """A file in which something may be left that should not be seen; nobody gets it."""


def stripped(content: bytes, suffix: str) -> bytes:
    """`content` of a file whose name ends in `suffix`. Raises CannotStrip. A table as text tells nothing."""
    try:
        if suffix == ".pdf":
            # Loaded when a PDF is read, not when Django starts.
            return import_module(".pdf", __name__).stripped(content)
        if suffix in OFFICE:
            return stripped_office(content)
        if suffix == ".csv":
            return content
    except Exception as error:  # whatever a damaged one makes the readers raise
        raise CannotStrip from error
    raise CannotStrip
