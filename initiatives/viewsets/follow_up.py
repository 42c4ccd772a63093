"""Follow-up committees in the admin: each governorate's own; the ministry reads and corrects all of them."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSetGroup

from ..enums import Progress
from ..forms.follow_up import CommitteeForm, NoteForm, VisitForm
from ..forms.tracking import TrackedForm
from ..models import Committee, Governorate, MonthlyNote, Visit, VisitRecommendation
from ..panels.adoptions import MonthPanel
from ..panels.rows import rows
from ..panels.tracking import state_panels
from .badges import BadgeRenewalViewSet
from .scoped import GovernorateColumn, ScopedIndexView, ScopedViewSet

#: «المركز» is what a winner comes in
PLACE = pgettext_lazy("where a visit goes", "Place")


class CommitteeIndexView(ScopedIndexView):
    reads = ("governorate",)
    default_ordering = ("governorate__sort_key", "sphere")


class CommitteeViewSet(ScopedViewSet):
    model = Committee
    name = "committees"
    icon = "group"
    menu_order = 10
    index_view_class = CommitteeIndexView
    list_display = ["__str__", "decree_number", "decree_date"]
    list_filter = ["governorate", "sphere"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("governorate"), FieldPanel("sphere")]),
            FieldRowPanel([FieldPanel("decree_number"), FieldPanel("decree_date")]),
            FieldPanel("decree_file"),
            rows(
                "members",
                heading=gettext_lazy("Members"),
                label=gettext_lazy("Member"),
                panels=[
                    FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
                    FieldPanel("post"),
                ],
            ),
        ],
        base_form_class=CommitteeForm,
    )


class VisitFilter(WagtailFilterSet):
    MADE, PLANNED, LATE = "made", "planned", "late"
    STATES = [
        (PLANNED, gettext_lazy("Still to be made")),
        (LATE, gettext_lazy("Planned day passed")),
        (MADE, gettext_lazy("Made")),
    ]
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=STATES, method="in_state")
    governorate = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Governorate"),
        queryset=Governorate.objects.all(),
        field_name="committee__governorate",
    )

    class Meta:
        model = Visit
        fields = ["state", "governorate"]

    def in_state(self, visits, name, value):
        if value == self.MADE:
            return visits.made()
        return visits.late(timezone.localdate()) if value == self.LATE else visits.filter(made_on=None)


class VisitIndexView(ScopedIndexView):
    reads = ("committee__governorate", "local_unit")
    default_ordering = "-planned_on"
    filterset_class = VisitFilter

    list_display = [
        "where",
        GovernorateColumn("committee__governorate"),
        Column("committee.get_sphere_display", label=gettext_lazy("Sphere")),
        "planned_on",
        "made_on",
    ]


class VisitViewSet(ScopedViewSet):
    model = Visit
    name = "visits"
    icon = "date"
    menu_order = 20
    index_view_class = VisitIndexView
    edit_handler = ObjectList(
        [
            FieldPanel("committee"),
            FieldRowPanel([FieldPanel("planned_on"), FieldPanel("made_on")]),
            FieldRowPanel([FieldPanel("local_unit"), FieldPanel("place", heading=PLACE)]),
            FieldPanel("findings"),
            rows(
                "photos",
                heading=gettext_lazy("Photos"),
                label=gettext_lazy("Photo"),
                help_text=gettext_lazy(
                    "Place and camera are taken out of each file. Nobody but the governorate and the ministry sees "
                    "them until the ministry clears them."
                ),
                panels=[
                    FieldPanel("image"),
                    FieldRowPanel([FieldPanel("caption"), FieldPanel("is_cleared")]),
                ],
            ),
            rows(
                "recommendations",
                heading=gettext_lazy("Recommendations"),
                label=gettext_lazy("Recommendation"),
                help_text=gettext_lazy("Their state is followed in the list of recommendations."),
                panels=[FieldPanel("text"), FieldRowPanel([FieldPanel("owner"), FieldPanel("due_on")])],
            ),
        ],
        base_form_class=VisitForm,
    )


class RecommendationFilter(WagtailFilterSet):
    OPEN, OVERDUE = "open", "overdue"
    due = django_filters.ChoiceFilter(
        label=gettext_lazy("Due"),
        choices=[(OPEN, gettext_lazy("Still open")), (OVERDUE, gettext_lazy("Due date passed"))],
        method="by_due_date",
    )
    status = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=Progress.choices)

    class Meta:
        model = VisitRecommendation
        fields = ["due", "status"]

    def by_due_date(self, recommendations, name, value):
        if value == self.OVERDUE:
            return recommendations.overdue(timezone.localdate())
        return recommendations.unsettled()


class VisitRecommendationFilter(RecommendationFilter):
    governorate = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Governorate"),
        queryset=Governorate.objects.all(),
        field_name="visit__committee__governorate",
    )

    class Meta(RecommendationFilter.Meta):
        fields = ["due", "status", "governorate"]


class RecommendationIndexView(ScopedIndexView):
    reads = ("visit__committee__governorate", "visit__local_unit")
    default_ordering = ("due_on", "pk")
    filterset_class = VisitRecommendationFilter
    list_display = [
        "text",
        GovernorateColumn("visit__committee__governorate"),
        "owner",
        "due_on",
        "status",
    ]


class VisitRecommendationViewSet(ScopedViewSet):
    model = VisitRecommendation
    name = "visit_recommendations"
    icon = "list-ul"
    # Their order is that of the visit's report; a list over all visits has none to change.
    sort_order_field = None
    menu_order = 30
    index_view_class = RecommendationIndexView
    edit_handler = ObjectList(
        [
            FieldPanel("visit", read_only=True, heading=gettext_lazy("Visit")),
            MultiFieldPanel([FieldPanel("text"), FieldRowPanel([FieldPanel("owner"), FieldPanel("due_on")])]),
            *state_panels(in_both_languages=False),
        ],
        base_form_class=TrackedForm,
    )


class NoteIndexView(ScopedIndexView):
    reads = ("committee__governorate",)
    default_ordering = "-month"
    list_display = ["__str__", Column("month_name", label=gettext_lazy("Month"), sort_key="month")]


class MonthlyNoteViewSet(ScopedViewSet):
    model = MonthlyNote
    name = "monthly_notes"
    icon = "edit"
    menu_order = 40
    index_view_class = NoteIndexView
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("committee"), FieldPanel("month")]),
            MonthPanel(heading=gettext_lazy("What the platform counted")),
            FieldPanel("running"),
            FieldPanel("stuck"),
            FieldPanel("needed"),
        ],
        base_form_class=NoteForm,
    )


class FollowUpGroup(ModelViewSetGroup):
    menu_label = gettext_lazy("Follow-up")
    menu_icon = "group"
    menu_order = 400
    items = (
        CommitteeViewSet,
        VisitViewSet,
        VisitRecommendationViewSet,
        MonthlyNoteViewSet,
        BadgeRenewalViewSet,
    )
