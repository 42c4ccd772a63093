"""The entry's way through Wagtail's workflow: screening, judging, decision (the committee's task comes before).

No action here is called `approve`: whoever has an action of that name may cancel the workflow
(`WorkflowState.user_can_cancel`), and the editor's menu would offer "Approve and publish".
"""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Task, TaskState

from ..forms.screening import SCREENING_FORMS, ReasonForm
from ..locks import JudgingLock, ScreeningLock
from .entries import Entry
from .judges import Assignment
from .roles import is_organiser, judge_of


def page_of(task_state):
    return task_state.workflow_state.content_object


class EntryTask(Task):
    """What the tasks after the committee share: nobody edits the entry meanwhile, nobody approves it."""

    class Meta:
        abstract = True

    def locked_for_user(self, obj, user):
        return True

    def state_in_progress(self, obj):
        """This task's open state on the page, found anew: the URL of an action may name another page's state."""
        return (
            self.get_task_state_class()
            .objects.for_instance(obj)
            .filter(task_id=self.pk, status=TaskState.STATUS_IN_PROGRESS)
            .first()
        )

    def refuse_unless_offered(self, task_state, user, action_name):
        # The admin checks the page of the URL, not the page of the state: ask again here.
        offered = {name for name, *_rest in self.get_actions(page_of(task_state), user)}
        if action_name not in offered:
            raise PermissionDenied


class ScreeningTask(EntryTask):
    """Organisers say whether an entry is eligible; every answer has a reason."""

    standing = _("In eligibility screening")
    lock_class = ScreeningLock

    class Meta:
        verbose_name = _("eligibility screening")
        verbose_name_plural = _("eligibility screenings")

    @classmethod
    def get_description(cls):
        return _("Organisers decide whether an entry is eligible, or return it to be completed")

    def start(self, workflow_state, user=None):
        due = workflow_state.get_next_task()
        if due and due.pk != self.pk:
            # Wagtail resumes at the task that returned the entry; its committee hasn't seen the new text.
            return due.specific.start(workflow_state, user=user)
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj, user):
        return is_organiser(user)

    def get_actions(self, obj, user):
        if not is_organiser(user) or self.state_in_progress(obj) is None:
            return []
        return [
            ("eligible", _("Eligible"), True),
            ("return", _("Return to be completed"), True),
            ("ineligible", _("Not eligible"), True),
        ]

    def get_form_for_action(self, action):
        return SCREENING_FORMS.get(action, ReasonForm)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not is_organiser(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        self.refuse_unless_offered(task_state, user, action_name)
        form = self.get_form_for_action(action_name)(kwargs)
        if not form.is_valid():
            # The page editor hands over what the browser sent, unchecked.
            raise PermissionDenied
        entry = Entry.objects.select_for_update().get(page=page_of(task_state).pk)
        getattr(self, f"settle_{action_name}")(task_state, entry, user, form)

    def settle_eligible(self, task_state, entry, user, form):
        entry.screen(user, form.cleaned_data["comment"], extract_check=form.cleaned_data["extract_check"])
        task_state.approve(user=user, comment=form.cleaned_data["comment"])

    def settle_return(self, task_state, entry, user, form):
        entry.screen(user, form.cleaned_data["comment"], completion_deadline=form.deadline)
        task_state.reject(user=user, comment=form.cleaned_data["comment"])

    def settle_ineligible(self, task_state, entry, user, form):
        entry.rule_out(user, form.cleaned_data["comment"])
        task_state.workflow_state.cancel(user=user)


class JudgingTaskState(TaskState):
    """`quorum` is the minimum of sheets when judging began; closing early is the organisers' act, with a reason."""

    quorum = models.PositiveSmallIntegerField(_("minimum score sheets"), default=3)
    closed_early_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closing_reason = models.TextField(blank=True)

    exclude_fields_in_copy = ["closed_early_by", "closing_reason"]

    class Meta:
        verbose_name = _("state of judging")
        verbose_name_plural = _("states of judging")


class JudgingTask(EntryTask):
    """Assigned judges score at the desk; the task approves itself, in nobody's name, when the panel is complete."""

    standing = _("In judging")
    task_state_class = JudgingTaskState
    lock_class = JudgingLock

    class Meta:
        verbose_name = _("judging by a panel")
        verbose_name_plural = _("judgings by a panel")

    @classmethod
    def get_description(cls):
        return _("Each assigned judge signs a score sheet of his own; ends when none is outstanding")

    def start(self, workflow_state, user=None):
        competition = workflow_state.content_object.specific.competition
        if competition.is_closed:
            # Workflow steps are atomic: nothing of the step that led here remains.
            raise PermissionDenied
        task_state = super().start(workflow_state, user=user)
        task_state.quorum = competition.min_sheets
        task_state.save(update_fields=["quorum"])
        return task_state

    def get_actions(self, obj, user):
        if self.open_assignment(obj, user) is None or self.state_in_progress(obj) is None:
            return []
        return [("score", pgettext_lazy("action of a judge", "Score"), False)]

    def open_assignment(self, obj, user):
        judge = judge_of(user)
        return judge and Assignment.objects.visible_to(judge).open().filter(entry__page=obj.pk).first()

    def get_task_states_user_can_moderate(self, user, **kwargs):
        # Rows of TaskState itself: Wagtail ORs them with those of other tasks.
        judge = judge_of(user)
        if judge is None:
            return TaskState.objects.none()
        assigned = Assignment.objects.visible_to(judge).open()
        return self.task_states.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__object_id__in=assigned.values_list(
                Cast("entry__page_id", models.CharField()), flat=True
            ),
        )

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        self.refuse_unless_offered(task_state, user, action_name)
        # Wagtail's dialogue redirects to what an action returns.
        return reverse("competitions_desk", args=[self.open_assignment(page_of(task_state), user).pk])

    def finish(self, task_state):
        """In nobody's name: the history must not name a judge, and no permission to publish is asked of him."""
        task_state.approve(user=None)

    def finish_early(self, task_state, user, reason):
        task_state.closed_early_by = user
        task_state.closing_reason = reason
        task_state.save(update_fields=["closed_early_by", "closing_reason"])
        task_state.approve(user=None)


class DecisionTask(EntryTask):
    """Waits for the release of the edition's decisions; nothing is done from a queue."""

    standing = _("In judging")
    lock_class = JudgingLock

    class Meta:
        verbose_name = _("decision of the organisers")
        verbose_name_plural = _("decisions of the organisers")

    @classmethod
    def get_description(cls):
        return _("Ends when the organisers release the results of the edition")
