"""A page's form as something to read: every field with its label, in the order and groups of the form."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from taggit.managers import TaggableManager
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from ..panels.outline import FormField, outline
from ..rules import is_blank


@dataclass
class Value:
    """One answer; `kind` chooses how the template draws it."""

    kind: str
    value: Any

    def __str__(self) -> SafeString:
        return render_to_string("initiatives/admin/value.html", {"kind": self.kind, "value": self.value})


@dataclass
class Answer:
    name: str
    label: Any
    value: Value | None = None
    columns: list[Any] = field(default_factory=list)
    rows: list[list[Value]] = field(default_factory=list)


@dataclass
class Section:
    heading: Any
    answers: list[Answer]


def sections(page: Page) -> list[Section]:
    """`page` as it is held in memory (a revision's object, for instance), section by section."""
    fields = outline(type(page))
    return [
        Section(heading, [answer(page, each) for each in group])
        for heading, group in groupby(fields, key=lambda each: each.section)
    ]


def answer(page: Page, asked: FormField) -> Answer:
    if not asked.columns:
        return Answer(asked.name, asked.label, value_of(page, asked.name))
    rows = [
        [value_of(row, column.name) for column in asked.columns] for row in getattr(page, asked.name).all()
    ]
    return Answer(asked.name, asked.label, columns=[column.label for column in asked.columns], rows=rows)


def value_of(owner: models.Model, name: str) -> Value:
    try:
        known = owner._meta.get_field(name)
    except FieldDoesNotExist:
        return Value("text", getattr(owner, name, ""))
    if known.many_to_many or isinstance(known, TaggableManager):
        return Value("list", [getattr(each, "label", each) for each in getattr(owner, name).all()])
    value = getattr(owner, name)
    if known.choices:
        return Value("text", getattr(owner, f"get_{name}_display")())
    if isinstance(known, models.BooleanField):
        return Value("text", _("Yes") if value else _("No"))
    if not known.is_relation and is_blank(known.get_prep_value(value)):
        return Value("blank", None)
    return Value(kind_of(known, value), value)


def kind_of(known: models.Field, value: Any) -> str:
    if value is None:
        return "blank"
    if known.is_relation:
        kinds = [(get_image_model(), "image"), (get_document_model(), "document")]
        return next((kind for model, kind in kinds if isinstance(value, model)), "text")
    kinds = [
        (RichTextField, "rich"),
        (StreamField, "stream"),
        (models.TextField, "paragraphs"),
        (models.DateField, "date"),
        ((models.DecimalField, models.IntegerField), "number"),
        (models.JSONField, "list"),
    ]
    return next((kind for field_class, kind in kinds if isinstance(known, field_class)), "text")
