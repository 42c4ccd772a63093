from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document


class SiteDocument(AbstractDocument):
    """A file given out only by Django, which asks its collection's view restriction first."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
