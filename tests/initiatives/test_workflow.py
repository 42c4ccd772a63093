import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import Comment, TaskState, WorkflowState

from initiatives.models import CommitteeTaskState, InitiativePage
from tests import factories
from tests.initiatives.factories import complete_initiative, draft_initiative, submit

pytestmark = pytest.mark.django_db


def act(page, user, name, **given):
    state = page.current_workflow_task_state
    page.current_workflow_task.on_action(state, user, name, **given)
    return InitiativePage.objects.get(pk=page.pk)


def test_a_submitted_page_is_with_the_committee_of_its_own_governorate(site_tree):
    page = submit(complete_initiative("EG-ASN"))

    state = page.current_workflow_task_state

    assert isinstance(state, CommitteeTaskState)
    assert state.governorate == site_tree.aswan


def test_committee_then_ministry_then_published(site_tree):
    page = submit(complete_initiative("EG-SHR"))

    page = act(page, factories.committee_member("EG-SHR"), "approve")
    assert not page.live
    page = act(page, factories.organiser(), "approve")

    assert page.live
    assert page.workflow_states.get().status == WorkflowState.STATUS_APPROVED


def test_the_last_approver_needs_no_right_to_publish(site_tree):
    page = act(submit(complete_initiative("EG-SHR")), factories.committee_member("EG-SHR"), "approve")
    reviewer = factories.user()
    factories.give(reviewer, "initiatives.review_initiative")

    assert not page.permissions_for_user(reviewer).can_publish()
    assert act(page, reviewer, "approve").live


@pytest.mark.parametrize(
    "outsider",
    [
        lambda: factories.committee_member("EG-ASN"),
        lambda: factories.editor("EG-SHR"),
        lambda: factories.organiser(),
        lambda: factories.translator(),
        lambda: factories.superuser(),
        lambda: factories.committee_member("EG-SHR", is_active=False),
    ],
)
def test_nobody_but_the_own_committee_reviews_the_first_step(site_tree, outsider):
    page, user = submit(complete_initiative("EG-SHR")), outsider()

    assert page.current_workflow_task.get_actions(page, user) == []
    assert not TaskState.objects.reviewable_by(user).exists()
    with pytest.raises(PermissionDenied):
        act(page, user, "approve")


def test_the_submitter_does_not_review_his_own_page(site_tree):
    member = factories.committee_member("EG-SHR")
    page = submit(complete_initiative("EG-SHR"), by=member)

    assert not TaskState.objects.reviewable_by(member).exists()
    with pytest.raises(PermissionDenied):
        act(page, member, "approve")
    act(page, factories.committee_member("EG-SHR"), "approve")


def test_whoever_wrote_last_may_return_and_not_approve(site_tree):
    member = factories.committee_member("EG-SHR")
    page = complete_initiative("EG-SHR")
    page.save_revision(user=member)
    page = submit(page)

    with pytest.raises(PermissionDenied):
        act(page, member, "approve")
    page = act(page, member, "reject", comment="أضف مصدر الرقم.")

    assert page.current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_the_state_of_another_page_is_not_acted_on(site_tree):
    mine, other = submit(complete_initiative("EG-SHR")), submit(complete_initiative("EG-ASN"))
    member = factories.committee_member("EG-SHR")

    with pytest.raises(PermissionDenied):
        mine.current_workflow_task.on_action(other.current_workflow_task_state, member, "approve")

    assert not InitiativePage.objects.get(pk=other.pk).live


def test_a_settled_state_is_not_settled_twice(site_tree):
    page = submit(complete_initiative("EG-SHR"))
    task, state = page.current_workflow_task, page.current_workflow_task_state
    member = factories.committee_member("EG-SHR")
    task.on_action(state, member, "approve")

    with pytest.raises(PermissionDenied):
        task.on_action(state, member, "reject", comment="عد")


def test_nobody_edits_a_page_under_review(site_tree):
    page = submit(complete_initiative("EG-SHR"))

    for user in (factories.editor("EG-SHR"), factories.committee_member("EG-SHR"), factories.organiser()):
        assert page.get_lock().for_user(user)


def test_a_return_says_what_has_to_change(site_tree):
    page = submit(complete_initiative("EG-SHR"))

    with pytest.raises(ValidationError):
        act(page, factories.committee_member("EG-SHR"), "reject")


def test_notes_of_a_return_stand_at_their_fields(site_tree):
    page, member = submit(complete_initiative("EG-SHR")), factories.committee_member("EG-SHR")

    act(page, member, "reject", field_notes={"problem": "اذكر رقمًا قبل التنفيذ.", "indicators": " "})

    comment = Comment.objects.get(page=page)
    assert (comment.contentpath, comment.text, comment.user) == ("problem", "اذكر رقمًا قبل التنفيذ.", member)
    assert comment.has_valid_contentpath(page)


def test_a_note_on_a_field_that_is_not_asked_is_refused(site_tree):
    page, member = submit(complete_initiative("EG-SHR")), factories.committee_member("EG-SHR")

    with pytest.raises(ValidationError):
        act(page, member, "reject", field_notes={"owner": "x"})

    assert page.current_workflow_task_state.status == TaskState.STATUS_IN_PROGRESS


def test_what_the_ministry_returned_passes_the_committee_again(site_tree):
    author, organiser = factories.editor("EG-SHR"), factories.organiser()
    page = submit(complete_initiative("EG-SHR", by=author), by=author)
    page = act(page, factories.committee_member("EG-SHR"), "approve")
    page = act(page, organiser, "reject", comment="راجع الأرقام.")

    page.summary = "صياغة جديدة."
    page.save_revision(user=author)
    page.current_workflow_state.resume(author)
    page = InitiativePage.objects.get(pk=page.pk)

    assert isinstance(page.current_workflow_task_state, CommitteeTaskState)
    page = act(page, factories.committee_member("EG-SHR"), "approve")
    assert act(page, organiser, "approve").summary == "صياغة جديدة."


def test_an_incomplete_page_enters_no_workflow_by_any_door(site_tree):
    page = draft_initiative("EG-SHR")

    with pytest.raises(ValidationError):
        submit(page)

    assert not page.workflow_states.exists()


def test_the_approved_revision_is_what_is_published(site_tree):
    page = submit(complete_initiative("EG-SHR"))
    page = act(page, factories.committee_member("EG-SHR"), "approve")

    page = act(page, factories.organiser(), "approve")

    assert page.live_revision == page.latest_revision


def test_the_list_of_governorates_itself_has_no_workflow(site_tree):
    parent = site_tree.sharqia.page.get_parent().specific

    assert not parent.has_workflow
    assert site_tree.sharqia.page.has_workflow
    assert site_tree.sharqia.page_en.has_workflow


@pytest.mark.parametrize(("role", "status"), [("committee_member", 200), ("editor", 403)])
def test_approving_through_the_admin(client, site_tree, role, status):
    page = submit(complete_initiative("EG-SHR"))
    client.force_login(getattr(factories, role)("EG-SHR"))
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])

    response = client.post(url, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})

    assert response.status_code == status
    state.refresh_from_db()
    assert (state.status == TaskState.STATUS_APPROVED) == (status == 200)
