"""What a visitor may see, asked once for a whole page; and what an editor chose, in the language it is shown in."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from wagtail.models import Locale, Page

from initiatives.models.restricted import hidden


@dataclass
class Visible:
    locale: Locale
    request: HttpRequest

    def pages(self, model):
        """Live, open pages of `model` in this language."""
        return model.objects.live().filter(locale=self.locale).exclude(hidden(self.request))

    def chosen(self, model, numbers):
        """Those of `numbers` that are public here, in their order: a page of another language by its translation."""
        if not numbers:
            return self.pages(model).none()
        keys = Page.objects.filter(pk__in=numbers).values("translation_key")
        return self.pages(model).filter(translation_key__in=keys)

    def here(self, numbers):
        """{number: that of the page in this language}, of those that are public here."""
        pages = self.pages(Page).filter(translation_key=OuterRef("translation_key"))
        found = Page.objects.filter(pk__in=numbers).annotate(here=Subquery(pages.values("pk")[:1]))
        return {number: here for number, here in found.values_list("pk", "here") if here}
