"""Entries of the menu and columns of the footer: both languages in one row, since both point at the same pages."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from .links import PageOrAddress

TITLE_AR, TITLE_EN = gettext_lazy("Title in Arabic"), gettext_lazy("Title in English")


class EntryBlock(PageOrAddress):
    label_ar = blocks.CharBlock(
        label=gettext_lazy("Words in Arabic"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Left empty, the title of the page in each language."),
    )
    label_en = blocks.CharBlock(label=gettext_lazy("Words in English"), max_length=40, required=False)

    class Meta:
        icon = "link"
        label = gettext_lazy("Link")

    def link_problems(self, value):
        problems = super().link_problems(value)
        if value.get("url") and not value.get("page"):
            for name in ("label_ar", "label_en"):
                if not value.get(name):
                    problems[name] = ValidationError(
                        _("An address has no title: write words in both languages.")
                    )
        return problems


class LinksBlock(blocks.StructBlock):
    title_ar = blocks.CharBlock(label=TITLE_AR, max_length=40)
    title_en = blocks.CharBlock(label=TITLE_EN, max_length=40)
    links = blocks.ListBlock(EntryBlock(), label=gettext_lazy("Links"), min_num=1, max_num=12)

    class Meta:
        icon = "list-ul"
        label = gettext_lazy("Column of links")
        template = "site/components/footer_links.html"


class WordsBlock(blocks.StructBlock):
    title_ar = blocks.CharBlock(label=TITLE_AR, max_length=40, required=False)
    title_en = blocks.CharBlock(label=TITLE_EN, max_length=40, required=False)
    text_ar = blocks.TextBlock(label=gettext_lazy("Text in Arabic"), max_length=400, rows=3)
    text_en = blocks.TextBlock(label=gettext_lazy("Text in English"), max_length=400, rows=3)

    class Meta:
        icon = "pilcrow"
        label = gettext_lazy("Column of text")
        template = "site/components/footer_words.html"


class ContactBlock(blocks.StructBlock):
    title_ar = blocks.CharBlock(label=TITLE_AR, max_length=40)
    title_en = blocks.CharBlock(label=TITLE_EN, max_length=40)
    links = blocks.ListBlock(
        EntryBlock(),
        label=gettext_lazy("Accounts elsewhere"),
        default=[],
        max_num=8,
        help_text=gettext_lazy("Shown below the address, telephone and e-mail of the platform’s settings."),
    )

    class Meta:
        icon = "mail"
        label = gettext_lazy("Contact")
        template = "site/components/footer_contact.html"


MENU_BLOCKS = [("entry", EntryBlock())]
FOOTER_BLOCKS = [("links", LinksBlock()), ("words", WordsBlock()), ("contact", ContactBlock())]
