from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from initiatives.mail_addresses import mail_address

from ..models import Judge
from .judge_form import JudgeForm


class JudgeIndexView(generic.IndexView):
    page_title = gettext_lazy("Judges")
    is_searchable = False

    def get_base_queryset(self):
        return Judge.objects.real().select_related("user", "home_governorate").prefetch_related("expertise")

    @property
    def columns(self):
        return [
            TitleColumn("judge", label=_("Judge"), accessor=str, get_url=self.get_edit_url),
            Column("email", label=_("Email"), accessor=address_of_judge),
            Column("home_governorate", label=_("Home governorate")),
            Column("expertise", label=_("Expertise"), accessor=names_of_expertise),
            Column("max_load", label=_("At most")),
        ]


def address_of_judge(judge):
    return mail_address(judge.user)


def names_of_expertise(judge):
    return ", ".join(domain.name for domain in judge.expertise.all())


class JudgeViewSet(ModelViewSet):
    model = Judge
    name = "judges"
    url_prefix = "competitions/judges"
    icon = "group"
    menu_label = gettext_lazy("Judges")
    menu_order = 200
    index_view_class = JudgeIndexView
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("user"),
                    FieldRowPanel([FieldPanel("new_name"), FieldPanel("new_email")]),
                ],
                heading=gettext_lazy("Account"),
            ),
            FieldRowPanel([FieldPanel("home_governorate"), FieldPanel("max_load")]),
            FieldPanel("expertise"),
        ],
        base_form_class=JudgeForm,
    )
