"""Columns of words that may be in another language than the list."""

from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.utils import get_user_display_name

from ..templatetags.language_tags import in_its_language


class InItsLanguage:
    def get_value(self, instance):
        return in_its_language(super().get_value(instance))


class WordsColumn(InItsLanguage, Column):
    pass


class WordsTitleColumn(InItsLanguage, TitleColumn):
    pass


class PersonColumn(Column):
    """Names the person, not the account."""

    def get_value(self, instance):
        person = super().get_value(instance)
        return person and in_its_language(get_user_display_name(person))
