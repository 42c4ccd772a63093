"""The form of a nomination: an edition, what competes in it, and why."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, ObjectList

from initiatives.panels.tabs import FormTabs


def nomination_panels(subject):
    return [
        FieldPanel("competition", required_on_save=True),
        FieldPanel(subject, required_on_save=True),
        FieldPanel("statement"),
        FieldPanel("is_illustrative"),
        CommentPanel(),
    ]


def nomination_edit_handler():
    return FormTabs([ObjectList(nomination_panels("initiative"), heading=_("Nomination"))])


def adoption_edit_handler():
    return FormTabs([ObjectList(nomination_panels("adoption"), heading=_("Nomination"))])
