"""Taking a request for a solution from somebody without an account."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..limits import is_within
from ..models import SolutionRequest

DAY = 24 * 60 * 60
#: many people share an address, as in an office or on a telephone network
PER_DAY = 20


def ask_for_solution(request: SolutionRequest, address: str) -> None:
    """Keep `request`, as the form filled it; `address` is the sender's and is kept nowhere. Raises ValidationError."""
    if not is_within("solution", address, PER_DAY, DAY):
        raise ValidationError(
            _(
                "Many requests came from your connection today. Your text is still here: please send it tomorrow."
            )
        )
    request.save()
