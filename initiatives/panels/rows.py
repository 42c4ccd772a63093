"""A table of rows in a form."""

from wagtail.admin.panels import InlinePanel


def rows(relation, **options):
    """An InlinePanel that can be opened by its content path, as a field can."""
    return InlinePanel(relation, attrs={"data-contentpath": relation}, **options)
