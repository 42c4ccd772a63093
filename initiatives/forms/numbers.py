"""Numbers typed in any digits: ٩٤٫٦ and 94.6 are the same answer.

A browser's own number input refuses Arabic digits, so these are text inputs with a numeric keyboard.
"""

from decimal import Decimal, InvalidOperation

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override

from ..areas import feddans_to_type, square_metres
from ..digits import number_typed


class NumberInput(forms.TextInput):
    def __init__(self, attrs=None):
        super().__init__({"inputmode": "decimal", "dir": "ltr", "autocomplete": "off", **(attrs or {})})


class WholeNumberInput(NumberInput):
    def __init__(self, attrs=None):
        super().__init__({"inputmode": "numeric", **(attrs or {})})


class AnyDigits:
    """Mixin for a number's form field."""

    def to_python(self, value):
        return super().to_python(number_typed(value) if isinstance(value, str) else value)


class DecimalField(AnyDigits, forms.DecimalField):
    widget = NumberInput


class IntegerField(AnyDigits, forms.IntegerField):
    widget = WholeNumberInput


class FloatField(AnyDigits, forms.FloatField):
    widget = NumberInput


class FeddanField(DecimalField):
    """Typed and shown in feddans; its value is square metres."""

    def to_python(self, value):
        area = super().to_python(value)
        try:
            return None if area is None else square_metres(area)
        except InvalidOperation as error:  # infinite, or with more digits than are reckoned with
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error

    def prepare_value(self, value):
        return feddans_to_type(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial, data):
        try:
            return self.to_python(data) != initial
        except forms.ValidationError:
            return True


FORM_FIELDS = {
    models.DecimalField: DecimalField,
    models.IntegerField: IntegerField,
    models.FloatField: FloatField,
}

_apps_with_any_digits: set[str] = set()


def accept_any_digits(app_label):
    """Give the models of an app these fields in the Wagtail admin; a host's own models keep theirs."""
    _apps_with_any_digits.add(app_label)


def registered_for(form_field):
    def override(model_field):
        return (
            {"form_class": form_field} if model_field.model._meta.app_label in _apps_with_any_digits else {}
        )

    return override


for kind, form_field in FORM_FIELDS.items():
    register_form_field_override(kind, override=registered_for(form_field))
