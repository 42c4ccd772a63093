"""Forms cleaned without being drawn, which takes nearly all of a visit; what comes out new is worth a visit."""

from traceback import walk_tb

from django.db import transaction
from django.forms.formsets import BaseFormSet
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

from initiatives.incoming import CarefulInput

from .sending import copy_of

#: longer than any column of ours that has an end
LONG = 255


def cleaned(made, method, sent):
    """The ways in which fields were taken or refused, or where cleaning failed: the server must know what to answer."""
    request = request_of(method, sent)
    try:
        with transaction.atomic():
            CarefulInput(None).process_view(request, None, (), {})
            form = made.again(getattr(request, method), request.FILES)
            form.is_valid()
            return set(ways_of(form))
    except Exception as error:
        return {place_of(error)}


def place_of(error):
    *_callers, (frame, line) = walk_tb(error.__traceback__)
    return type(error), frame.f_code.co_filename, line


def request_of(method, sent):
    """What Django would have read of it."""
    request, data = HttpRequest(), QueryDict(mutable=True)
    for name, values in sent.fields.items():
        data.setlist(name, values)
    request.method, request.META = method, {"SERVER_NAME": "testserver", "SERVER_PORT": "80"}
    setattr(request, method, data)
    request._files = MultiValueDict({name: [copy_of(file)] for name, file in sent.files.items()})
    return request


def html_of(form):
    """Each field, and what the script of a set adds."""
    if isinstance(form, BaseFormSet):
        rows = "".join(html_of(row) for row in form.forms)
        return f"{form.management_form}{rows}<template>{html_of(form.empty_form)}</template>"
    sets = getattr(form, "formsets", {}).values()
    return "".join(str(one) for one in (*form, *map(html_of, sets)))


def ways_of(form):
    """(field, code) of each refusal, (field, type, whether long) of each value; rows of a set are not told apart."""
    if isinstance(form, BaseFormSet):
        yield from refusals("rows", form.non_form_errors().as_data())
        for row in form.forms:
            yield from ways_of(row)
        return
    for name, errors in form.errors.as_data().items():
        yield from refusals(name, errors)
    for name, value in getattr(form, "cleaned_data", {}).items():
        yield name, type(value), isinstance(value, str) and len(value) > LONG
    for rows in getattr(form, "formsets", {}).values():
        yield from ways_of(rows)


def refusals(name, errors):
    return ((name, getattr(error, "code", None)) for error in errors)
