"""What the role × URL matrix found beyond titles and names: numbers, tags, titles in bulk, answers that failed."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from initiatives import fence
from initiatives.models import Domain, InitiativePage
from tests.factories import editor, organiser
from tests.initiatives.factories import (
    complete_initiative,
    document,
    image,
    published_initiative,
    submit,
)
from tests.initiatives.test_fence import SECRET, as_editor, mine, text, their_editor, theirs, url  # noqa: F401

pytestmark = pytest.mark.django_db

NOBODY = 987_654_321


def test_whoever_may_not_read_a_document_is_not_sent_to_sign_in_for_ever(as_editor, site_tree):
    refused = as_editor.get(document(site_tree.aswan).url, follow=True)

    assert refused.status_code == 404
    assert reverse("wagtailadmin_login") not in str(refused.redirect_chain)


@pytest.mark.parametrize(
    "screen", ["wagtailimages:index", "wagtailimages_chooser:choose", "wagtaildocs:index"]
)
def test_the_most_used_tags_of_others_are_not_offered(as_editor, site_tree, screen):
    for file in (image(site_tree.aswan), document(site_tree.aswan), image(site_tree.sharqia)):
        file.tags.add(SECRET)

    shown = text(as_editor.get(url(screen)))

    assert SECRET not in shown


def test_pictures_are_found_by_their_tags(as_editor, site_tree):
    image(site_tree.sharqia, title="صورتي").tags.add("ميدان")
    call_command("update_index", verbosity=0)

    assert "صورتي" in text(as_editor.get(url("wagtailimages:index", q="ميدان")))


def numbered(site_tree, page):
    """An address of another governorate's object, and the same of no object."""
    picture, file = image(site_tree.aswan), document(site_tree.aswan)
    task = submit(complete_initiative("EG-ASN")).current_workflow_task_state
    named = [
        *(
            (f"wagtailadmin_pages:{name}", page.pk)
            for name in ("edit", "delete", "history", "view_draft", "copy")
        ),
        *((f"wagtailimages:{name}", picture.pk) for name in ("edit", "delete", "image_usage")),
        *((f"wagtaildocs:{name}", file.pk) for name in ("edit", "delete", "document_usage")),
        ("wagtailimages_chooser:chosen", picture.pk),
        ("wagtaildocs_chooser:chosen", file.pk),
        ("initiatives_readiness", page.pk),
        ("initiatives_review", task.pk),
        ("domain:history", Domain.objects.first().pk),
        ("wagtailusers_users:history", page.owner_id),
    ]
    yield from ((url(name, pk), url(name, NOBODY)) for name, pk in named)
    for model, pk in (("wagtailcore.page", page.pk), ("home.siteimage", picture.pk)):
        bulk = url("wagtail_bulk_action", *model.split("."), "delete")
        yield f"{bulk}?id={pk}", f"{bulk}?id={NOBODY}"


def test_another_governorates_object_is_answered_as_one_that_does_not_exist(as_editor, site_tree, theirs):
    for foreign, missing in numbered(site_tree, theirs):
        answers = [as_editor.get(address) for address in (foreign, missing)]
        assert [answer.status_code for answer in answers] == [302, 302], foreign
        assert {answer.url for answer in answers} == {reverse("wagtailadmin_home")}, foreign


def test_the_ministry_is_told_what_does_not_exist(client, site_tree):
    client.force_login(organiser())

    assert client.get(url("wagtailadmin_pages:edit", NOBODY), follow=True).status_code == 404


def test_a_bulk_action_names_no_published_page_of_others_by_its_new_title(as_editor, mine):
    published = published_initiative("EG-ASN", title="منشورة")
    published.title = SECRET
    published.save_revision()
    action = url("wagtail_bulk_action", "wagtailcore", "page", "unpublish", id=published.pk)

    assert SECRET not in text(as_editor.get(action, follow=True))


def test_a_picture_of_ones_own_is_tagged(as_editor, site_tree):
    picture = image(site_tree.sharqia)
    action = url("wagtail_bulk_action", "home", "siteimage", "add_tags", id=picture.pk)

    as_editor.post(action, {"tags": "ميدان"})

    assert picture.tags.get().name == "ميدان"


def test_many_pages_are_published_at_once_only_when_complete(client, site_tree, mine):
    complete = complete_initiative(title="كاملة")
    action = url("wagtail_bulk_action", "wagtailcore", "page", "publish", next=reverse("wagtailadmin_home"))
    with_children = {"include_descendants": "on"}
    client.force_login(organiser())

    for chosen, form in (
        (f"&id={mine.pk}&id={complete.pk}", {}),
        (f"&id={mine.get_parent().pk}", with_children),
    ):
        refused = client.post(action + chosen, form, follow=True)
        assert "«مسودتي»" in text(refused)
        assert not InitiativePage.objects.filter(live=True).exists()

    client.post(f"{action}&id={complete.pk}")
    assert InitiativePage.objects.get(live=True).title == "كاملة"


def test_a_form_without_its_fields_is_a_bad_request(as_editor, mine):
    assert as_editor.post(url("wagtailadmin_pages:copy", mine.pk), {}).status_code == 400


def test_the_first_day_of_the_calendar_narrows_a_list_without_a_fault(client, site_tree):
    client.force_login(organiser())

    answer = client.get(url("wagtailadmin_reports:aging_pages"), {"last_published_at": "0001-01-01"})

    assert answer.status_code == (400 if connection.vendor == "sqlite" else 200)


@pytest.mark.parametrize(
    ("below", "answer"), [("x", 400), ("1.5", 400), ("9" * 30, 400), (NOBODY, 200), ("", 200)]
)
def test_a_page_is_copied_below_a_page(client, mine, below, answer):
    client.force_login(organiser())
    named = {"new_title": "نسخة", "new_slug": "copied", "new_parent_page": below}

    response = client.post(url("wagtailadmin_pages:copy", mine.pk), named)

    assert response.status_code == answer
    assert answer != 200 or "new_parent_page" in response.context["form"].errors


def test_nobody_makes_the_server_fail_on_purpose(client, site_tree):
    for person in (editor(), organiser()):
        client.force_login(person)
        assert client.get(url("wagtailadmin_error_test")).status_code == 302


def test_a_line_of_the_menu_that_names_no_page_asks_for_none(site_tree, django_assert_num_queries):
    asked = editor("EG-SHR")

    with django_assert_num_queries(0):
        assert fence.pages_within_reach(asked, set())
