"""Files that a form of ours takes to read them; what is stored is looked at by its model."""

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from ..uploads import content_of, refuse_virus


class UploadField(forms.FileField):
    """At most `largest` bytes (None: whoever reads it says), and nothing that the site's virus scanner knows."""

    def __init__(self, *, largest=None, **kwargs):
        self.largest = largest
        super().__init__(**kwargs)

    def to_python(self, data):
        file = super().to_python(data)
        if file is None:
            return None
        if self.largest and file.size > self.largest:
            limit = filesizeformat(self.largest)
            raise ValidationError(_("The file is larger than %(limit)s.") % {"limit": limit})
        refuse_virus(content_of(file))
        return file
