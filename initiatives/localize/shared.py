"""Which fields are the same in every language: figures, dates, files and choices, never words."""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, get_translatable_fields


def synchronised(*names):
    return [SynchronizedField(name, overridable=False) for name in names]


def shared_fields(model):
    """A translator can't replace them."""
    fields = get_translatable_fields(model)
    return synchronised(*(field.field_name for field in fields if isinstance(field, SynchronizedField)))


def share(page_model):
    """Rows share as their page does. A page names in `same_in_every_language` what is no words and looks like it.

    The slug is neither translated nor copied: a translation takes its slug from its own title.
    """
    for relation in get_all_child_relations(page_model):
        if issubclass(relation.related_model, TranslatableMixin):
            relation.related_model.override_translatable_fields = shared_fields(relation.related_model)
    page_model.override_translatable_fields = [
        *shared_fields(page_model),
        *synchronised(*getattr(page_model, "same_in_every_language", ())),
        BaseTranslatableField("slug"),
    ]


def is_rows(field):
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)
