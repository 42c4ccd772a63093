"""Workshops' recommendations, training courses, nominations for them, and what ministries adopted."""

import django_filters
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSetGroup

from .. import conf
from ..enums import Attendance, PlaceState
from ..forms.sources import AdoptionForm, WorkshopRecommendationForm
from ..forms.training import NominationForm
from ..models import CourseNomination, MinistryAdoption, TrainingCourse, WorkshopPage, WorkshopRecommendation
from ..panels.tracking import state_panels
from .columns import WordsColumn
from .follow_up import RecommendationFilter
from .scoped import GovernorateColumn, ScopedIndexView, ScopedViewSet
from .spreadsheets import SafeSpreadsheet


def both(name):
    return FieldRowPanel([FieldPanel(f"{name}_ar"), FieldPanel(f"{name}_en")])


def workshops(request):
    """Each once: as it was written, not as it was translated."""
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    return WorkshopPage.objects.filter(locale__language_code=source).order_by("-starts_on")


class WorkshopRecommendationFilter(RecommendationFilter):
    workshop = django_filters.ModelChoiceFilter(label=_("Workshop"), queryset=workshops)

    class Meta(RecommendationFilter.Meta):
        model = WorkshopRecommendation
        fields = ["due", "status", "workshop"]


class WorkshopRecommendationIndexView(ScopedIndexView):
    reads = ("workshop",)
    titled = "workshop"
    default_ordering = ("-workshop__starts_on", "position")
    filterset_class = WorkshopRecommendationFilter
    list_display = [
        Column("text", label=_("Recommendation")),
        WordsColumn("title_here", label=_("Workshop")),
        "due_on",
        "status",
    ]


class WorkshopRecommendationViewSet(ScopedViewSet):
    model = WorkshopRecommendation
    name = "workshop_recommendations"
    icon = "list-ul"
    menu_order = 10
    index_view_class = WorkshopRecommendationIndexView
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("workshop"), FieldPanel("position"), FieldPanel("due_on")]),
            both("text"),
            both("bodies"),
            MultiFieldPanel([FieldPanel("evidence_url"), FieldPanel("evidence_file")], heading=_("Evidence")),
            *state_panels(in_both_languages=True),
        ],
        base_form_class=WorkshopRecommendationForm,
    )


class CourseIndexView(ScopedIndexView):
    default_ordering = "-starts_on"
    list_display = [
        "__str__",
        "starts_on",
        "nominate_until",
        "seats",
        Column("taken", label=_("Places taken")),
        Column("came", label=_("Came")),
    ]

    def get_base_queryset(self):
        return super().get_base_queryset().with_places()


class TrainingCourseViewSet(ScopedViewSet):
    model = TrainingCourse
    name = "training_courses"
    icon = "calendar-alt"
    menu_order = 20
    index_view_class = CourseIndexView
    edit_handler = ObjectList(
        [
            both("name"),
            both("summary"),
            both("audience"),
            both("venue"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldRowPanel([FieldPanel("nominate_until"), FieldPanel("seats")]),
            FieldPanel("is_public"),
        ]
    )


class NominationFilter(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=PlaceState.choices)
    attendance = django_filters.ChoiceFilter(label=_("Attendance"), choices=Attendance.choices)

    class Meta:
        model = CourseNomination
        fields = ["course", "governorate", "state", "attendance"]


class NominationIndexView(SafeSpreadsheet, ScopedIndexView):
    reads = ("course", "governorate", "local_unit")
    default_ordering = ("-course__starts_on", "governorate__sort_key", "pk")
    filterset_class = NominationFilter
    list_display = [
        "name",
        "post",
        GovernorateColumn("governorate"),
        Column("course.name", label=_("Course")),
        "state",
        "attendance",
    ]
    page_title = _("Nominations for courses")
    export_filename = "nominations"
    list_export = [
        "course.name",
        "governorate.name",
        "name",
        "post",
        "get_state_display",
        "get_attendance_display",
    ]
    export_headings = {
        "course.name": _("Course"),
        "governorate.name": _("Governorate"),
        "get_state_display": pgettext_lazy("in a course", "Place"),
        "get_attendance_display": _("Attendance"),
    }


class CourseNominationViewSet(ScopedViewSet):
    model = CourseNomination
    name = "course_nominations"
    icon = "user"
    menu_order = 30
    index_view_class = NominationIndexView
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("course"), FieldPanel("governorate")]),
            FieldRowPanel([FieldPanel("name"), FieldPanel("post")]),
            FieldPanel("local_unit"),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("new_state"), FieldPanel("came")])],
                heading=_("For the ministry: place and attendance"),
            ),
        ],
        base_form_class=NominationForm,
    )


class MinistryAdoptionIndexView(ScopedIndexView):
    reads = ("page__governorate",)
    titled = "page"
    default_ordering = "-decided_on"
    list_display = [
        WordsColumn("title_here", label=_("Initiative")),
        GovernorateColumn("page__governorate"),
        Column("ministry", label=_("Ministry")),
        "decided_on",
        "due_on",
        "status",
    ]


class MinistryAdoptionViewSet(ScopedViewSet):
    model = MinistryAdoption
    name = "ministry_adoptions"
    icon = "pick"
    menu_order = 40
    index_view_class = MinistryAdoptionIndexView
    edit_handler = ObjectList(
        [
            FieldPanel("page"),
            both("ministry"),
            both("sponsor"),
            FieldRowPanel([FieldPanel("decided_on"), FieldPanel("due_on")]),
            both("promised"),
            *state_panels(in_both_languages=True),
        ],
        base_form_class=AdoptionForm,
    )


class WorkshopsGroup(ModelViewSetGroup):
    menu_label = pgettext_lazy("menu", "Workshops")
    menu_icon = "calendar-alt"
    menu_order = 410
    items = (
        WorkshopRecommendationViewSet,
        TrainingCourseViewSet,
        CourseNominationViewSet,
        MinistryAdoptionViewSet,
    )
