from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, Document

from initiatives import uploads

from .images import CleanPicture, cleaned
from .tags import TaggedDocument

PICTURES = (".png", ".jpg", ".jpeg")


class SiteDocument(AbstractDocument):
    """A file given out only by Django, which asks its collection's view restriction first.

    Taken for what it is, not for what its name says; a picture, and a photo within a PDF, loses what a camera wrote
    into it: a guide's files are loaded by anybody.
    """

    tags = TaggableManager(_("tags"), through=TaggedDocument, help_text=None, blank=True)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self):
        super().clean()
        if not self.arrives:
            return
        try:
            uploads.check(self.file.file, self.file.name)
            self.clean_picture()
            self.clean_photos()
        except uploads.UploadRefused as error:
            raise ValidationError({"file": error}) from error

    def save(self, *args, **kwargs):
        if self.arrives:
            self.clean_picture()
        super().save(*args, **kwargs)

    def get_file_size(self):
        """Of a file that its form refused it is said and not noted, as Wagtail would."""
        return self.file.size if self.arrives else super().get_file_size()

    @property
    def arrives(self):
        """Whether its file is not stored yet."""
        return bool(self.file) and not self.file._committed

    def clean_picture(self):
        """Before the first write to storage."""
        is_picture = self.file.name.lower().endswith(PICTURES)
        if is_picture and not isinstance(self.file.file, CleanPicture):
            self.file = cleaned(self.file)
            self._set_document_file_metadata()

    def clean_photos(self):
        """Of a PDF that a form takes."""
        if self.file.name.lower().endswith(".pdf"):
            content = uploads.without_cameras(uploads.content_of(self.file.file))
            self.file = CleanPicture(content, name=self.file.name)
            self._set_document_file_metadata()
