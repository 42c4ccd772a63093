import pytest
from django.urls import reverse
from wagtail.models import Comment, WorkflowState

from initiatives.models import InitiativePage
from tests import factories
from tests.initiatives.factories import complete_initiative, complete_story, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site_tree):
    return submit(complete_initiative("EG-SHR", title="شباك واحد"))


def review_url(page):
    return reverse("initiatives_review", args=[page.current_workflow_task_state.pk])


def test_the_reviewer_reads_every_answer_as_it_was_submitted(client, page):
    client.force_login(factories.committee_member("EG-SHR"))
    page.indicators.update(source="غُيّر بعد التقديم")

    content = client.get(review_url(page)).content.decode()

    for text in (
        "شباك واحد",
        "متوسط زمن الخدمة",
        "نظام المركز التكنولوجي",
        "180,000",
        "كشف القياس",
        "المواطنون",
    ):
        assert text in content
    assert "غُيّر بعد التقديم" not in content
    assert 'name="note-indicators"' in content


@pytest.mark.parametrize("outsider", ["committee_member", "editor"])
def test_others_learn_nothing(client, page, outsider):
    client.force_login(getattr(factories, outsider)("EG-ASN"))

    response = client.get(review_url(page))

    assert (response.status_code, "شباك" in response.content.decode()) == (302, False)


def test_returning_with_a_note_at_a_field(client, page):
    client.force_login(factories.committee_member("EG-SHR"))

    client.post(review_url(page), {"action": "reject", "note-problem": "أضف رقمًا.", "note-team": " "})

    assert Comment.objects.get().contentpath == "problem"
    state = InitiativePage.objects.get(pk=page.pk).current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_returning_without_a_word_keeps_the_page_and_says_so(client, page):
    client.force_login(factories.committee_member("EG-SHR", language="en"))

    response = client.post(review_url(page), {"action": "reject"})

    assert "Say what has to change" in response.content.decode()
    assert page.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_approving_leads_on_and_a_second_reviewer_is_told(client, page):
    url = review_url(page)
    client.force_login(factories.committee_member("EG-SHR"))
    client.post(url, {"action": "approve"})
    client.force_login(factories.committee_member("EG-SHR", language="en"))

    response = client.get(url, follow=True)

    assert "reviewed meanwhile" in response.content.decode()
    state = InitiativePage.objects.get(pk=page.pk).current_workflow_task_state
    assert state.task.specific._meta.model_name == "ministryreviewtask"


def test_the_submitter_reads_but_does_not_decide(client, site_tree):
    member = factories.committee_member("EG-SHR", language="en")
    page = submit(complete_initiative("EG-SHR"), by=member)
    client.force_login(member)

    content = client.get(review_url(page)).content.decode()

    assert "another reviewer has to decide" in content
    assert "<button" not in content.partition('class="review"')[2].partition("</form>")[0]


def test_the_editor_offers_the_review_and_no_button_that_would_fail(client, page):
    client.force_login(factories.committee_member("EG-SHR"))

    content = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert review_url(page) in content
    assert "data-workflow-action-name" not in content


def test_a_story_is_read_in_the_same_way(client, site_tree):
    page = submit(complete_story("EG-SHR"))
    client.force_login(factories.committee_member("EG-SHR"))

    content = client.get(review_url(page)).content.decode()

    assert "بدأ الحجز برسالة." in content
    assert "<img" in content
