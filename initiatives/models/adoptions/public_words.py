"""What adopters write for everybody, and nobody reads before."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ... import rules


def refuse_private(texts):
    """ValidationError at each of `texts`, {field: text}, that tells what is nobody's business."""
    named = [name for name, text in texts.items() if rules.names_what_is_private(text)]
    if named:
        words = _(
            "Leave out e-mail addresses, exact coordinates, and the numbers of telephones, identity cards, permits and "
            "reports: everybody reads this."
        )
        raise ValidationError(dict.fromkeys(named, words))
