"""Somebody at a browser without scripts: reads what is shown, follows links, fills in the form that is there.

Nothing is sent that the shown form doesn't ask for, and every form carries its own CSRF token.
"""

import warnings
from urllib.parse import urljoin

import bs4
from django.test import Client
from django.urls import reverse

from tests.admin_forms import values_of

SUBMITS = "button[type=submit], button:not([type]), input[type=submit]"


class Person:
    """Sees one screen at a time: `html`, at `address`; `response` is what brought it."""

    def __init__(self, account=None, password="secret"):  # noqa: S107
        self.account = account
        self.client = Client(enforce_csrf_checks=True)
        if account:
            self.open(reverse("wagtailadmin_login"))
            self.press("", username=account.get_username(), password=password)
            assert self.address == reverse("wagtailadmin_home"), "the sign-in was refused"

    def open(self, address, status=200):
        self.show(self.client.get(address, follow=True), address)
        assert self.response.status_code == status, (self.response.status_code, address)
        return self

    def show(self, response, address):
        self.response = response
        redirects = getattr(response, "redirect_chain", [])
        self.address = urljoin(address, redirects[-1][0]) if redirects else address
        with warnings.catch_warnings():
            # Feeds and the sitemap are read for their links and words like everything else.
            warnings.simplefilter("ignore", bs4.XMLParsedAsHTMLWarning)
            self.html = bs4.BeautifulSoup(content_of(response), "html.parser")

    @property
    def text(self):
        return " ".join(self.html.get_text(" ").split())

    @property
    def errors(self):
        """What the screen complains of, field by field."""
        marked = self.html.select("[role=alert], .error-message, .messages .error, .help-critical")
        return [found for field in marked if (found := " ".join(field.get_text(" ").split()))]

    @property
    def fields_with_errors(self):
        """Names of the page editor's fields that have a message."""
        marked = self.html.select("[data-field-errors] .error-message, .w-field__errors .error-message")
        inputs = [message.find_parent(attrs={"data-field": True}).select("[name]") for message in marked]
        return {field["name"] for fields in inputs for field in fields}

    def follow(self, words, within=""):
        """The link that says `words`, or whose address contains them."""
        links = (self.html.select_one(within) if within else self.html).find_all("a", href=True)
        found = [link["href"] for link in links if words in link.get_text() or words in link["href"]]
        assert found, f"no link “{words}” at {self.address}"
        return self.open(urljoin(self.address, found[0]))

    def press(self, button="", at="", /, **filled):
        """Send a form, filled in, by its button of that name, value, class or words (the first, when none is said).

        Only a form whose action contains `at` counts. A field's name may be written with `__` for `-`.
        """
        form, control = self.find_button(button, at)
        filled = {name.replace("__", "-"): value for name, value in filled.items()}
        known = {field["name"] for field in self.fields(form) if field.get("name")}
        assert set(filled) <= known, f"not on the form: {set(filled) - known}"
        data = {**self.as_shown(form), **filled}
        if control is not None and control.get("name"):
            data[control["name"]] = control.get("value", "")
        address = urljoin(self.address, form.get("action") or self.address)
        send = self.client.get if form.get("method", "get").lower() == "get" else self.client.post
        self.show(send(address, data, follow=True), address)
        return self

    def find_button(self, button, at):
        for control in self.html.select(SUBMITS):
            owner = control.get("form")
            form = self.html.find(id=owner) if owner else control.find_parent("form")
            named = [control.get("name"), control.get("value"), *control.get("class", [])]
            says = not button or button in named or button in control.get_text(" ")
            if form and says and at in (form.get("action") or "") and not control.has_attr("disabled"):
                return form, control
        there = [
            control.get("name") or control.get_text(" ", strip=True) for control in self.html.select(SUBMITS)
        ]
        raise AssertionError(f"no button “{button}” at {self.address}, only {there}: {self.text[-2000:]}")

    def fields(self, form):
        inside = form.find_all(["input", "textarea", "select"])
        outside = self.html.find_all(["input", "textarea", "select"], form=form.get("id") or "-")
        return [field for field in [*inside, *outside] if not field.find_parent("template")]

    def as_shown(self, form):
        """What the form would send untouched; an empty StreamField as its script writes it."""
        data = {}
        for field in self.fields(form):
            if field.get("name"):
                data.setdefault(field["name"], []).extend(values_of(field))
        for block in form.find_all(attrs={"data-block": True}):
            data.setdefault(f"{block['id']}-count", "0")
        return data


def content_of(response):
    """What is drawn: a page, the part of a chooser's dialogue that comes as JSON, nothing of a picture or file."""
    kind = response.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        answer = response.json()
        return answer.get("html") or answer.get("htmlFragment") or ""
    if response.streaming:
        response.close()
        return ""
    text = response.content.decode()
    return text.partition("?>")[2] if kind.startswith("application/xml") else text
