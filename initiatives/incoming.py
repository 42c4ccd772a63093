"""What a form or a script sends, before any view reads it.

Marks that turn the direction of all that follows are taken out of every text, so that no title, name or subject of a
mail can show another one than it is, and so are NULs and halves of letters, which databases refuse; files get plain
names. What no form of this site sends is refused with 400:
JSON that is nested so deep, a number so long, an address with a NUL in it, or rows so miscounted, that reading it
would fail. An address to go on to is one of this site, or none.
"""

import json
import re
from contextlib import suppress

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from .incoming_rows import refuse_broken_rows
from .uploads.names import plain_name, without_turns

DEEPEST = 50
#: of digits; Python refuses to read what is much longer
LONGEST_NUMBER = 1000
BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
#: the same marks as a JSON string may spell them, behind backslashes that stand for themselves
SPELLED = re.compile(r"(?<!\\)((?:\\\\)*)\\u(?:0000|202[a-e]|206[6-9])", re.IGNORECASE)
#: letters in two halves, of which one may be missing
HALVES = re.compile(r"\\ud[89a-f]", re.IGNORECASE)
JSON_BEGINS = ("[", "{")
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
#: where a form leads when it is done
ONWARD = "next"


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
        request.GET = plain_fields(request.GET)
        if not leads_on(request, request.GET.get(ONWARD)):
            request.GET = without_onward(request.GET)
        if request.content_type == JSON:
            take_care_of_json(request)
        elif request.method == "POST":
            take_care_of_form(request)
        elif request.method == "PUT" and request.content_type == FORM:
            take_care_of_put(request)


def take_care_of_json(request: HttpRequest) -> None:
    try:
        text = request.body.decode(errors="replace")
    except RequestDataTooBig:  # whoever reads it says so in words of its own
        return
    refuse_too_deep(text)
    plain = plain_json(text)
    if plain != text:
        request._body = plain.encode()


def take_care_of_form(request: HttpRequest) -> None:
    for files in request.FILES.lists():
        for file in files[1]:
            file.name = plain_name(file.name)
    refuse_broken_rows(request.POST)
    for _name, values in request.POST.lists():
        for value in values:
            refuse_unreadable(value)
    request.POST = plain_fields(request.POST)
    if not leads_on(request, request.POST.get(ONWARD)):
        request.POST = without_onward(request.POST)


def take_care_of_put(request: HttpRequest) -> None:
    """As the editor of translations sends each text; Django leaves reading it to the view."""
    sent = QueryDict(request.body, encoding=request.encoding)
    plain = plain_fields(sent)
    if plain is not sent:
        request._body = plain.urlencode().encode()


def refuse_unreadable(value: str) -> None:
    if value[:1] in JSON_BEGINS:
        refuse_too_deep(value)
    elif len(value) > LONGEST_NUMBER and value.isdecimal():
        raise BadRequest("A number is too long")


def plain_fields(sent: QueryDict) -> QueryDict:
    """`sent` itself, or a copy without marks; a password is taken as it was typed."""
    changed = {}
    for name, values in sent.lists():
        plain = values if "password" in name else [plain_text(value) for value in values]
        if plain != values:
            changed[name] = plain
    if changed:
        sent = sent.copy()
        for name, values in changed.items():
            sent.setlist(name, values)
    return sent


def plain_text(value: str) -> str:
    """Without marks that turn and NULs, which PostgreSQL doesn't take; rich text comes as JSON."""
    plain = without_turns(value).replace("\0", "")
    return plain_json(plain) if plain[:1] in JSON_BEGINS else plain


def plain_json(text: str) -> str:
    plain = SPELLED.sub(r"\1", without_turns(text))
    if HALVES.search(plain):
        # Half a letter is none: no database stores it.
        with suppress(ValueError):
            whole = json.dumps(json.loads(plain), ensure_ascii=False)
            plain = whole.encode(errors="replace").decode()
    return plain


def leads_on(request: HttpRequest, address: str | None) -> bool:
    """Whether `address` is a path or address of this site; a bare word would be taken for a view's name."""
    if not address:
        return True
    here = {request.get_host()}
    return address.startswith(("/", "http")) and url_has_allowed_host_and_scheme(
        address, here, request.is_secure()
    )


def without_onward(sent: QueryDict) -> QueryDict:
    rest = sent.copy()
    del rest[ONWARD]
    return rest


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
