"""Who may call which admin URL, where Wagtail 8 itself asks too little.

Four rules, asked by `middleware.AdminFence` before any admin view runs:
1. a *confined* user (a judge) reaches a short list of URL names and nothing else;
2. a *reserved* URL name answers the ministry only;
3. an object's screen answers those only who may do something with its kind;
4. a page, image or document named in the address must be within the user's reach.
Whoever may not know of an object is answered the same whether it exists or not.
Other apps add to the first two with `confine` and `reserve`, to the last with `guard`; what every account keeps for
itself they name with `admit_everyone`.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q
from django.http import HttpRequest
from django.urls import Resolver404, get_urlconf, resolve
from django.utils.translation import get_language
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page
from wagtail.permissions import policy_registry

from .incoming_rows import is_number
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
#: pictures and documents, by the parameter that numbers them or by the namespace in which "pk" does
PICTURE_KWARGS, DOCUMENT_KWARGS = ("image_id",), ("document_id", "doc_id")
PK_OF_A_PICTURE = "wagtailimages_chooser"
PK_OF_A_DOCUMENT = "wagtaildocs_chooser"
#: whatever a policy may know; some permission of these makes a kind of object somebody's business
ACTIONS = frozenset({"add", "change", "delete", "view", "choose"})
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
_for_everyone: set[str] = set()
_guards: dict[str, Guard] = {}


def confine(belongs: Callable, names: Iterable[str]) -> None:
    """Users for whom `belongs(user)` holds reach `names` and the common ones only."""
    _confinements.append((belongs, COMMON | frozenset(names)))


def admit_everyone(*names: str) -> None:
    """These URL names answer every account: screens on which somebody keeps his own."""
    _for_everyone.update(names)


def reserve(*names: str) -> None:
    """These URL names, or whole namespaces (``"wagtailadmin_reports:"``), answer the ministry only."""
    _reserved.update(names)


def guard(*names: str) -> Callable[[Guard], Guard]:
    """Register `check(request, kwargs)` to be asked before the views of `names`."""

    def register(check: Guard) -> Guard:
        _guards.update(dict.fromkeys(names, check))
        return check

    return register


def admits(request: HttpRequest, name: str, kwargs: dict, view: Callable | None = None) -> bool:
    """Whether `user` may call `view`, which answers at the address `name` with `kwargs`."""
    user = request.user
    if user.is_superuser or name in _for_everyone:
        return True
    for belongs, allowed in _confinements:
        if belongs(user):
            return name in allowed
    if is_reserved(name) and not is_reviewer(user):
        return False
    check = _guards.get(name)
    if check and not check(request, kwargs):
        return False
    return named_objects_within_reach(request, name, kwargs, view)


def named_objects_within_reach(request: HttpRequest, name: str, kwargs: dict, view: Callable | None) -> bool:
    user, pages = request.user, named_pages(request, name, kwargs)
    model = model_of(view)
    if kwargs and model and not policy_registry.get_by_type(model).user_has_any_permission(user, ACTIONS):
        return False
    if is_reviewer(user):
        return True  # every page and every collection is the ministry's to know of
    if name in DECIDED_BY_VIEW:
        return exist(pages)
    return pages_within_reach(user, pages) and files_within_reach(user, name, kwargs)


def model_of(view: Callable | None) -> type[Model] | None:
    """Whose objects a class-based view shows; None for pages, which have a reach of their own."""
    initial = getattr(view, "view_initkwargs", {}).get("model")
    model = initial or getattr(getattr(view, "view_class", None), "model", None)
    if isinstance(model, str):
        model = apps.get_model(model)
    return model if isinstance(model, type) and not issubclass(model, Page) else None


def admits_address(request: HttpRequest, url: str) -> bool:
    """Whether a menu may offer `url`; the heads of submenus ("#") and foreign addresses are not ours to hide."""
    try:
        name, kwargs = view_at(urlsplit(url).path, get_urlconf() or settings.ROOT_URLCONF, get_language())
    except Resolver404:
        return True
    return admits(request, name, dict(kwargs))


# The lines of the menu are the same at every screen, and there are forty.
@lru_cache(maxsize=500)
def view_at(path: str, urlconf: str, language: str | None) -> tuple[str, dict]:
    match = resolve(path, urlconf)
    return match.view_name, match.kwargs


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
    return {int(value) for value in found if is_number(str(value))}


def within_reach(user) -> Q:
    """Pages a user may know of: his own branch and what is published."""
    explorable = policy_registry.get_by_type(Page).explorable_instances(user)
    return Q(live=True) | Q(depth=1) | Q(pk__in=explorable.order_by().values("pk"))


def pages_within_reach(user, ids: set[int]) -> bool:
    if not ids:
        return True  # asked for every line of the menu
    if not exist(ids):
        return False
    beyond = Page.objects.filter(pk__in=ids).exclude(within_reach(user))
    # Wagtail opens the editor to whoever has the page's current task, without a page permission.
    return all(page.permissions_for_user(user).can_edit() for page in beyond.specific())


def exist(ids: set[int]) -> bool:
    return not ids or Page.objects.filter(pk__in=ids).count() == len(ids)


def files_within_reach(user, name: str, kwargs: dict) -> bool:
    """Of another collection nobody learns more here than that the number is not his."""
    namespace = name.rpartition(":")[0]
    for model, parameters, chooser in (
        (get_image_model(), PICTURE_KWARGS, PK_OF_A_PICTURE),
        (get_document_model(), DOCUMENT_KWARGS, PK_OF_A_DOCUMENT),
    ):
        named = [kwargs[parameter] for parameter in parameters if parameter in kwargs]
        if namespace == chooser and "pk" in kwargs:
            named.append(kwargs["pk"])
        if not are_of_collections(user, model, named):
            return False
    return True


def are_of_collections(user, model: type[Model], ids: Iterable) -> bool:
    """Whether all `ids` are objects in collections where `user` has some permission on `model`."""
    wanted = {str(number) for number in ids}
    if not wanted:
        return True
    if not all(map(is_number, wanted)):
        return False
    policy = policy_registry.get_by_type(model)
    own = policy.instances_user_has_any_permission_for(user, ["change", "delete", "choose"])
    return own.filter(pk__in=wanted).distinct().count() == len(wanted)


@guard("wagtail_bulk_action")
def bulk_action_names_own_objects(request: HttpRequest, kwargs: dict) -> bool:
    """A bulk action lists by title what the user may *not* touch; so nothing beyond reach gets that far."""
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return True
    chosen = request.GET.getlist("id")
    ids = [value for value in chosen if is_number(value)]
    if issubclass(model, Page):
        return bulk_pages_within_reach(request, chosen, ids)
    return are_of_collections(request.user, model, ids)


def bulk_pages_within_reach(request: HttpRequest, chosen: list[str], ids: list[str]) -> bool:
    pages = Page.objects.filter(pk__in=ids)
    if "all" in chosen:
        parent = request.GET.get("childOf", "")
        listed = Page.objects.filter(pk=parent).first() if is_number(parent) else None
        pages = listed.get_descendants() if listed else Page.objects.all()
    # By its latest draft's title, so published pages of others are beyond reach here too.
    own = policy_registry.get_by_type(Page).explorable_instances(request.user)
    known = "all" in chosen or exist({int(number) for number in ids})
    return known and not pages.exclude(pk__in=own.order_by().values("pk")).exists()


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


@guard("wagtailadmin_collections:set_privacy")
def keeps_collections(request: HttpRequest, kwargs: dict) -> bool:
    return policy_registry.get_by_type(Collection).user_has_any_permission(request.user, ["change"])


@guard("wagtailsettings:edit", "wagtailsettings:preview_on_edit")
def keeps_settings(request: HttpRequest, kwargs: dict) -> bool:
    try:
        model = apps.get_model(kwargs["app_name"], kwargs["model_name"])
    except LookupError:
        return True
    return policy_registry.get_by_type(model).user_has_any_permission(request.user, ["change"])


@guard("wagtailadmin_error_test")
def never(request: HttpRequest, kwargs: dict) -> bool:
    """Fails on purpose, and would tell whoever watches the log that the site does."""
    return False


# Titles, names and counts over all governorates; the dashboard and the type listing give editors their own.
reserve("wagtailadmin_reports:")
# Who approves what, by name; an editor reads it on his own pages.
reserve("wagtailadmin_workflows:")
