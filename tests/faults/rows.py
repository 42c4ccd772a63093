"""One row of every model in the state that its migrations have brought it to, with values as people write them."""

import datetime
import uuid
from decimal import Decimal
from itertools import count

from django.db import models

TEXT = "قياس زمن إنهاء المعاملة في المركز التكنولوجي بمدينة أسوان"
ENGLISH = "Time at the counter"
MOMENT = datetime.datetime(2026, 3, 4, 9, 30, tzinfo=datetime.UTC)
#: what a field of that type holds, area and money included; the first that fits
VALUES = (
    (models.BooleanField, True),
    (models.EmailField, "mona@example.org"),
    (models.URLField, "https://example.org/نتائج"),
    (models.UUIDField, None),
    (models.DateTimeField, MOMENT),
    (models.DateField, MOMENT.date()),
    (models.DecimalField, Decimal("37.5")),
    (models.FloatField, 37.25),
    (models.IntegerField, 3),
    (models.JSONField, {"text": TEXT}),
    (models.FileField, "private/سجل.xlsx"),
    (models.BinaryField, b"\x00\xff"),
)
numbers = count(7000)


class Rows:
    """Of the models of a state (`apps`); `said` has what the rules of a model ask for, by its label."""

    def __init__(self, apps, said, home):
        self.apps, self.said, self.home = apps, said, home
        self.first = {}

    def one(self, model):
        """The row that others lead to: one that is there, else a new one."""
        label = model._meta.label
        if label not in self.first:
            self.first[label] = model._base_manager.order_by("pk").first() or self.new(model)
        return self.first[label]

    def new(self, model):
        said = self.said.get(model._meta.label, {})
        values = self.of_page(model) if self.is_page(model) else {}
        for field in model._meta.concrete_fields:
            if field.name not in {*values, *said} and self.is_wanted(field, model):
                values[field.name] = self.value(field)
        for name, value in said.items():
            values[name] = value(self) if callable(value) else value
        made = model._base_manager.create(**values)
        self.first[model._meta.label] = made
        return made

    def is_page(self, model):
        return issubclass(model, self.apps.get_model("wagtailcore.Page"))

    def is_wanted(self, field, model):
        """Of ours everything, of Wagtail's what must be said."""
        is_ours = field.model._meta.app_label in {"home", "initiatives", "competitions"}
        is_link = field.primary_key and (field.remote_field is None or field.remote_field.parent_link)
        is_open = not field.null and not field.has_default() and not field.blank
        return not is_link and not field.generated and (is_ours or is_open)

    def value(self, field):
        if field.remote_field is not None:
            target = self.apps.get_model(field.remote_field.model._meta.label)
            return (
                None
                if field.null and target is self.apps.get_model(field.model._meta.label)
                else self.one(target)
            )
        if field.choices:
            return field.flatchoices[0][0]
        if isinstance(field, models.UUIDField):
            return uuid.uuid4()
        for kind, value in VALUES:
            if isinstance(field, kind):
                return value
        return self.text(field)

    def text(self, field):
        words = str(next(numbers)) if field.unique or isinstance(field, models.SlugField) else TEXT
        words = f"{ENGLISH} {words}" if field.name.endswith("_en") else words
        return words[: field.max_length]

    def of_page(self, model):
        """A public page under the home page, with an address of its own."""
        number, kinds = next(numbers), self.apps.get_model("contenttypes.ContentType")
        kind, _made = kinds.objects.get_or_create(
            app_label=model._meta.app_label, model=model._meta.model_name
        )
        pages = self.apps.get_model("wagtailcore.Page").objects
        pages.filter(pk=self.home.pk).update(numchild=models.F("numchild") + 1)
        return {
            "path": f"{self.home.path}{number:04d}",
            "depth": self.home.depth + 1,
            "numchild": 0,
            "title": f"{TEXT} {number}",
            "draft_title": f"{TEXT} {number}",
            "slug": f"page-{number}",
            "url_path": f"{self.home.url_path}page-{number}/",
            "content_type": kind,
            "locale": self.apps.get_model("wagtailcore.Locale").objects.get(pk=self.home.locale_id),
            "translation_key": uuid.uuid4(),
            "live": True,
            "has_unpublished_changes": False,
        }
