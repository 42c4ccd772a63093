"""Mail that did not arrive: to whom, since when, why. What it says is shown to nobody."""

import django_filters
from django.contrib import messages
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views import View
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from ..models import OutboxMessage

policy = ModelPermissionPolicy(OutboxMessage)


class MessageColumn(BaseColumn):
    cell_template_name = "initiatives/outbox/message_cell.html"


class StateColumn(BaseColumn):
    """Why it has not left, and a button for whoever may send it again."""

    cell_template_name = "initiatives/outbox/state_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = context["request"]
        return context | {
            "may_try": policy.user_has_permission(request.user, "change"),
            "csrf_token": get_token(request),
        }


class UndeliveredFilter(WagtailFilterSet):
    WAITING, GIVEN_UP, CAME_BACK = "waiting", "given_up", "came_back"
    STATES = [
        (WAITING, pgettext_lazy("mail", "Waiting")),
        (GIVEN_UP, pgettext_lazy("mail", "Given up")),
        (CAME_BACK, pgettext_lazy("mail", "Came back")),
    ]
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=STATES, method="in_state")

    class Meta:
        model = OutboxMessage
        fields = ["state"]

    def in_state(self, messages, name, value):
        if value == self.WAITING:
            return messages.filter(sent_at=None, next_attempt_at__isnull=False)
        return messages.given_up() if value == self.GIVEN_UP else messages.came_back()


class UndeliveredMailView(PermissionCheckedMixin, BaseListingView):
    model = OutboxMessage
    permission_policy = policy
    any_permission_required = ["view", "change"]
    results_template_name = "initiatives/outbox/undelivered_results.html"
    page_title = gettext_lazy("Undelivered mail")
    header_icon = "mail"
    index_url_name = "outbox:index"
    index_results_url_name = "outbox:results"
    filterset_class = UndeliveredFilter
    is_searchable = False
    paginate_by = 50
    columns = [
        MessageColumn("message", label=gettext_lazy("Message")),
        StateColumn("state", label=gettext_lazy("State")),
    ]

    def get_base_queryset(self):
        return OutboxMessage.objects.undelivered().defer("text", "html").order_by("pk")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        may_try = self.user_has_permission("change")
        return context | {"given_up": OutboxMessage.objects.given_up().count() if may_try else 0}


class TryAgainView(PermissionCheckedMixin, View):
    """One message, or every message that was given up."""

    http_method_names = ["post"]
    permission_policy = policy
    permission_required = "change"

    def post(self, request, pk=None):
        chosen = OutboxMessage.objects.unsent().filter(pk=pk) if pk else OutboxMessage.objects.given_up()
        tried = [message.try_again(request.user) for message in chosen]
        messages.success(request, said_of(len(tried)))
        return redirect("outbox:index")


def said_of(count):
    if not count:
        return _("The message was sent in the meantime.")
    return ngettext("%(count)d message will be sent now.", "%(count)d messages will be sent now.", count) % {
        "count": count
    }


class UndeliveredMailMenuItem(MenuItem):
    def is_shown(self, request):
        return policy.user_has_any_permission(request.user, UndeliveredMailView.any_permission_required)


class OutboxViewSet(ViewSet):
    name = "outbox"
    icon = "mail"
    menu_label = gettext_lazy("Undelivered mail")
    menu_hook = "register_reports_menu_item"
    menu_item_class = UndeliveredMailMenuItem

    def get_urlpatterns(self):
        return [
            path("", UndeliveredMailView.as_view(), name="index"),
            path("results/", UndeliveredMailView.as_view(results_only=True), name="results"),
            path("again/", TryAgainView.as_view(), name="try_all_again"),
            path("<int:pk>/again/", TryAgainView.as_view(), name="try_again"),
        ]
