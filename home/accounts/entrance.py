"""Whoever sends a request: somebody whole, somebody who has only typed his password, or nobody."""

from functools import cached_property

from django.contrib.auth.middleware import get_user
from django.contrib.auth.models import AnonymousUser

from ..models import SignIn
from . import factor

#: where a session keeps the number of its row
KEY = "sign_in"


class Entrance:
    """Of one request; asks nothing until it is asked."""

    def __init__(self, request):
        self.request = request

    @cached_property
    def claimed(self):
        """Whose password was typed, by Django's account of it."""
        return get_user(self.request)

    @cached_property
    def sign_in(self):
        """The row of this session, or None where it was ended or belongs to somebody else."""
        number = self.request.session.get(KEY)
        if number is None or not self.claimed.is_authenticated:
            return None
        found = SignIn.objects.fresh().with_factor().filter(pk=number, user_id=self.claimed.pk).first()
        if found:
            found.touch(self.claimed)
        return found

    @property
    def is_whole(self):
        if self.sign_in is None:
            return False
        is_asked = self.sign_in.has_factor or factor.is_required(self.claimed)
        return bool(self.sign_in.factor_at) or not is_asked

    @cached_property
    def user(self):
        return self.claimed if self.is_whole else AnonymousUser()

    @property
    def half(self):
        """Who has typed his password and owes the second factor; None otherwise."""
        return self.claimed if self.sign_in and not self.is_whole else None

    @property
    def may_set_up(self):
        """Nobody replaces a factor that he hasn't shown."""
        return self.is_whole or (self.half is not None and not self.sign_in.has_factor)

    def show_password(self):
        """The password was typed once more: the session goes on under another key."""
        self.sign_in.show_password()
        self.request.session.cycle_key()

    def complete(self):
        """The second factor was shown: the session goes on under another key."""
        self.sign_in.show_factor()
        self.request.session.cycle_key()
