"""Every way into an entry, and people who try it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, WorkflowState

from competitions.models import Entry, SpatialUnitEntryPage
from initiatives.models import GovernoratePage
from tests.competitions import factories as made
from tests.factories import editor

JSON = "application/json"


def close(competition, ago=timedelta(minutes=1)):
    """Its deadline is over since `ago`."""
    end = timezone.now() - ago
    competition.phases.filter(may_submit=True).update(starts_at=end - timedelta(days=9), ends_at=end)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def submit(page):
    made.submit(page)
    return fresh(page)


def posted(page, **over):
    """What the page editor's form sends."""
    data = {
        "competition": page.competition_id,
        "local_unit": page.local_unit_id,
        "innovation": page.innovation,
        "cases-TOTAL_FORMS": 0,
        "cases-INITIAL_FORMS": 0,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "comment_notifications": "",
    }
    return {**data, **over}


@pytest.fixture
def edition(site_tree):
    return made.edition()


@pytest.fixture
def entry_page(edition):
    return made.spatial_page(edition)


@pytest.fixture
def elsewhere(site_tree):
    """A second page of the same governorate under which entries may stand: somewhere to move and copy to."""
    page = GovernoratePage(title="أخرى", slug="other", governorate=site_tree.sharqia, locale=site_tree.ar)
    site_tree.sharqia.page.get_parent().add_child(instance=page)
    for action in ("add", "change"):
        GroupPagePermission.objects.create(group=site_tree.sharqia.editors, page=page, permission_type=action)
    return page


@pytest.fixture
def as_editor(client, site_tree):
    client.force_login(editor("EG-SHR"))
    return client


def at(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def bulk(action, page):
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + f"?id={page.pk}"


def api(action, page):
    return f"/admin/api/main/pages/{page.pk}/action/{action}/"


def doors(client, page, elsewhere):
    """All 25 ways to change, submit, copy, move or remove an entry; six of them twice over in the API."""
    first = page.revisions.order_by("pk").first()
    parent = page.get_parent()
    changed = posted(page, innovation="نص جديد")
    anew = posted(page, local_unit=made.local_unit().pk)
    add = at("add", "competitions", "spatialunitentrypage", parent.pk)

    def send(address, data, **extra):
        return lambda: client.post(address, data, **extra)

    return {
        "save": send(at("edit", page.pk), changed),
        "autosave": send(at("edit", page.pk), changed, headers={"accept": JSON}),
        "submit": send(at("edit", page.pk), changed | made.spatial_figures() | {"action-submit": "1"}),
        "publish": send(at("edit", page.pk), changed | {"action-publish": "1"}),
        "restart the workflow": send(at("edit", page.pk), changed | {"action-restart-workflow": "1"}),
        "revert": send(at("revisions_revert", page.pk, first.pk), changed),
        "create": send(add, anew),
        "create and submit": send(add, anew | {"action-submit": "1"}),
        "create by autosave": send(add, anew, headers={"accept": JSON}),
        "delete": send(at("delete", page.pk), {}),
        "delete in bulk": send(bulk("delete", page), {}),
        "delete by API": send(api("delete", page), {}, content_type=JSON),
        **doors_out(client, page, elsewhere),
        "publish in bulk": send(bulk("publish", page), {}),
        "publish by API": send(api("publish", page), {}, content_type=JSON),
        "unpublish": send(at("unpublish", page.pk), {}),
        "unpublish by API": send(api("unpublish", page), {}, content_type=JSON),
        "reorder": send(at("set_page_position", page.pk) + "?position=0", {}),
    }


def doors_out(client, page, elsewhere):
    """The ways by which an entry, or a copy of it, would come to stand elsewhere or as it was before."""
    first = page.revisions.order_by("pk").first()
    copying = {"new_title": "x", "new_slug": "xx", "new_parent_page": page.get_parent().pk}
    there = {"destination_page_id": elsewhere.pk, "position": "last-child"}

    def send(address, data, **extra):
        return lambda: client.post(address, data, **extra)

    return {
        "move": send(at("move_confirm", page.pk, elsewhere.pk), {}),
        "move in bulk": send(bulk("move", page), {"chooser": elsewhere.pk}),
        "move by API": send(api("move", page), there, content_type=JSON),
        "copy": send(at("copy", page.pk), copying),
        "copy by API": send(api("copy", page), {"keep_live": False, "slug": "c1"}, content_type=JSON),
        "revert by API": send(
            api("revert_to_page_revision", page), {"revision_id": first.pk}, content_type=JSON
        ),
        "alias by API": send(
            api("create_alias", page), {"destination_page_id": elsewhere.pk}, content_type=JSON
        ),
        "translate by API": send(api("copy_for_translation", page), {"locale": "en"}, content_type=JSON),
    }


#: an editor may do these while entries are open; the rest never, since an entry belongs to one place and one edition
OPEN_TO_EDITORS = {
    *("save", "autosave", "publish", "restart the workflow", "revert", "revert by API"),
    *("create", "create by autosave", "delete", "delete in bulk", "delete by API"),
}


def footprint():
    """All that a door could change."""
    return (
        list(Page.objects.order_by("pk").values_list("pk", "path", "live", "latest_revision", "title")),
        list(SpatialUnitEntryPage.objects.order_by("pk").values_list("innovation", "competition")),
        WorkflowState.objects.count(),
        Entry.objects.count(),
    )


def assert_shut(doors_now):
    before = footprint()
    for door, enter in doors_now.items():
        enter()
        assert footprint() == before, door
