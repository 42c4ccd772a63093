"""Forms of reference records."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class LinesField(forms.CharField):
    """A list of words, one in each line."""

    widget = forms.Textarea(attrs={"rows": 6})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        lines = [" ".join(line.split()) for line in (super().to_python(value) or "").splitlines()]
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial, data):
        return self.to_python(data) != (initial or [])


class GovernorateForm(WagtailAdminModelForm):
    aliases = LinesField(
        label=_("Other spellings"),
        required=False,
        help_text=_("One in each line. Searched, never shown."),
    )


class KeyedForm(WagtailAdminModelForm):
    """The key is what imports and rules know an entry by, so it is written once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "key" in self.fields:
            self.fields["key"].disabled = True
