"""Forms as a view makes them of what was sent, to be made again of what nobody should send."""

import inspect
import sys
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass

from django.db import models
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

FORMS = (BaseForm, BaseFormSet)


@dataclass(frozen=True)
class Made:
    """What a view called to make a form, or a set of forms."""

    cls: type
    args: tuple
    kwargs: dict

    @property
    def is_of_what_was_sent(self):
        return any(isinstance(given, QueryDict) for given in (*self.args, *self.kwargs.values()))

    @property
    def row(self):
        return getattr(self.cls, "form", self.cls)

    @property
    def names(self):
        return sorted(self.row.base_fields)

    @property
    def kind(self):
        """Forms of one kind clean the same fields by the same class."""
        return self.cls.__name__, self.row.__module__, *self.names

    def again(self, data=None, files=None):
        """The same of something else; an object is copied, for cleaning writes into it."""
        return self.cls(
            *(replaced(given, data, files) for given in self.args),
            **{name: replaced(given, data, files) for name, given in self.kwargs.items()},
        )


def replaced(given, data, files):
    if isinstance(given, QueryDict):
        return data
    if isinstance(given, MultiValueDict):
        return files
    return copy(given) if isinstance(given, models.Model) else given


@contextmanager
def forms_made():
    """A list of what is made of requests meanwhile, without what forms make themselves."""
    made = []

    def watch(frame, event, _argument):
        if event == "call" and frame.f_code.co_name == "__init__" and is_outermost(frame):
            made.append(called(frame))

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        yield made
    finally:
        sys.setprofile(before)


def is_outermost(frame):
    """The first `__init__` of a form; those of the classes above it are given other things."""
    if not isinstance(own(frame), FORMS):
        return False
    while frame := frame.f_back:
        if isinstance(own(frame), FORMS):
            return False
    return True


def own(frame):
    return frame.f_locals.get("self")


def called(frame):
    names, rest, further, values = inspect.getargvalues(frame)
    by_place = names[1 : frame.f_code.co_argcount]
    by_name = names[frame.f_code.co_argcount :]
    return Made(
        type(own(frame)),
        (*(values[name] for name in by_place), *(values[rest] if rest else ())),
        {**{name: values[name] for name in by_name}, **(values[further] if further else {})},
    )
