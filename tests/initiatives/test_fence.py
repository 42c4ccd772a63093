"""What an editor of one governorate can learn of another's drafts: shown in stock Wagtail, closed in ours."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from initiatives import wagtail_hooks
from initiatives.models import InitiativePage
from tests.factories import committee_member, editor, organiser, superuser, translator
from tests.initiatives.factories import (
    document,
    draft_initiative,
    image,
    published_initiative,
)

pytestmark = pytest.mark.django_db

SECRET = "سر-المسودة"
NAME = "اسم-المحرر"


@pytest.fixture
def their_editor(site_tree):
    return editor("EG-ASN", first_name=NAME, last_name="فلان")


@pytest.fixture
def theirs(their_editor):
    page = draft_initiative("EG-ASN", by=their_editor, title=SECRET, slug="theirs")
    call_command("update_index", verbosity=0)
    return page


@pytest.fixture
def mine(site_tree):
    return draft_initiative("EG-SHR", title="مسودتي", slug="mine")


@pytest.fixture
def as_editor(client, site_tree):
    client.force_login(editor("EG-SHR"))
    return client


@pytest.fixture
def stock(settings, monkeypatch):
    """Wagtail as shipped: no fence, no viewset, no hook of ours."""
    reverse("wagtailadmin_home")  # the viewsets register when the addresses are first read
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.endswith("AdminFence")]
    monkeypatch.setitem(page_viewset_registry.values_by_class, Page, PageViewSet())
    monkeypatch.setitem(page_viewset_registry.values_by_parent_model, Page, PageViewSet())
    ours = wagtail_hooks.choose_own_and_published
    kept = [pair for pair in hooks._hooks["construct_page_chooser_queryset"] if pair[0] is not ours]
    monkeypatch.setitem(hooks._hooks, "construct_page_chooser_queryset", kept)


def text(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode(errors="replace").encode().decode(
        "unicode_escape", errors="ignore"
    ) + content.decode(errors="replace")


def url(name, *args, **query):
    address = reverse(name, args=args)
    return address + "?" + "&".join(f"{key}={value}" for key, value in query.items()) if query else address


# ---- titles of drafts -----------------------------------------------------------------------------------

TITLE_LEAKS = {
    "chooser, browsing": lambda page, mine: url("wagtailadmin_choose_page_child", page.get_parent().pk),
    "chooser, the draft as the parent": lambda page, mine: url("wagtailadmin_choose_page_child", page.pk),
    "chooser, searching": lambda page, mine: url("wagtailadmin_choose_page_search", q=SECRET),
    "chooser, chosen by number": lambda page, mine: url(
        "wagtailadmin_choose_page_chosen_multiple", id=page.pk
    ),
    "bulk delete": lambda page, mine: url("wagtail_bulk_action", "wagtailcore", "page", "delete", id=page.pk),
    "bulk move": lambda page, mine: url("wagtail_bulk_action", "wagtailcore", "page", "move", id=page.pk),
    "bulk action on all pages": lambda page, mine: url(
        "wagtail_bulk_action", "wagtailcore", "page", "delete", id="all"
    ),
    "bulk action on all children": lambda page, mine: url(
        "wagtail_bulk_action", "wagtailcore", "page", "delete", id="all", childOf=page.get_parent().pk
    ),
    "report of page types": lambda page, mine: url("wagtailadmin_reports:page_types_usage"),
    "move, their page": lambda page, mine: url(
        "wagtailadmin_pages:move_confirm", page.pk, mine.get_parent().pk
    ),
    "move, to their page": lambda page, mine: url("wagtailadmin_pages:move_confirm", mine.pk, page.pk),
}


@pytest.mark.parametrize("leak", TITLE_LEAKS)
def test_stock_wagtail_names_another_governorates_draft(as_editor, stock, mine, theirs, leak):
    response = as_editor.get(TITLE_LEAKS[leak](theirs, mine), follow=True)

    assert SECRET in text(response)


@pytest.mark.parametrize("leak", TITLE_LEAKS)
def test_no_address_names_another_governorates_draft(as_editor, mine, theirs, leak):
    response = as_editor.get(TITLE_LEAKS[leak](theirs, mine), follow=True)

    assert SECRET not in text(response)


def post_copy(client, theirs, mine):
    values = {"new_title": "x", "new_slug": "xx", "new_parent_page": theirs.pk}
    return client.post(url("wagtailadmin_pages:copy", mine.pk), values, follow=True)


def post_choose_parent(client, theirs, mine):
    address = url("wagtailadmin_pages:choose_parent", "initiatives", "initiativepage")
    return client.post(address, {"parent_page": theirs.pk}, follow=True)


@pytest.mark.parametrize("post", [post_copy, post_choose_parent])
def test_stock_wagtail_names_the_page_it_refuses_as_a_parent(as_editor, stock, theirs, mine, post):
    assert SECRET in text(post(as_editor, theirs, mine))


@pytest.mark.parametrize("post", [post_copy, post_choose_parent])
def test_a_refused_parent_is_not_named(as_editor, theirs, mine, post):
    assert SECRET not in text(post(as_editor, theirs, mine))


# ---- the workflow's views --------------------------------------------------------------------------------


@pytest.fixture
def task(site_tree):
    task = GroupApprovalTask.objects.create(name="اعتماد")
    task.groups.add(site_tree.sharqia.committee, site_tree.aswan.committee)
    last = GroupApprovalTask.objects.create(name="نشر")
    workflow = Workflow.objects.create(name="مسار")
    for position, step in enumerate([task, last]):
        WorkflowTask.objects.create(workflow=workflow, task=step.task_ptr, sort_order=position)
    return task


def start(task, page):
    task.workflows.get().start(page, page.owner)
    return Page.objects.get(pk=page.pk).current_workflow_task_state


def workflow_addresses(page, state, task):
    return [
        url("wagtailadmin_pages:workflow_action", page.pk, "approve", state.pk),
        url("wagtailadmin_pages:collect_workflow_action_data", page.pk, "approve", state.pk),
        url("wagtailadmin_pages:workflow_preview", page.pk, task.pk),
    ]


def test_stock_wagtail_names_a_draft_that_awaits_nothing(as_editor, stock, theirs, mine, task):
    state = start(task, mine)

    for address in workflow_addresses(theirs, state, task):
        assert SECRET in text(as_editor.get(address, follow=True)), address


def test_a_draft_that_awaits_nothing_is_not_named(as_editor, theirs, mine, task):
    state = start(task, mine)

    for address in workflow_addresses(theirs, state, task):
        assert SECRET not in text(as_editor.get(address, follow=True)), address


def approve(client, page, state):
    return client.post(url("wagtailadmin_pages:workflow_action", page.pk, "approve", state.pk))


def test_stock_wagtail_approves_the_task_of_another_page(client, stock, theirs, mine, task):
    own, other = start(task, mine), start(task, theirs)
    client.force_login(committee_member("EG-SHR"))

    approve(client, mine, other)

    other.refresh_from_db()
    own.refresh_from_db()
    assert (own.status, other.status) == ("in_progress", "approved")


def test_a_task_is_approved_on_its_own_page_only(client, theirs, mine, task):
    own, other = start(task, mine), start(task, theirs)
    client.force_login(committee_member("EG-SHR"))

    approve(client, mine, other)
    other.refresh_from_db()
    assert other.status == "in_progress"

    approve(client, mine, own)
    own.refresh_from_db()
    assert own.status == "approved"


# ---- names of colleagues elsewhere -----------------------------------------------------------------------

NAME_LEAKS = {
    "explorer's filters": lambda: url("wagtailadmin_explore", Page.objects.get(slug="mine").get_parent().pk),
    "listing of a page type": lambda: url("wagtailadmin_pages:type_use", "initiatives", "initiativepage"),
    "site history": lambda: url("wagtailadmin_reports:site_history"),
}


@pytest.mark.parametrize("leak", NAME_LEAKS)
def test_stock_wagtail_names_the_editors_of_other_governorates(as_editor, stock, mine, theirs, leak):
    assert NAME in text(as_editor.get(NAME_LEAKS[leak](), follow=True))


@pytest.mark.parametrize("leak", NAME_LEAKS)
def test_editors_of_other_governorates_are_not_named(as_editor, mine, theirs, leak):
    assert NAME not in text(as_editor.get(NAME_LEAKS[leak](), follow=True))


def test_filters_still_offer_colleagues(client, mine):
    draft_initiative("EG-SHR", by=editor("EG-SHR", first_name="زميلتي"))
    editor("EG-SHR", first_name="زميل-بلا-صفحة")
    client.force_login(editor("EG-SHR"))

    offered = text(client.get(NAME_LEAKS["explorer's filters"]()))

    assert "زميلتي" in offered
    assert "زميل-بلا-صفحة" not in offered


def test_the_ministry_filters_by_every_editor(client, theirs, mine):
    client.force_login(organiser())

    assert NAME in text(client.get(NAME_LEAKS["explorer's filters"]()))


# ---- pictures, documents, tags ---------------------------------------------------------------------------


def media_leaks(governorate):
    picture, file = image(governorate, title=SECRET), document(governorate, title=SECRET)
    return [
        url("wagtail_bulk_action", "home", "siteimage", "delete", id=picture.pk),
        url("wagtail_bulk_action", "home", "siteimage", "add_tags", id=picture.pk),
        url("wagtail_bulk_action", "home", "sitedocument", "delete", id=file.pk),
    ]


def test_stock_bulk_actions_name_pictures_and_documents_of_other_collections(as_editor, stock, site_tree):
    for address in media_leaks(site_tree.aswan):
        assert SECRET in text(as_editor.get(address, follow=True)), address


def test_pictures_and_documents_of_other_collections_are_not_named(as_editor, site_tree):
    for address in media_leaks(site_tree.aswan):
        assert SECRET not in text(as_editor.get(address, follow=True)), address


def test_bulk_actions_work_on_own_pictures(as_editor, site_tree):
    picture = image(site_tree.sharqia, title="صورتي")

    response = as_editor.get(url("wagtail_bulk_action", "home", "siteimage", "add_tags", id=picture.pk))

    assert "صورتي" in text(response)


MEDIA_SCREENS = [
    *("wagtailimages:index", "wagtailimages_chooser:choose", "wagtailimages_chooser:choose_results"),
    *("wagtaildocs:index", "wagtaildocs_chooser:choose", "wagtaildocs_chooser:choose_results"),
    *("wagtailadmin_api:images:listing", "wagtailadmin_api:documents:listing"),
]


@pytest.mark.parametrize("name", MEDIA_SCREENS)
def test_media_screens_show_own_collection_only(client, site_tree, name):
    image(site_tree.aswan, title=SECRET)
    document(site_tree.aswan, title=SECRET)

    client.force_login(editor("EG-ASN"))
    assert SECRET in text(client.get(url(name)))
    client.force_login(editor("EG-SHR"))
    assert SECRET not in text(client.get(url(name)))


def test_a_governorates_document_is_read_by_its_groups_and_the_organisers(client, site_tree):
    file = document(site_tree.aswan)
    readers = [editor("EG-ASN"), committee_member("EG-ASN"), organiser()]
    strangers = [editor("EG-SHR"), committee_member("EG-SHR"), translator()]

    assert client.get(file.url, follow=True).status_code == 404
    for person in readers:
        client.force_login(person)
        assert client.get(file.url).getvalue().startswith(b"%PDF-")
    for person in strangers:
        client.force_login(person)
        assert client.get(file.url, follow=True).status_code == 404


def test_words_typed_as_tags_of_pictures_are_not_completed_for_others(as_editor, settings, site_tree):
    image(site_tree.aswan).tags.add(SECRET)
    address = url("wagtailadmin_tag_model_autocomplete", "home", "mediatag", term=SECRET[:2])

    assert SECRET not in text(as_editor.get(address, follow=True))
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.endswith("AdminFence")]
    as_editor.handler._middleware_chain = None
    assert SECRET in text(as_editor.get(address))


# ---- what still works ------------------------------------------------------------------------------------


def test_own_drafts_and_what_is_published_can_be_chosen(as_editor, site_tree, mine):
    published = published_initiative("EG-ASN", title="منشورة")

    theirs = as_editor.get(url("wagtailadmin_choose_page_child", published.get_parent().pk))
    own = as_editor.get(url("wagtailadmin_choose_page_child", mine.get_parent().pk))

    assert "منشورة" in text(theirs)
    assert "مسودتي" in text(own)


def test_the_new_title_of_a_published_page_stays_inside_until_it_is_published(as_editor, site_tree):
    published = published_initiative("EG-ASN", title="منشورة")
    published.title = SECRET
    published.save_revision()
    address = url("wagtailadmin_choose_page_child", published.get_parent().pk)

    assert "منشورة" in text(as_editor.get(address))
    assert SECRET not in text(as_editor.get(address))


def test_an_editor_does_his_daily_work(as_editor, mine):
    parent = mine.get_parent().pk
    addresses = [
        url("wagtailadmin_home"),
        url("wagtailadmin_explore", parent),
        url("wagtailadmin_pages:add", "initiatives", "initiativepage", parent),
        url("wagtailadmin_pages:edit", mine.pk),
        url("wagtailadmin_pages:history", mine.pk),
        url("wagtailadmin_pages:view_draft", mine.pk),
        url("wagtailadmin_pages:delete", mine.pk),
        url("wagtailadmin_pages:type_use", "initiatives", "initiativepage"),
        url("wagtail_bulk_action", "wagtailcore", "page", "delete", id=mine.pk),
        url("wagtail_bulk_action", "wagtailcore", "page", "delete", id="all", childOf=parent),
    ]

    for address in addresses:
        assert as_editor.get(address).status_code == 200, address


def test_the_reports_menu_is_hidden_where_its_reports_are_refused(client, site_tree):
    report = url("wagtailadmin_reports:site_history")

    client.force_login(editor("EG-SHR"))
    assert report not in text(client.get(url("wagtailadmin_home")))
    assert client.get(report).status_code == 302
    for person in (organiser(), superuser()):
        client.force_login(person)
        assert report in text(client.get(url("wagtailadmin_home")))
        assert client.get(report).status_code == 200


def test_a_script_gets_a_plain_refusal(as_editor, theirs):
    address = url("wagtailadmin_pages:edit", theirs.pk)

    response = as_editor.get(address, headers={"x-requested-with": "XMLHttpRequest"})

    assert response.status_code == 403


def test_editors_write_nothing_in_another_governorate(as_editor, theirs, mine):
    parent = theirs.get_parent().pk
    before = InitiativePage.objects.count()

    as_editor.post(url("wagtailadmin_pages:delete", theirs.pk))
    as_editor.post(url("wagtailadmin_pages:move_confirm", mine.pk, parent))
    as_editor.post(
        url("wagtailadmin_pages:copy", mine.pk),
        {"new_title": "x", "new_slug": "x", "new_parent_page": parent},
    )
    as_editor.post(
        url("wagtailadmin_pages:add", "initiatives", "initiativepage", parent), {"title": "x", "slug": "x"}
    )
    as_editor.post(url("wagtail_bulk_action", "wagtailcore", "page", "delete", id=theirs.pk))

    assert InitiativePage.objects.count() == before
    assert InitiativePage.objects.get(pk=mine.pk).get_parent() == mine.get_parent()


def test_a_refusal_speaks_the_language_of_the_refused(client, site_tree, theirs):
    client.force_login(editor("EG-SHR", language="en"))

    refused = client.get(reverse("wagtailadmin_pages:edit", args=[theirs.pk]), follow=True)

    assert "Sorry, you do not have permission to access this area." in refused.content.decode()
