"""Forms as a page draws them: what a browser would send, taken from the HTML."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

import bs4

from tests.admin_forms import values_of

from .streams import blocks_of

CONTROLS = ["input", "textarea", "select", "button"]
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
SENDING = {"submit", "image"}


@dataclass(frozen=True)
class Form:
    """`fields` are {name: values}; `rows` are further fields that its script could add; one of `buttons` is pressed."""

    url: str
    method: str
    fields: dict
    files: tuple = ()
    buttons: tuple = ()
    rows: dict = field(default_factory=dict)
    #: names of what a person types and must find again
    typed: frozenset = frozenset()

    @property
    def names(self):
        return frozenset(self.fields) | frozenset(self.files)


def forms_of(html, url):
    """Each form of a page; the rest of it is not parsed, which would take most of the time."""
    for found in FORM.findall(html):
        form = bs4.BeautifulSoup(found, "html.parser").form
        yield drawn(form, [one for one in form.find_all(CONTROLS) if one.get("name")], url)


def with_fields(form, html):
    """`form` with the fields drawn in `html`, where it has none of that name; its page need not show these again."""
    (other,) = forms_of(f"<form>{html}</form>", form.url)
    return replace(
        form,
        fields={**other.fields, **form.fields},
        files=tuple({*other.files, *form.files}),
        rows={**other.rows, **form.rows},
    )


def drawn(form, controls, url):
    shown = [one for one in controls if not one.find_parent("template")]
    fields = {}
    for one in shown:
        if not is_button(one) and one.get("type") != "file":
            fields.setdefault(one["name"], []).extend(values_of(one))
    streams = [blocks_of(one) for one in form.find_all(attrs={"data-block": True})]
    for empty, _full in streams:
        fields.update(empty)
    return Form(
        urljoin(url, form.get("action") or url),
        form.get("method", "get").lower(),
        fields,
        tuple(one["name"] for one in shown if one.get("type") == "file"),
        tuple((one["name"], one.get("value", "")) for one in shown if is_button(one)),
        {**rows_of(form), **{name: values for _empty, full in streams for name, values in full.items()}},
        frozenset(one["name"] for one in shown if is_typed(one)),
    )


def is_button(control):
    return control.name == "button" or control.get("type") in SENDING


def is_typed(control):
    kind = control.get("type", "text")
    return control.name == "textarea" or (
        control.name == "input" and kind in ("text", "email", "url", "search")
    )


def rows_of(form):
    """What the first row would send that the script of a formset adds."""
    found = {}
    for template in form.find_all("template"):
        for one in template.find_all(CONTROLS):
            name = one.get("name", "")
            if "__prefix__" in name and not is_button(one):
                found[name.replace("__prefix__", "0")] = values_of(one)
    return found
