from django.core.exceptions import ValidationError


class UploadRefused(ValidationError):
    """Why a file is not taken, in the language of who sent it."""
