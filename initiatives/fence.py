"""Who may call which admin URL, where Wagtail 8 itself asks too little.

Three rules, asked by `middleware.AdminFence` before any admin view runs:
1. a *confined* user (a judge) reaches a short list of URL names and nothing else;
2. a *reserved* URL name answers the ministry only;
3. a page, image or document named in the address must be within the user's reach.
Other apps add to the first two with `confine` and `reserve`, to the third with `guard`.
"""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import Q
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .models.roles import is_reviewer

Guard = Callable[[HttpRequest, dict], bool]

#: what every account needs to sign in, read the dashboard and change its own settings
COMMON = frozenset(
    {
        "wagtailadmin_home",
        "wagtailadmin_account",
        "wagtailadmin_logout",
        "wagtailadmin_login",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
        "wagtailadmin_dismissibles",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_complete",
    }
)

#: these views show the title of any page by its number (move), so its numbers are checked here
PAGE_KWARGS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
PK_OF_A_PAGE = frozenset(
    {
        "wagtailadmin_pages:revisions_compare",
        "wagtailadmin_api:pages:detail",
        "wagtailadmin_api:pages:action",
    }
)
#: a refusal names the page that was typed into these fields
PAGE_FIELDS = {
    "wagtailadmin_pages:copy": "new_parent_page",
    "wagtailadmin_pages:move": "new_parent_page",
    "wagtailadmin_pages:choose_parent": "parent_page",
    "wagtailadmin_choose_page_chosen_multiple": "id",
}
#: answered by the guarded views of `viewsets.pages`, which know the task
DECIDED_BY_VIEW = frozenset(
    {
        "wagtailadmin_pages:workflow_action",
        "wagtailadmin_pages:collect_workflow_action_data",
        "wagtailadmin_pages:confirm_workflow_cancellation",
        "wagtailadmin_pages:workflow_preview",
    }
)

_confinements: list[tuple[Callable, frozenset[str]]] = []
_reserved: set[str] = set()
_guards: dict[str, Guard] = {}


def confine(belongs: Callable, names: Iterable[str]) -> None:
    """Users for whom `belongs(user)` holds reach `names` and the common ones only."""
    _confinements.append((belongs, COMMON | frozenset(names)))


def reserve(*names: str) -> None:
    """These URL names, or whole namespaces (``"wagtailadmin_reports:"``), answer the ministry only."""
    _reserved.update(names)


def guard(*names: str) -> Callable[[Guard], Guard]:
    """Register `check(request, kwargs)` to be asked before the views of `names`."""

    def register(check: Guard) -> Guard:
        _guards.update(dict.fromkeys(names, check))
        return check

    return register


def admits(request: HttpRequest, name: str, kwargs: dict) -> bool:
    user = request.user
    if user.is_superuser:
        return True
    for belongs, allowed in _confinements:
        if belongs(user):
            return name in allowed
    if is_reserved(name) and not is_reviewer(user):
        return False
    check = _guards.get(name)
    if check and not check(request, kwargs):
        return False
    return name in DECIDED_BY_VIEW or pages_within_reach(user, named_pages(request, name, kwargs))


def admits_address(request: HttpRequest, url: str) -> bool:
    """Whether a menu may offer `url`; the heads of submenus ("#") and foreign addresses are not ours to hide."""
    try:
        match = resolve(urlsplit(url).path)
    except Resolver404:
        return True
    return admits(request, match.view_name, match.kwargs)


def is_reserved(name: str) -> bool:
    namespace = name.rpartition(":")[0]
    return name in _reserved or f"{namespace}:" in _reserved


def named_pages(request: HttpRequest, name: str, kwargs: dict) -> set[int]:
    found = {kwargs[key] for key in PAGE_KWARGS if kwargs.get(key)}
    if name in PK_OF_A_PAGE:
        found.add(kwargs["pk"])
    field = PAGE_FIELDS.get(name)
    if field:
        found.update(request.GET.getlist(field) + request.POST.getlist(field))
    return {int(value) for value in found if str(value).isdecimal()}


def within_reach(user) -> Q:
    """Pages a user may know of: his own branch, what is published, what waits for him."""
    explorable = policy_registry.get_by_type(Page).explorable_instances(user)
    return Q(live=True) | Q(depth=1) | Q(pk__in=explorable.order_by().values("pk"))


def pages_within_reach(user, ids: set[int]) -> bool:
    if not ids:
        return True
    beyond = Page.objects.filter(pk__in=ids).exclude(within_reach(user))
    # Wagtail opens the editor to whoever has the page's current task, without a page permission.
    return all(page.permissions_for_user(user).can_edit() for page in beyond.specific())


@guard("wagtail_bulk_action")
def bulk_action_names_own_objects(request: HttpRequest, kwargs: dict) -> bool:
    """A bulk action lists by title what the user may *not* touch; so nothing beyond reach gets that far."""
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return True
    chosen = request.GET.getlist("id")
    ids = [value for value in chosen if value.isdecimal()]
    if issubclass(model, Page):
        return bulk_pages_within_reach(request, chosen, ids)
    policy = policy_registry.get_by_type(model)
    allowed = policy.instances_user_has_any_permission_for(request.user, ["change", "delete", "choose"])
    return not model.objects.filter(pk__in=ids).exclude(pk__in=allowed.order_by().values("pk")).exists()


def bulk_pages_within_reach(request: HttpRequest, chosen: list[str], ids: list[str]) -> bool:
    pages = Page.objects.filter(pk__in=ids)
    if "all" in chosen:
        parent = request.GET.get("childOf", "")
        listed = Page.objects.filter(pk=parent).first() if parent.isdecimal() else None
        pages = listed.get_descendants() if listed else Page.objects.all()
    return not pages.exclude(within_reach(request.user)).exists()


@guard("wagtailadmin_tag_autocomplete", "wagtailadmin_tag_model_autocomplete")
def completes_managed_tags_only(request: HttpRequest, kwargs: dict) -> bool:
    """Free tags carry words of drafts and of other governorates' pictures."""
    if not kwargs:
        return is_reviewer(request.user)
    try:
        model = apps.get_model(kwargs["app_name"], kwargs["model_name"])
    except LookupError:
        return True
    return getattr(model, "free_tagging", True) is False


# Titles, names and counts over all governorates; the dashboard and the type listing give editors their own.
reserve("wagtailadmin_reports:")
