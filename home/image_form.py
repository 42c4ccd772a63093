from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

MISSING = {
    "alt_ar": _("Describe in Arabic what the picture shows: who listens to the page hears this instead."),
    "alt_en": _("Describe in English what the picture shows: the English page needs it."),
}


class ImageForm(BaseImageForm):
    """Wagtail's, which says why a description must be given."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, message in MISSING.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message
