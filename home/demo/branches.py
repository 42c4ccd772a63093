"""Pages below the governorates in bulk: their places in the tree are counted here instead of asked for one by one."""

from collections import defaultdict

from django.db import connection
from django.db.models.sql import InsertQuery
from wagtail.models import Page

from initiatives.models import GovernoratePage

#: below what SQLite takes as parameters of one statement
ROWS_AT_ONCE = 25


class Branches:
    """The governorates' pages in the source language, `parents`, and where the next child of each stands."""

    def __init__(self):
        self.parents = list(GovernoratePage.objects.filter(locale__language_code="ar").order_by("pk"))
        self.last = {parent.pk: last_step(parent) for parent in self.parents}
        self.added = defaultdict(int)

    def next_place(self, parent):
        """Its number among the children, and the fields of a page that stands there."""
        self.added[parent.pk] += 1
        number = self.last[parent.pk] + self.added[parent.pk]
        path = Page._get_path(parent.path, parent.depth + 1, number)
        return number, {"path": path, "depth": parent.depth + 1, "locale_id": parent.locale_id}

    def insert(self, model, pages):
        """Both rows of each; the pages get their keys."""
        bases = Page.objects.bulk_create([base_of(page) for page in pages])
        for page, base in zip(pages, bases, strict=True):
            page.pk = page.id = page.page_ptr_id = base.pk
        insert_children(model, pages)

    def finish(self):
        for parent in self.parents:
            Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + self.added[parent.pk])


def last_step(parent):
    """The number of the last child in the tree's paths."""
    last = parent.get_last_child()
    return Page._str2int(last.path[-Page.steplen :]) if last else 0


def base_of(page):
    """The row of wagtailcore_page alone."""
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    return Page(**{name: getattr(page, name) for name in names})


def insert_children(model, objects):
    """The rows of a child table alone; Django's bulk_create refuses models with a parent."""
    for start in range(0, len(objects), ROWS_AT_ONCE):
        query = InsertQuery(model)
        query.insert_values(
            model._meta.local_concrete_fields, objects[start : start + ROWS_AT_ONCE], raw=True
        )
        query.get_compiler(connection=connection).execute_sql()
