"""Pages that are not public, and are not becoming so, may be saved unseen: editors' forms do it every few seconds."""

import threading
from functools import cache

from modelcluster.fields import ParentalKey
from wagtail.models import Page

from . import pages

#: what is being saved in this thread: (the instance, whether it is a draft's)
_saving = threading.local()


def stack():
    if not hasattr(_saving, "instances"):
        _saving.instances = []
    return _saving.instances


def remember(sender, instance, **kwargs):
    """Before anything is saved."""
    if pages.folder and (issubclass(sender, Page) or parental(sender)):
        stack().append((instance, is_draft(page_of(instance))))


def forget(sender, instance, **kwargs):
    """Afterwards, with whatever failed meanwhile."""
    saving = stack()
    numbers = [number for number, (saved, _) in enumerate(saving) if saved is instance]
    if numbers:
        del saving[numbers[-1] :]


def forget_all(**kwargs):
    stack().clear()


def are_being_saved(table, params):
    """Whether a statement is a step of saving a draft, or a row of one."""
    if not stack():
        return False
    instance, is_unseen = stack()[-1]
    return is_unseen and table in tables(type(instance)) and is_about(instance, params)


def is_about(instance, params):
    return instance._state.adding or instance.pk in (params or ())


@cache
def tables(model):
    return frozenset(one._meta.db_table for one in [model, *model._meta.get_parent_list()])


@cache
def parental(model):
    """The field that leads from a row to its page; None where there is none."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, ParentalKey)]
    return next((field for field in fields if issubclass(field.remote_field.model, Page)), None)


def page_of(instance):
    return instance if isinstance(instance, Page) else getattr(instance, parental(type(instance)).name, None)


def is_draft(page):
    """Neither public nor about to be; who saves a page says the second, the database the first."""
    if page is None or page.live:
        return False
    return page.pk is None or not Page.objects.filter(pk=page.pk, live=True).exists()
