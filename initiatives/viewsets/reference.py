"""Reference data in the admin: both languages in one row, kept by organisers."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import HeaderButton

from ..forms.reference import GovernorateForm, KeyedForm
from ..forms.words import WordGroupForm
from ..models import (
    BeneficiaryGroup,
    Domain,
    Governorate,
    InitiativeTag,
    JurisdictionBody,
    LocalUnit,
    Obstacle,
    WordGroup,
)
from ..search.lists import found_among
from .spreadsheets import SafeSpreadsheet

NAMES = FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")])


class FoldedIndexView(generic.IndexView):
    """Found by names however they are spelled; the lists are short enough to be read whole."""

    is_searchable = True
    default_ordering = "sort_key"

    searched_names = ["name_ar", "name_en"]

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        rows = queryset.values_list("pk", *self.searched_names)
        return queryset.filter(pk__in=found_among(rows, self.search_query))


class ReferenceViewSet(ModelViewSet):
    index_view_class = FoldedIndexView
    copy_view_enabled = False
    list_per_page = 50
    search_backend_name = None


class KeyedViewSet(ReferenceViewSet):
    list_display = ["name_ar", "name_en", "key", "position"]
    edit_handler = ObjectList(
        [NAMES, FieldRowPanel([FieldPanel("key"), FieldPanel("position")])], base_form_class=KeyedForm
    )
    sort_order_field = "position"


class GovernorateIndexView(FoldedIndexView):
    searched_names = ["name_ar", "name_en", "aliases"]


class GovernorateViewSet(ReferenceViewSet):
    model = Governorate
    icon = "site"
    menu_order = 10
    index_view_class = GovernorateIndexView
    list_display = ["name_ar", "name_en", "code", Column("region_name", label=gettext_lazy("Region"))]
    list_filter = ["capmas_class"]
    edit_handler = ObjectList(
        [
            FieldPanel("code", read_only=True),
            NAMES,
            FieldPanel("aliases"),
            FieldRowPanel([FieldPanel("capital_ar"), FieldPanel("capital_en")]),
        ],
        base_form_class=GovernorateForm,
    )


class LocalUnitIndexView(SafeSpreadsheet, FoldedIndexView):
    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if self.permission_policy.user_has_permission(self.request.user, "add"):
            label = _("Import from CSV")
            buttons = [
                *buttons,
                HeaderButton(label, url=reverse("initiatives_import_local_units"), icon_name="upload"),
            ]
        return buttons

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("governorate")


class LocalUnitViewSet(ReferenceViewSet):
    model = LocalUnit
    name = "local_units"
    icon = "list-ul"
    menu_order = 20
    index_view_class = LocalUnitIndexView
    list_display = [
        "name_ar",
        "name_en",
        Column("tier", label=gettext_lazy("Tier"), accessor="get_tier_display"),
        "governorate",
    ]
    list_filter = ["governorate", "tier"]
    list_export = ["governorate", "tier", "name_ar", "name_en"]
    edit_handler = ObjectList([FieldRowPanel([FieldPanel("governorate"), FieldPanel("tier")]), NAMES])


class DomainViewSet(KeyedViewSet):
    model = Domain
    icon = "folder-open-inverse"
    menu_order = 30


class ObstacleViewSet(KeyedViewSet):
    model = Obstacle
    icon = "warning"
    menu_order = 40


class BeneficiaryGroupViewSet(KeyedViewSet):
    model = BeneficiaryGroup
    icon = "group"
    menu_order = 50


class JurisdictionBodyViewSet(KeyedViewSet):
    model = JurisdictionBody
    icon = "lock"
    menu_order = 60


class TagIndexView(FoldedIndexView):
    default_ordering = "name"
    searched_names = ["name", "name_en"]


class InitiativeTagViewSet(ReferenceViewSet):
    model = InitiativeTag
    icon = "tag"
    menu_order = 70
    index_view_class = TagIndexView
    list_display = ["name", "name_en"]
    edit_handler = ObjectList(
        [FieldPanel("name", heading=gettext_lazy("Name in Arabic")), FieldPanel("name_en")]
    )


class WordGroupIndexView(FoldedIndexView):
    default_ordering = ("kind", "pk")
    searched_names = ["words"]


class WordGroupViewSet(ReferenceViewSet):
    """Words that are searched alike; what is saved counts from the next question on."""

    model = WordGroup
    icon = "search"
    menu_order = 80
    index_view_class = WordGroupIndexView
    list_display = ["__str__", Column("kind", label=gettext_lazy("Kind"), accessor="get_kind_display")]
    list_filter = ["kind"]
    edit_handler = ObjectList([FieldPanel("words"), FieldPanel("kind")], base_form_class=WordGroupForm)


class ReferenceGroup(ModelViewSetGroup):
    menu_label = gettext_lazy("Reference data")
    menu_icon = "list-ul"
    menu_order = 700
    items = (
        GovernorateViewSet,
        LocalUnitViewSet,
        DomainViewSet,
        ObstacleViewSet,
        BeneficiaryGroupViewSet,
        JurisdictionBodyViewSet,
        InitiativeTagViewSet,
        WordGroupViewSet,
    )
