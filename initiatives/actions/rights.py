"""Groups, collections and rights: each governorate works on its own branch and in its own collection."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import models
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

from .. import conf
from ..models import Governorate, GovernoratePage
from ..models.roles import REVIEW, TRANSLATE

ADMIN = "wagtailadmin.access_admin"
#: given to organisers where the app that owns it is installed
SEND_FOR_TRANSLATION = "wagtail_localize.submit_translation"
UNSENT_MAIL = ["initiatives.view_outboxmessage", "initiatives.change_outboxmessage"]
REQUESTS = ["initiatives.view_solutionrequest", "initiatives.delete_solutionrequest"]
MEDIA = [f"{action}_{kind}" for kind in ("image", "document") for action in ("add", "change", "choose")]
MANAGED = [
    "localunit",
    "domain",
    "obstacle",
    "beneficiarygroup",
    "jurisdictionbody",
    "initiativetag",
    "wordgroup",
]


def organisers() -> Group:
    return group_named(conf.get("INITIATIVES_ORGANISERS_GROUP"), REVIEW)


def translators() -> Group:
    return group_named(conf.get("INITIATIVES_TRANSLATORS_GROUP"), TRANSLATE)


def group_named(name: str, permission: str) -> Group:
    """The group of that name; renamed by hand it is known by the permission that makes it what it is."""
    found = Group.objects.filter(name=name).first()
    if not found:
        app, codename = permission.split(".")
        held = Permission.objects.filter(content_type__app_label=app, codename=codename)
        found = Group.objects.filter(permissions__in=held).order_by("pk").first()
    return found or Group.objects.create(name=name)


def set_up_organisers(homes: Iterable[Page]) -> None:
    group = organisers()
    grant(group, [ADMIN, REVIEW, SEND_FOR_TRANSLATION, *UNSENT_MAIL, *REQUESTS, *reference_permissions()])
    for home in homes:
        allow_on_page(group, home, ["add", "change", "publish", "lock", "unlock"])
    allow_in_collection(group, Collection.get_first_root_node(), MEDIA)


def reference_permissions() -> list[str]:
    managed = [f"initiatives.{action}_{name}" for name in MANAGED for action in ("add", "change", "delete")]
    return ["initiatives.change_governorate", *managed]


def set_up_translators(homes: Iterable[Page]) -> None:
    """Strings of the languages other than the source's; never publishing."""
    group = translators()
    grant(group, [ADMIN, TRANSLATE])
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    for home in homes:
        if home.locale.language_code != source:
            allow_on_page(group, home, ["change"])


def set_up_governorate_rights(governorate: Governorate) -> None:
    """Two groups and a collection of its own; the committee follows up, so it changes and never adds."""
    create_groups_and_collection(governorate)
    for group in (governorate.editors, governorate.committee):
        grant(group, [ADMIN])
        allow_in_collection(group, governorate.collection, MEDIA)
    restrict_view(governorate)
    for page in GovernoratePage.objects.filter(governorate=governorate):
        allow_on_page(governorate.editors, page, ["add", "change"])
        allow_on_page(governorate.committee, page, ["change"])


def create_groups_and_collection(governorate: Governorate) -> None:
    ar, en = governorate.name_ar, governorate.name_en
    if governorate.editors and governorate.committee and governorate.collection:
        return
    if not governorate.editors:
        governorate.editors = Group.objects.create(name=f"محررو {ar} / {en} editors")
    if not governorate.committee:
        governorate.committee = Group.objects.create(name=f"لجنة متابعة {ar} / {en} committee")
    if not governorate.collection:
        governorate.collection = Collection.get_first_root_node().add_child(name=f"{ar} / {en}")
    governorate.save()


def restrict_view(governorate: Governorate) -> None:
    """Files are served by address, so the collection itself asks who reads them."""
    restriction, created = CollectionViewRestriction.objects.get_or_create(
        collection=governorate.collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    if created:
        restriction.groups.set([governorate.editors, governorate.committee, organisers()])


def grant(group: Group, names: Iterable[str]) -> None:
    """Model permissions by "app.codename"; names of apps that are not installed are passed over."""
    wanted = models.Q(pk=None)
    for name in names:
        app, codename = name.split(".")
        wanted |= models.Q(content_type__app_label=app, codename=codename)
    group.permissions.add(*Permission.objects.filter(wanted))


def allow_on_page(group: Group, page: Page, actions: Iterable[str]) -> None:
    held = set(group.page_permissions.filter(page=page).values_list("permission__codename", flat=True))
    for action in actions:
        if f"{action}_page" not in held:
            GroupPagePermission.objects.create(group=group, page=page, permission_type=action)


def allow_in_collection(group: Group, collection: Collection, codenames: Iterable[str]) -> None:
    apps = ["wagtailimages", "wagtaildocs"]
    for permission in Permission.objects.filter(content_type__app_label__in=apps, codename__in=codenames):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )
