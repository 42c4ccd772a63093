from typing import Any

from django.core.exceptions import ValidationError
from django.dispatch import Signal

#: Sent whenever a file is not taken; of the file it says nothing.
refused = Signal()


class UploadRefused(ValidationError):
    """Why a file is not taken, in the language of who sent it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        refused.send_robust(UploadRefused)
