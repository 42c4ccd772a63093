from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from ..enums import ConflictKind
from ..models import Conflict


class ConflictForm(WagtailAdminModelForm):
    kind = forms.ChoiceField(label=gettext_lazy("kind"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The home governorate is the judge's own record.
        self.fields["kind"].choices = [
            choice for choice in ConflictKind.choices if choice[0] != ConflictKind.HOME
        ]

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("entry")) == bool(cleaned.get("governorate")):
            raise ValidationError(_("Name either one entry or one governorate."))
        return cleaned


class ConflictIndexView(generic.IndexView):
    page_title = gettext_lazy("Conflicts of interest")
    is_searchable = False

    def get_base_queryset(self):
        return Conflict.objects.select_related("judge__user", "entry", "governorate").order_by("-declared_at")

    @property
    def columns(self):
        return [
            TitleColumn("judge", label=_("Judge"), get_url=self.get_edit_url),
            Column("subject", label=_("Entry or governorate"), accessor=subject_of),
            Column("get_kind_display", label=_("Kind")),
            Column("declared_at", label=_("Declared")),
        ]


def subject_of(conflict):
    return conflict.entry.blind_code if conflict.entry else conflict.governorate.name


class ConflictViewSet(ModelViewSet):
    model = Conflict
    name = "conflicts"
    url_prefix = "competitions/conflicts"
    icon = "warning"
    menu_label = gettext_lazy("Conflicts of interest")
    menu_order = 300
    index_view_class = ConflictIndexView
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("judge"),
            FieldRowPanel([FieldPanel("entry"), FieldPanel("governorate")]),
            FieldPanel("kind"),
            FieldPanel("note"),
        ],
        base_form_class=ConflictForm,
    )
