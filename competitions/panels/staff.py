"""The form of a nomination of staff: who, then what was done."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, FieldRowPanel, ObjectList

from initiatives.panels.tabs import FormTabs

NOMINEE = [
    FieldPanel("competition", required_on_save=True),
    FieldPanel("centre", required_on_save=True),
    FieldRowPanel([FieldPanel("nominee_kind"), FieldPanel("team_size")]),
    FieldRowPanel([FieldPanel("nominee_name"), FieldPanel("nominee_name_en")]),
    FieldPanel("job"),
    FieldPanel("is_illustrative"),
    CommentPanel(),
]
WORK = [FieldPanel("achievement"), FieldPanel("effect"), FieldPanel("cooperation")]


def staff_edit_handler():
    return FormTabs([ObjectList(NOMINEE, heading=_("Nominee")), ObjectList(WORK, heading=_("The work"))])
