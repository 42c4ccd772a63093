"""What a form or a script sends, before any view reads it.

Marks that turn the direction of all that follows are taken out of every text, so that no title, name or subject of a
mail can show another one than it is; files get plain names. What no form of this site sends is refused with 400:
JSON that is nested so deep, a number so long, or an address with a NUL in it, that reading it would fail.
"""

import re

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest

from .uploads.names import TURNS, plain_name, without_turns

DEEPEST = 50
#: of digits; Python refuses to read what is much longer
LONGEST_NUMBER = 1000
BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
#: the same marks as a JSON string may spell them, behind backslashes that stand for themselves
SPELLED = re.compile(r"(?<!\\)((?:\\\\)*)\\u(?:202[a-e]|206[6-9])", re.IGNORECASE)
JSON = "application/json"


class CarefulInput:
    """Stands after the middleware that checks the token of a form, which reads what was sent."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # PostgreSQL takes no such text, so looking for the page or file would fail.
        if "\0" in request.path_info:
            raise BadRequest("An address holds no NUL")
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.content_type == JSON:
            take_care_of_json(request)
        elif request.method == "POST":
            take_care_of_form(request)


def take_care_of_json(request: HttpRequest) -> None:
    try:
        text = request.body.decode(errors="replace")
    except RequestDataTooBig:  # whoever reads it says so in words of its own
        return
    refuse_too_deep(text)
    if TURNS.search(text) or SPELLED.search(text):
        request._body = SPELLED.sub(r"\1", without_turns(text)).encode()


def take_care_of_form(request: HttpRequest) -> None:
    for files in request.FILES.lists():
        for file in files[1]:
            file.name = plain_name(file.name)
    turned = {}
    for name, values in request.POST.lists():
        for value in values:
            if value[:1] in ("[", "{"):
                refuse_too_deep(value)
            elif len(value) > LONGEST_NUMBER and value.isdecimal():
                raise BadRequest("A number is too long")
        # A password is taken as it was typed.
        if "password" not in name and any(TURNS.search(value) for value in values):
            turned[name] = [without_turns(value) for value in values]
    if turned:
        request.POST = request.POST.copy()
        for name, values in turned.items():
            request.POST.setlist(name, values)


def refuse_too_deep(text: str) -> None:
    if nesting(text) > DEEPEST:
        raise BadRequest("JSON is nested too deep")


def nesting(text: str) -> int:
    """How many brackets are open at once, as far as it matters here."""
    depth = deepest = 0
    for found in BRACKETS.finditer(text):
        if found[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                break
        elif found[0] in "]}":
            depth -= 1
    return deepest
