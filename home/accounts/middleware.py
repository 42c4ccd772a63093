"""Who a request comes from is decided here, once, for every address of the site."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from . import recent
from .entrance import Entrance


class WholeSignIn:
    """Who owes the second factor, or whose sign-in was ended, is nobody: to the admin, to files, to private pages.

    Stands after the authentication middleware. Reads nothing unless somebody asks who it is.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        entrance = request.entrance = Entrance(request)
        request.user = SimpleLazyObject(lambda: entrance.user)
        del request.auser  # would not ask the entrance
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """To the sign-in lead all doors of the admin; from there on to what is still owed."""
        is_door = request.method == "GET" and request.resolver_match.view_name == "wagtailadmin_login"
        if is_door and request.entrance.half is not None:
            onward = urlencode({"next": request.GET.get("next", "")})
            return redirect(f"{reverse('second_factor')}?{onward}")
        return None


class RecentPassword:
    """Before what can't be taken back the password is asked for again, when it was typed long ago (see `recent`)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if recent.is_owed(request):
            return recent.ask(request)
        return None
