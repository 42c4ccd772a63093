from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from initiatives import uploads

from .models.images import CleanPicture, without_metadata

MISSING = {
    "alt_ar": _("Describe in Arabic what the picture shows: who listens to the page hears this instead."),
    "alt_en": _("Describe in English what the picture shows: the English page needs it."),
}


class PictureField(WagtailImageField):
    """Wagtail's, which looks at the header; here the picture is drawn anew, so that what is damaged shows at once."""

    def to_python(self, data):
        try:
            file = super().to_python(data)
        except ValidationError:
            raise
        except Exception as error:  # some decoders fail only where Wagtail no longer expects it
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error
        if file is None:
            return None
        uploads.check(data, data.name)
        clean = CleanPicture(without_metadata(data), name=data.name)
        data.seek(0)
        return clean


class ImageForm(BaseImageForm):
    """Wagtail's, which says why a description must be given."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            self.fields["file"] = PictureField(
                label=given.label, required=given.required, widget=given.widget, initial=given.initial
            )
        for name, message in MISSING.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message
