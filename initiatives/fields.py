"""Model fields whose form differs from what the database keeps."""

from django.db import models
from django.utils.module_loading import import_string
from wagtail.fields import StreamField

from . import conf
from .forms.numbers import FeddanField


class FarmlandField(models.DecimalField):
    """Square metres in the database, feddans on the form; migrations see Django's own field."""

    def formfield(self, **kwargs):
        return super().formfield(**{**kwargs, "form_class": FeddanField})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs


class HostBlocksField(StreamField):
    """Blocks that the host lists under `INITIATIVES_FURTHER_BLOCKS`; none of them makes a migration of ours."""

    def __init__(self, block_types=(), **kwargs):
        super().__init__(host_blocks(), **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


def host_blocks():
    """(name, block) in the order in which they are offered; read once, at start."""
    path = conf.get("INITIATIVES_FURTHER_BLOCKS")
    return list(import_string(path)) if path else []
