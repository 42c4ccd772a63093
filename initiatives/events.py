"""What a host may follow: a signal for each thing that other programs want to hear of. Sent once it is stored.

`adoption_verified`: the committee of the adopting governorate confirmed an effect.
    `adoption`: the `Adoption`. `user`: who confirmed it.
"""

from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import Signal

adoption_verified = Signal()


def announce(signal: Signal, sender: type, **told: Any) -> None:
    """After the commit, so that nobody hears of what was undone; a receiver that fails is logged and stops nobody."""
    transaction.on_commit(partial(signal.send_robust, sender=sender, **told))
