"""What checks a result, given out as it is kept: the file of the result and the program in use here."""

from pathlib import Path

from django.db.models.fields.files import FieldFile
from django.http import HttpResponse

from . import verify_result


def download(file: FieldFile, name: str) -> HttpResponse:
    """Read whole: a bundle of 10,000 sheets has a few megabytes."""
    with file.open("rb") as opened:
        return attachment(opened.read(), name, "application/json")


def program() -> HttpResponse:
    return attachment(
        Path(verify_result.__file__).read_bytes(), "verify_result.py", "text/x-python; charset=utf-8"
    )


def attachment(content: bytes, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
