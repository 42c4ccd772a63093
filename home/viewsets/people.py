"""Who has an account, in which role and with which second factor; and the way back for who lost it."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet

from initiatives.viewsets.spreadsheets import SafeSpreadsheet

from ..accounts import factor
from ..accounts.forms import ReasonForm
from ..models import Passkey
from .entrusted import EntrustedMenuItem, ForEntrusted


class NameColumn(BaseColumn):
    cell_template_name = "home/accounts/name_cell.html"


class FactorColumn(BaseColumn):
    cell_template_name = "home/accounts/factor_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        user = context["request"].user
        return context | {"may_reset": instance.has_factor and factor.may_reset(user, instance)}


class PeopleView(ForEntrusted, SafeSpreadsheet, ReportView):
    page_title = gettext_lazy("Accounts and their access")
    header_icon = "group"
    index_url_name = "people:index"
    index_results_url_name = "people:results"
    is_searchable = False
    export_filename = "accounts"
    columns = [
        NameColumn("name", label=gettext_lazy("Name")),
        Column("roles", label=gettext_lazy("Roles")),
        FactorColumn("factor", label=gettext_lazy("Second factor")),
        DateColumn("last_login", label=gettext_lazy("Signed in last")),
    ]
    list_export = ["get_full_name", "username", "roles", "has_factor", "last_login"]
    export_headings = {
        "get_full_name": gettext_lazy("Name"),
        "username": gettext_lazy("User name"),
        "roles": gettext_lazy("Roles"),
        "has_factor": gettext_lazy("Second factor"),
        "last_login": gettext_lazy("Signed in last"),
    }

    def get_queryset(self):
        phones = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        passkeys = Passkey.objects.filter(user=OuterRef("pk"))
        has_factor = Exists(phones) | Exists(passkeys)
        people = get_user_model().objects.filter(is_active=True).annotate(has_factor=has_factor)
        return people.prefetch_related("groups").order_by("-is_superuser", "username")


class ResetView(ForEntrusted, WagtailAdminTemplateMixin, FormView):
    """Takes a lost factor away, with the reason written down."""

    template_name = "home/accounts/reset.html"
    form_class = ReasonForm
    page_title = gettext_lazy("Reset the second factor")
    header_icon = "key"
    _show_breadcrumbs = True

    @cached_property
    def colleague(self):
        return get_object_or_404(get_user_model(), pk=self.kwargs["pk"], is_active=True)

    def dispatch(self, request, *args, **kwargs):
        if factor.is_entrusted(request.user) and not factor.may_reset(request.user, self.colleague):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def form_valid(self, form):
        factor.reset(self.colleague, form.cleaned_data["reason"], self.request.user)
        told = _("The second factor of %(name)s is reset: at the next sign-in a new one can be set up.")
        messages.success(self.request, told % {"name": self.colleague.get_full_name()})
        return redirect("people:index")

    def get_breadcrumbs_items(self):
        people = {"url": reverse("people:index"), "label": PeopleView.page_title}
        return [*self.breadcrumbs_items, people, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(colleague=self.colleague, **kwargs)


class PeopleViewSet(ViewSet):
    name = "people"
    icon = "group"
    menu_label = PeopleView.page_title
    menu_hook = "register_reports_menu_item"
    menu_item_class = EntrustedMenuItem

    def get_urlpatterns(self):
        return [
            path("", PeopleView.as_view(), name="index"),
            path("results/", PeopleView.as_view(results_only=True), name="results"),
            path("<int:pk>/reset/", ResetView.as_view(), name="reset"),
        ]
