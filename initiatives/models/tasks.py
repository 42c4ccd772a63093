"""The two steps of the initiative workflow: the governorate's own follow-up committee, then the ministry.

They subclass `Task`: Wagtail's group task would write to all 27 committees and let each of them approve.
"""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Comment, Task, TaskState

from .. import rules
from ..forms.reviews import ApprovalForm, ReturnForm
from ..locks import ReviewLock
from ..panels.outline import outline
from .reference import Governorate
from .roles import REVIEW, followed_up_governorate_ids, is_reviewer

FORMS = {"approve": ApprovalForm, "reject": ReturnForm}


def page_under(task_state):
    return task_state.workflow_state.content_object.specific


class ReviewTask(Task):
    """Reviewers read, return or approve; nobody edits meanwhile, so what is approved is what was submitted."""

    lock_class = ReviewLock
    #: where a page is meanwhile, as its editor is told
    standing = ""

    class Meta:
        abstract = True

    def is_reviewed_by(self, user, page):
        raise NotImplementedError

    def reviewers(self, page):
        """Users who are asked to review `page`."""
        raise NotImplementedError

    def start(self, workflow_state, user=None):
        due = workflow_state.get_next_task()
        if due and due.pk != self.pk:
            # Wagtail resumes at the step that returned the page; the steps before haven't seen the new text.
            return due.specific.start(workflow_state, user=user)
        refuse = getattr(workflow_state.content_object.specific, "refuse_unless_complete", None)
        if refuse:
            refuse()
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj, user):
        return self.is_reviewed_by(user, obj)

    def locked_for_user(self, obj, user):
        return True

    def get_actions(self, obj, user):
        labels = {"reject": _("Return for changes"), "approve": _("Approve")}
        return [(name, labels[name], True) for name in self.actions_of(user, obj)]

    def actions_of(self, user, page):
        if not self.is_reviewed_by(user, page):
            return []
        state = page.current_workflow_state
        if state is None:
            return []
        return rules.review_actions(
            reviews=True,
            submitted=state.requested_by_id == user.pk,
            edited_last=page.latest_revision is not None and page.latest_revision.user_id == user.pk,
        )

    def get_form_for_action(self, action):
        return FORMS.get(action, ApprovalForm)

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        # The admin checks the page its address names; this asks about the page the state belongs to.
        held = TaskState.objects.select_for_update().get(pk=task_state.pk)
        page = page_under(held)
        if held.task_id != self.pk or action_name not in self.actions_of(user, page):
            raise PermissionDenied
        # The page editor hands over what the browser sent, unchecked.
        form = self.get_form_for_action(action_name)(kwargs)
        if not form.is_valid():
            raise ValidationError(form.errors)
        self.leave_notes(held, page, user, form.cleaned_data.get("field_notes") or {})
        settle = {"approve": held.specific.approve, "reject": held.specific.reject}[action_name]
        settle(user=user, comment=form.cleaned_data["comment"])

    def leave_notes(self, task_state, page, user, notes):
        """Each note becomes a comment that stands at its field in the editor."""
        asked = {field.name for field in outline(type(page))}
        for name, text in notes.items():
            if name not in asked:
                raise ValidationError(_("There is no field “%(name)s”.") % {"name": name})
            comment = Comment.objects.create(
                page=page, user=user, text=text, contentpath=name, revision_created=task_state.revision
            )
            comment.log_create(page_revision=task_state.revision, user=user)

    def states_awaiting(self, user):
        """States in progress; plain TaskState rows, because Wagtail ORs them with those of other tasks."""
        return TaskState.objects.filter(task_id=self.pk, status=TaskState.STATUS_IN_PROGRESS).exclude(
            workflow_state__requested_by=user.pk
        )


class CommitteeTaskState(TaskState):
    """Remembers whose committee is asked."""

    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="committee_states"
    )

    class Meta:
        verbose_name = _("state at the committee")
        verbose_name_plural = _("states at the committee")

    def save(self, *args, **kwargs):
        # Known before the first save: Wagtail tells of the submission right after it.
        if not self.governorate_id:
            self.governorate_id = page_under(self).governorate_id
        super().save(*args, **kwargs)


class CommitteeTask(ReviewTask):
    """The follow-up committee of the page's governorate, found from the page."""

    task_state_class = CommitteeTaskState
    standing = _("With the follow-up committee")

    class Meta:
        verbose_name = _("review by the governorate's committee")
        verbose_name_plural = _("reviews by the governorate's committee")

    @classmethod
    def get_description(cls):
        return _("The follow-up committee of the page's own governorate approves or returns it")

    def is_reviewed_by(self, user, page):
        return user.is_active and page.specific.governorate_id in followed_up_governorate_ids(user)

    def reviewers(self, page):
        committee = Governorate.objects.get(pk=page.specific.governorate_id).committee
        return committee.user_set.filter(is_active=True)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        mine = CommitteeTaskState.objects.filter(governorate__in=followed_up_governorate_ids(user))
        return self.states_awaiting(user).filter(pk__in=mine.values("pk"))


class MinistryReviewTask(ReviewTask):
    """The ministry's reviewers."""

    standing = _("With the ministry")

    class Meta:
        verbose_name = _("review by the ministry")
        verbose_name_plural = _("reviews by the ministry")

    @classmethod
    def get_description(cls):
        return _("Whoever may review initiatives for the ministry approves or returns the page")

    def is_reviewed_by(self, user, page):
        return is_reviewer(user)

    def reviewers(self, page):
        return (
            get_user_model()
            .objects.with_perm(
                REVIEW, include_superusers=False, backend="django.contrib.auth.backends.ModelBackend"
            )
            .filter(is_active=True)
        )

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not is_reviewer(user):
            return TaskState.objects.none()
        return self.states_awaiting(user)
