"""Screens that run an edition; mounted by its viewset under the namespace ``editions``."""

from django.urls import path

from .appeals import AppealsView, DecideAppealView
from .assignments import EntryPanelView, ReplaceView
from .auditors import AuditorsView
from .calendar import CalendarView, ExtendView
from .calibration import CalibrationView
from .closing import CloseView
from .deliberation import DecideView, RankingView
from .grace import AnswerGraceView
from .invitations import InvitationsView, InvitationTemplateView
from .leaving import LeaveView
from .measure import MeasurePreviewView
from .minutes import MinutesFileView, MinutesView
from .news import NewsView
from .next_edition import NextEditionView
from .overrides import OverrideView
from .overview import OverviewView
from .pages import PublicPagesView
from .panel import PanelView
from .rehearsal import RehearsalView
from .release import MailsView, PlanView, PreviewView, ReleaseView
from .reminding import RemindView
from .rounds import RoundView, RunView
from .rubric import (
    CriterionCreateView,
    CriterionDeleteView,
    CriterionEditView,
    RubricView,
)
from .weights import WeightsView

urlpatterns = [
    path("<int:pk>/", OverviewView.as_view(), name="overview"),
    path("<int:pk>/calendar/", CalendarView.as_view(), name="calendar"),
    path("<int:pk>/calendar/<int:phase_pk>/", ExtendView.as_view(), name="extend"),
    path("<int:pk>/rehearsal/", RehearsalView.as_view(), name="rehearsal"),
    path("<int:pk>/next/", NextEditionView.as_view(), name="next"),
    path("<int:pk>/rubric/", RubricView.as_view(), name="rubric"),
    path("<int:pk>/rubric/new/", CriterionCreateView.as_view(), name="criterion_add"),
    path("<int:pk>/rubric/weights/", WeightsView.as_view(), name="weights"),
    path("<int:pk>/rubric/measure/", MeasurePreviewView.as_view(), name="measure"),
    path("criteria/<int:pk>/", CriterionEditView.as_view(), name="criterion"),
    path("criteria/<int:pk>/delete/", CriterionDeleteView.as_view(), name="criterion_delete"),
    path("<int:pk>/pages/", PublicPagesView.as_view(), name="pages"),
    path("<int:pk>/news/", NewsView.as_view(), name="news"),
    path("<int:pk>/panel/", PanelView.as_view(), name="panel"),
    path("<int:pk>/calibration/", CalibrationView.as_view(), name="calibration"),
    path("<int:pk>/invitations/", InvitationsView.as_view(), name="invitations"),
    path("<int:pk>/invitations/template/", InvitationTemplateView.as_view(), name="invitation_template"),
    path("<int:pk>/auditors/", AuditorsView.as_view(), name="auditors"),
    path("<int:pk>/panel/<int:seat_pk>/leave/", LeaveView.as_view(), name="leave"),
    path("<int:pk>/remind/", RemindView.as_view(), name="remind"),
    path("<int:pk>/round/", RoundView.as_view(), name="round"),
    path("<int:pk>/round/<int:run_pk>/", RunView.as_view(), name="run"),
    path("<int:pk>/entries/<int:entry_pk>/judges/", EntryPanelView.as_view(), name="entry_panel"),
    path("<int:pk>/replace/<int:assignment_pk>/", ReplaceView.as_view(), name="replace"),
    path("<int:pk>/grace/<int:request_pk>/", AnswerGraceView.as_view(), name="grace"),
    path("<int:pk>/close/", CloseView.as_view(), name="close"),
    path("<int:pk>/deliberation/", RankingView.as_view(), name="deliberation"),
    path("<int:pk>/deliberation/<int:entry_pk>/", DecideView.as_view(), name="decide"),
    path("<int:pk>/deliberation/<int:entry_pk>/override/", OverrideView.as_view(), name="override"),
    path("<int:pk>/minutes/", MinutesView.as_view(), name="minutes"),
    path("<int:pk>/minutes/pdf/", MinutesFileView.as_view(), name="minutes_file"),
    path("<int:pk>/appeals/", AppealsView.as_view(), name="appeals"),
    path("<int:pk>/appeals/<int:appeal_pk>/", DecideAppealView.as_view(), name="appeal"),
    path("<int:pk>/release/", ReleaseView.as_view(), name="release"),
    path("<int:pk>/release/mails/", MailsView.as_view(), name="release_mails"),
    path("<int:pk>/release/plan/", PlanView.as_view(), name="release_plan"),
    path("<int:pk>/release/preview/<slug:language>/", PreviewView.as_view(), name="release_preview"),
]
