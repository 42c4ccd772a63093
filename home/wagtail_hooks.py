from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks

from initiatives import fence

from .accounts.log_actions import LOG_ACTIONS
from .accounts.urls import door_urls, own_urls
from .viewsets.administrators import AdministratorsViewSet
from .viewsets.people import PeopleViewSet

# Every account keeps these for itself, whatever fence stands around its role.
fence.admit_everyone(*(pattern.name for pattern in [*door_urls, *own_urls]))


@hooks.register("register_admin_urls")
def own_security():
    return [path("account/security/", include(own_urls))]


@hooks.register("insert_global_admin_js")
def keep_the_nonce_of_scripts():
    return format_html('<script src="{}"></script>', static("site/js/nonce.js"))


@hooks.register("register_account_menu_item")
def lead_to_security(request):
    return {
        "url": reverse("account_security"),
        "label": _("Sign-in and security"),
        "help_text": _("Set up a second factor; see where you are signed in, and end it."),
    }


@hooks.register("register_admin_viewset")
def reports_on_accounts():
    return [PeopleViewSet(), AdministratorsViewSet()]


@hooks.register("register_log_actions")
def say_what_the_log_records(actions):
    for action, (label, message) in LOG_ACTIONS.items():
        actions.register_action(action, label, message)
