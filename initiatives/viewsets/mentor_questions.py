"""Questions to mentors in the admin: what a governorate asks and what it is asked; all of them for the ministry."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.viewsets.base import ViewSet

from ..models import MentorQuestion
from ..models.mentor_questions import takes_part_in_questions
from ..views import mentor_questions
from .columns import WordsColumn, WordsTitleColumn


class QuestionFilter(WagtailFilterSet):
    WAITING, ANSWERED = "waiting", "answered"
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(WAITING, _("Waits for an answer")), (ANSWERED, _("Answered"))],
        method="in_state",
    )

    class Meta:
        model = MentorQuestion
        fields = ["state"]

    def in_state(self, questions, name, value):
        return questions.filter(answered_at__isnull=value == self.WAITING)


class QuestionIndexView(BaseListingView):
    model = MentorQuestion
    page_title = _("Questions to mentors")
    header_icon = "help"
    index_url_name = "mentor_questions:index"
    index_results_url_name = "mentor_questions:results"
    results_template_name = "initiatives/mentor_questions/index_results.html"
    filterset_class = QuestionFilter
    is_searchable = False
    default_ordering = "-pk"
    paginate_by = 50
    columns = [
        WordsTitleColumn("question", label=_("Question"), url_name="mentor_questions:show"),
        WordsColumn("title", label=_("Initiative")),
        Column("governorate", label=_("Asked by")),
        Column("mentor", label=_("Mentor governorate"), accessor="page.governorate"),
        Column("standing", label=_("State")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not takes_part_in_questions(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return MentorQuestion.objects.seen_by(self.request.user).with_row()


class QuestionsMenuItem(MenuItem):
    def is_shown(self, request):
        return takes_part_in_questions(request.user)


class MentorQuestionViewSet(ViewSet):
    name = "mentor_questions"
    icon = "help"
    menu_label = _("Questions")
    menu_order = 255
    menu_item_class = QuestionsMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self):
        return [
            path("", QuestionIndexView.as_view(), name="index"),
            path("results/", QuestionIndexView.as_view(results_only=True), name="results"),
            path("ask/<int:initiative_id>/", mentor_questions.AskView.as_view(), name="ask"),
            path("<int:pk>/", mentor_questions.ShowView.as_view(), name="show"),
            path("<int:pk>/hide/", mentor_questions.HideView.as_view(), name="hide"),
        ]
