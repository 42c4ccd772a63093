"""Renewals of badges: the committee of the initiative's governorate writes them, the ministry all."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views import generic

from ..forms.badges import RenewalForm
from ..models import BadgeRenewal
from .scoped import GovernorateColumn, ScopedIndexView, ScopedViewSet


class RenewalIndexView(ScopedIndexView):
    reads = ("page__governorate", "by")
    titled = "page"
    default_ordering = "-renewed_on"
    list_display = [
        "__str__",
        GovernorateColumn("page__governorate"),
        "renewed_on",
        Column("by", label=_("Renewed by"), accessor=lambda renewal: get_user_display_name(renewal.by)),
    ]


class RenewalCreateView(generic.CreateView):
    def get_initial(self):
        """The reminder's mail names the initiative and the badge."""
        named = {name: self.request.GET[name] for name in ("page", "kind") if name in self.request.GET}
        return {"renewed_on": timezone.localdate(), **named}


class BadgeRenewalViewSet(ScopedViewSet):
    model = BadgeRenewal
    name = "badge_renewals"
    icon = "rotate"
    menu_order = 50
    index_view_class = RenewalIndexView
    add_view_class = RenewalCreateView
    edit_handler = ObjectList(
        [
            FieldPanel("page", widget=forms.Select),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("renewed_on")]),
            # The fields' own names are cut on a telephone before they say which language.
            FieldPanel("note_ar", heading=_("Proof in Arabic")),
            FieldPanel("note_en", heading=_("Proof in English")),
        ],
        base_form_class=RenewalForm,
    )
