"""What a page's form asks for, read from its panels: which fields, under which heading, and which must be filled."""

from dataclasses import dataclass
from functools import cache

from django.core.exceptions import FieldDoesNotExist
from django.db.models import BooleanField
from django.utils.text import capfirst
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page


@dataclass(frozen=True)
class FormField:
    """A field, or a table of rows when `columns` are given; `name` is its content path in the editor."""

    name: str
    label: object
    section: object
    is_compulsory: bool
    columns: tuple["FormField", ...] = ()
    rows_asked: int = 0


@cache
def outline(page_class):
    """The form's fields in the order of its tabs; labels are lazy, so one outline serves both languages."""
    return tuple(fields_of(page_class.get_edit_handler()))


def fields_of(panel, section=""):
    """Every field below `panel`; the group it stands in is its section."""
    if isinstance(panel, InlinePanel):
        yield table(panel, section)
    elif isinstance(panel, FieldPanel):
        yield from field(panel, section)
    else:
        for child in getattr(panel, "children", []):
            yield from fields_of(child, panel.heading or section)


def table(panel, section):
    columns = tuple(fields_of(panel.child_edit_handler))
    return FormField(
        panel.relation_name, panel.heading, section, bool(panel.min_num), columns, panel.min_num or 0
    )


def field(panel, section):
    try:
        known = panel.db_field
    except FieldDoesNotExist:
        return
    # Wagtail's own fields say nothing of the form's subject; the title does.
    if panel.read_only or (known.model is Page and known.name != "title"):
        return
    # A box that may stay unticked is never compulsory by itself.
    is_compulsory = not known.blank and not isinstance(known, BooleanField)
    yield FormField(panel.field_name, panel.heading or capfirst(known.verbose_name), section, is_compulsory)
