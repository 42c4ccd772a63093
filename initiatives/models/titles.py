"""What records that hang on an initiative's source page call it, in the language of whoever reads."""

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import lazy
from wagtail.models import Page

from ..locales import active_locale


def title_here(path=""):
    """For a list: the title of the page that `path` leads to, of its public translation where there is one.

    Without a `path` the rows are pages themselves.
    """
    prefix = f"{path}__" if path else ""
    told = public_in_this_language().filter(translation_key=OuterRef(f"{prefix}translation_key"))
    return Coalesce(Subquery(told.values("title")[:1]), F(f"{prefix}title"))


def shown_title(record, page):
    """The same of one record, as it was read along (`title_here`), else at one query."""
    if hasattr(record, "title_here"):
        return record.title_here
    told = public_in_this_language().filter(translation_key=page.translation_key)
    return told.values_list("title", flat=True).first() or page.title


def title_as_read(page):
    """For mail: the title in the language of each reader, whoever wrote to him."""
    return lazy(shown_title, str)(page, page)


def public_in_this_language():
    language = active_locale()
    return Page.objects.live().public().filter(locale__language_code=language)
