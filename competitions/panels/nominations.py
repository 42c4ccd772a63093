"""The form of a nomination: an edition, an initiative, and why."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, ObjectList

from initiatives.panels.tabs import FormTabs

NOMINATION = [
    FieldPanel("competition", required_on_save=True),
    FieldPanel("initiative", required_on_save=True),
    FieldPanel("statement"),
    FieldPanel("is_illustrative"),
    CommentPanel(),
]


def nomination_edit_handler():
    return FormTabs([ObjectList(NOMINATION, heading=_("Nomination"))])
