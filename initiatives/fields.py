"""Model fields whose form differs from what the database keeps."""

from django.db import models

from .forms.numbers import FeddanField


class FarmlandField(models.DecimalField):
    """Square metres in the database, feddans on the form; migrations see Django's own field."""

    def formfield(self, **kwargs):
        return super().formfield(**{**kwargs, "form_class": FeddanField})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs
