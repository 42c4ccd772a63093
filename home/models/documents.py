from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, Document

from .images import CleanPicture, cleaned
from .tags import TaggedDocument

PICTURES = (".png", ".jpg", ".jpeg")


class SiteDocument(AbstractDocument):
    """A file given out only by Django, which asks its collection's view restriction first.

    A picture loses what a camera wrote into it: a guide's files are loaded by anybody.
    """

    tags = TaggableManager(_("tags"), through=TaggedDocument, help_text=None, blank=True)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self):
        super().clean()
        try:
            self.clean_picture()
        except OSError as error:
            raise ValidationError({"file": gettext("The photo can’t be read.")}) from error

    def save(self, *args, **kwargs):
        self.clean_picture()
        super().save(*args, **kwargs)

    def clean_picture(self):
        """Before the first write to storage."""
        arrives = self.file and not self.file._committed and self.file.name.lower().endswith(PICTURES)
        if arrives and not isinstance(self.file.file, CleanPicture):
            self.file = cleaned(self.file)
            self._set_document_file_metadata()
