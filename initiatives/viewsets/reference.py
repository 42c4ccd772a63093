"""Reference data for organisers: what the 27 governorates choose from."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import HeaderButton

from ..actions.local_units import RIGHTS
from ..models import (
    BeneficiaryGroup,
    Domain,
    Governorate,
    InitiativeTag,
    JurisdictionBody,
    LocalUnit,
    Obstacle,
)

BOTH_NAMES = ["name_ar", "name_en"]


class BilingualViewSet(ModelViewSet):
    search_fields = BOTH_NAMES
    search_backend_name = None
    copy_view_enabled = False
    list_per_page = 50


class GovernorateViewSet(BilingualViewSet):
    """The closed list of 27: names and other spellings may be corrected."""

    model = Governorate
    icon = "globe"
    form_fields = [*BOTH_NAMES, "aliases", "capital_ar", "capital_en"]
    list_display = [*BOTH_NAMES, "code", Column("get_capmas_class_display", label=_("class"))]
    list_filter = ["capmas_class"]


class LocalUnitIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("governorate")

    @cached_property
    def header_buttons(self):
        if not self.request.user.has_perms(RIGHTS):
            return super().header_buttons
        url = reverse("initiatives_import_local_units")
        return [*super().header_buttons, HeaderButton(_("Import CSV"), url, icon_name="upload")]


class LocalUnitViewSet(BilingualViewSet):
    model = LocalUnit
    name = "local_units"
    icon = "home"
    index_view_class = LocalUnitIndexView
    form_fields = ["governorate", "tier", *BOTH_NAMES]
    list_display = [*BOTH_NAMES, "governorate", Column("get_tier_display", label=_("tier"))]
    list_filter = ["governorate", "tier"]


class TaxonomyViewSet(BilingualViewSet):
    form_fields = [*BOTH_NAMES, "key", "position"]
    list_display = [*BOTH_NAMES, "key", "position"]


class DomainViewSet(TaxonomyViewSet):
    model = Domain
    icon = "folder-open-inverse"


class ObstacleViewSet(TaxonomyViewSet):
    model = Obstacle
    icon = "warning"


class BeneficiaryGroupViewSet(TaxonomyViewSet):
    model = BeneficiaryGroup
    icon = "group"


class JurisdictionBodyViewSet(TaxonomyViewSet):
    model = JurisdictionBody
    icon = "site"


class InitiativeTagViewSet(ModelViewSet):
    model = InitiativeTag
    icon = "tag"
    form_fields = ["name", "name_en", "slug"]
    list_display = ["name", "name_en"]
    search_fields = ["name", "name_en"]
    search_backend_name = None
    copy_view_enabled = False


class ReferenceGroup(ModelViewSetGroup):
    menu_label = _("Reference data")
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
    )
