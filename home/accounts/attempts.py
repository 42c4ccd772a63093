"""Tries at a password: few by one address at one account, and a slow limit on both alone.

A lock ends by itself, soon, and at once when a new password is chosen by the mail: nobody can lock a colleague out for
long by typing nonsense under his name.
"""

from initiatives import limits

#: at one account from one address
TRIES, WITHIN = 5, 15 * 60
#: at one account from everywhere, where many addresses are used
ACCOUNT_TRIES = 40
#: from one address at whichever accounts; a ministry has one address for all its staff
ADDRESS_TRIES = 200
HOUR = 60 * 60


class Attempt:
    def __init__(self, username, address):
        self.account = username.casefold().strip()
        self.address = address
        self.both = f"{self.account}\0{address}"

    def begins(self):
        """Counts this try; False where there were too many."""
        is_few = limits.is_within("sign-in", self.both, TRIES, WITHIN)
        is_few &= limits.is_within("sign-in-account", self.account, ACCOUNT_TRIES, HOUR)
        return is_few and limits.counted("sign-in-address", self.address) < ADDRESS_TRIES

    def failed(self):
        limits.is_within("sign-in-address", self.address, ADDRESS_TRIES, HOUR)

    def forgive(self):
        """The password was right, or a new one was chosen by the mail."""
        limits.forget("sign-in", self.both)
        limits.forget("sign-in-account", self.account)
