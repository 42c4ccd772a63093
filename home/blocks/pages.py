from django.utils.functional import cached_property
from wagtail import blocks

from initiatives.forms.page_choice import PageChooser


class PageOfKindBlock(blocks.PageChooserBlock):
    """Wagtail's, asking for a page in the language of whoever reads the form."""

    @cached_property
    def widget(self):
        return PageChooser(target_models=self.target_models, can_choose_root=self.can_choose_root)

    def deconstruct(self):
        """Migrations name Wagtail's block: what is stored is the same."""
        _, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, kwargs
