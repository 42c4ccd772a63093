"""Tables as plain text."""

from django.utils.translation import gettext as _

from .errors import UploadRefused

UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def refuse_another_kind(content: bytes, suffix: str) -> None:
    """No table begins as a page of the web does or holds a byte 0; a program that guesses kinds would run the page."""
    is_wide = content.startswith(UNICODE_MARKS[:2])
    begins = content.removeprefix(UNICODE_MARKS[2]).replace(b"\0", b"")[:200].lstrip(b"\xff\xfe \t\r\n")
    if begins.startswith(b"<") or (b"\0" in content and not is_wide):
        raise UploadRefused(_("This is not a table in plain text (%(suffix)s).") % {"suffix": suffix})
