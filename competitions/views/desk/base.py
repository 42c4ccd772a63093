from functools import cached_property

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ... import rules
from ...enums import AssignmentState
from ...models import Assignment, JudgedEntry
from ...models.roles import judge_of
from ..queue import due, first_step


class OwnAssignment:
    """The judge's own assignment, else 404: that others exist is nobody's business."""

    #: what is read along with it
    along = (
        "judge__user",
        "draft",
        "entry__competition",
        "entry__governorate",
        "entry__revision",
        "entry__initiative_revision",
    )

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.assignment = self.get_assignment(request.user, kwargs["pk"])
        self.entry = self.assignment.entry

    def get_assignment(self, user, pk):
        judge = judge_of(user)
        own = judge and (
            Assignment.objects.visible_to(judge).select_related(*self.along).filter(pk=pk).first()
        )
        if not own:
            raise Http404
        return own

    def dispatch(self, request, *args, **kwargs):
        """What comes first in an edition comes first at every address of it."""
        owed = self.owed_first()
        return redirect(owed) if owed else super().dispatch(request, *args, **kwargs)

    def owed_first(self):
        owed = first_step(self.assignment.judge, self.entry.competition)
        return "" if owed == self.url("desk") else owed

    @cached_property
    def judged(self):
        return JudgedEntry(self.entry)

    @property
    def is_signed(self):
        return self.assignment.state == AssignmentState.DONE

    @cached_property
    def is_open(self):
        return not self.is_signed and self.entry.competition.accepts_scores()

    def url(self, name):
        return reverse(f"competitions_{name}", args=[self.assignment.pk])

    def to(self, name):
        return redirect(self.url(name))


class DeskPage(OwnAssignment, WagtailAdminTemplateMixin):
    """A page of the desk: Wagtail's chrome around it, and nothing in it but the blind code."""

    header_icon = "clipboard-list"
    _show_breadcrumbs = True
    step_title = ""

    def get_page_title(self):
        return _("Entry %(code)s") % {"code": self.entry.blind_code}

    def get_breadcrumbs_items(self):
        trail = [{"url": reverse("wagtailadmin_home"), "label": _("Judging desk")}]
        if self.step_title:
            return [
                *trail,
                {"url": self.url("desk"), "label": self.get_page_title()},
                self.here(self.step_title),
            ]
        return [*trail, self.here(self.get_page_title())]

    def here(self, label):
        return {"url": "", "label": label}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            assignment=self.assignment,
            entry=self.entry,
            competition=self.entry.competition,
            due=due(self.entry.competition.judging_deadline),
            is_open=self.is_open,
            may_sign=rules.rubric_is_fixed(self.entry.competition),
            **kwargs,
        )
