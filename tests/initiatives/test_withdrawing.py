"""A page that was public and is withdrawn says so, and why, at its address; what was never public says nothing."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, PageViewRestriction

from initiatives.models import InitiativePage, Withdrawal
from tests.admin_forms import edit_url
from tests.competitions import editions
from tests.factories import editor, organiser
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db

REASON = {"reason_ar": "أرقامها تحت المراجعة", "reason_en": "Its figures are under review"}


def withdraw(client, page, **given):
    return client.post(f"/admin/pages/{page.pk}/unpublish/", {**REASON, **given})


@pytest.fixture
def public(site_tree, client):
    """A published initiative with its English page, and an organiser signed in."""
    page = published_initiative(title="شباك بلا طابور")
    page.english = publish(page.copy_for_translation(site_tree.en, copy_parents=False))
    client.force_login(organiser(language="en"))
    return page


def test_the_address_answers_410_with_the_reason_in_its_language_and_the_way_on(public, client):
    assert withdraw(client, public, in_every_language="on").status_code == 302

    arabic, english = client.get(public.url), client.get(public.english.url)

    assert (arabic.status_code, english.status_code) == (410, 410)
    text = arabic.content.decode()
    assert "أرقامها تحت المراجعة" in text
    assert "Its figures are under review" in english.content.decode()
    assert "شباك بلا طابور" not in text
    assert '<meta name="robots" content="noindex">' in text
    assert f'href="{public.get_parent().url}">تابع إلى: الشرقية' in text
    assert 'class="masthead"' in text


def test_the_title_stands_there_where_the_organiser_allows_it(public, client):
    goal = Page.objects.get(title="قصص النجاح")
    withdraw(client, public, shows_title="on", onward=goal.pk)

    text = client.get(public.url).content.decode()

    assert "<h1>شباك بلا طابور</h1>" in text
    assert f'href="{goal.url}">تابع إلى: قصص النجاح' in text


def test_a_later_draft_stays_hidden_and_the_old_address_keeps_answering(public, client):
    withdraw(client, public, shows_title="on")
    InitiativePage.objects.filter(pk=public.pk).update(
        title="عنوان سري", slug="secret", url_path="/ar/secret/"
    )

    answer = client.get(public.url)

    assert answer.status_code == 410
    assert "عنوان سري" not in answer.content.decode()
    assert client.get("/ar/secret/").status_code == 404


def test_without_a_reason_nothing_is_withdrawn_and_what_was_typed_stays(public, client):
    answer = client.post(f"/admin/pages/{public.pk}/unpublish/", {"reason_ar": "سبب طويل", "reason_en": ""})

    assert answer.status_code == 200
    assert "سبب طويل" in answer.content.decode()
    assert answer.context["form"].errors.keys() == {"reason_en"}
    assert client.get(public.url).status_code == 200


def test_a_reason_can_be_written_anew(public, client):
    withdraw(client, public)
    button = f"/admin/pages/{public.pk}/unpublish/"
    assert button in client.get(edit_url(public)).content.decode()
    assert "أرقامها تحت المراجعة" in client.get(button).content.decode()

    withdraw(client, public, reason_ar="سبب آخر")

    assert "سبب آخر" in client.get(public.url).content.decode()
    assert PageLogEntry.objects.filter(page=public, action="initiatives.withdraw").count() == 2


def test_publishing_again_takes_the_notice_away(public, client):
    withdraw(client, public)

    InitiativePage.objects.get(pk=public.pk).save_revision().publish()

    assert client.get(public.url).status_code == 200
    assert not Withdrawal.objects.filter(page=public).exists()


def test_what_was_never_public_says_nothing(site_tree, client):
    draft = complete_initiative(title="مسودة")

    assert client.get(draft.url or f"/ar/{draft.url_path.split('/', 2)[2]}").status_code == 404
    client.force_login(organiser())
    assert withdraw(client, draft).status_code == 302
    assert not Withdrawal.objects.exists()


def test_a_deleted_page_is_not_found_and_a_redirect_is_asked_first(public, client):
    withdraw(client, public)
    Redirect.add_redirect(public.url, Page.objects.get(title="قصص النجاح"))
    assert client.get(public.url).status_code == 301

    Redirect.objects.all().delete()
    InitiativePage.objects.get(pk=public.english.pk).save_revision().publish()
    for page in (public, public.english):
        InitiativePage.objects.get(pk=page.pk).delete()

    assert client.get(public.url).status_code == 404
    assert not Withdrawal.objects.exists()


def test_a_page_behind_a_restriction_stays_as_closed_as_it_was(public, client):
    withdraw(client, public)
    PageViewRestriction.objects.create(page=Page.objects.get(pk=public.pk), restriction_type="login")

    assert client.get(public.url).status_code == 404


def test_an_editor_withdraws_nothing(public, client):
    client.force_login(editor())

    withdraw(client, public)

    assert client.get(public.url).status_code == 200


def test_many_at_once_are_refused_for_each_has_its_reason(public, client):
    answer = client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={public.pk}&next=/admin/", follow=True)

    assert "Withdraw pages one by one" in answer.content.decode()
    assert client.get(public.url).status_code == 200


def test_a_page_withdrawn_without_our_form_still_says_that_it_was(public, client):
    InitiativePage.objects.get(pk=public.pk).unpublish()

    answer = client.get(public.url)

    assert answer.status_code == 410
    assert "سحبها ناشرها ولم يذكر سببًا." in answer.content.decode()


def test_stories_and_editions_with_the_files_beneath_them_are_withdrawn_in_the_same_way(site_tree, client):
    client.force_login(organiser())
    story = publish(complete_story())
    page = editions.public_page(editions.edition(days_left=3))
    for one, below in ((story, ""), (page, "program/")):
        assert client.get(one.url + below).status_code == 200

        withdraw(client, one)

        assert client.get(one.url + below).status_code == 410
        assert client.get(one.url + "no-such-file/").status_code == (410 if below else 404)
