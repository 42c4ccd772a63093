from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, Document

from .tags import TaggedDocument


class SiteDocument(AbstractDocument):
    """A file given out only by Django, which asks its collection's view restriction first."""

    tags = TaggableManager(_("tags"), through=TaggedDocument, help_text=None, blank=True)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
