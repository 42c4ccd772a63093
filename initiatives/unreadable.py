"""Whether a view failed over what was sent: a value that no form of the admin sends, in code that reads forms.

Wagtail's widgets trust their scripts and choosers: text that is no JSON, a count that is no number, an object by a word
in place of its number. Django's and modelcluster's formsets trust the numbers of rows, and a field that chooses a page
fails over a number that no database takes.
"""

from traceback import walk_tb

from django.core.exceptions import ValidationError
from django.db import DataError

#: where a form is read, or drawn again as it was sent
READERS = frozenset(
    {
        ("wagtail.blocks.base", "value_from_datadict"),
        ("wagtail.admin.rich_text.editors.draftail", "value_from_datadict"),
        ("wagtail.admin.widgets.chooser", "get_instance"),
        ("modelcluster.forms", "_construct_form"),
        ("django.forms.models", "to_python"),
        ("django.forms.models", "_check_values"),
        # puts rows into their order, of which an empty one came without its place, or was counted and not sent
        ("wagtail.admin.panels.inline_panel", "<lambda>"),
        # narrows a list by a day before the first that this zone has
        ("django.db.backends.sqlite3.operations", "adapt_datetimefield_value"),
    }
)
#: what reading raises; a database that is away raises something else
FAILURES = (ValueError, TypeError, LookupError, AttributeError, OverflowError, ValidationError, DataError)


def failed_over_what_was_sent(exception: BaseException) -> bool:
    if not isinstance(exception, FAILURES):
        return False
    return any(
        (frame.f_globals.get("__name__"), frame.f_code.co_name) in READERS
        for frame, _line in walk_tb(exception.__traceback__)
    )
