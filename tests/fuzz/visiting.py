"""Who sends which form: each that some role is shown anywhere in the matrix's world, once."""

import re
import traceback
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from django.core.cache import cache
from django.db import connection, transaction
from django.urls import Resolver404, resolve

from tests.matrix.table import AREAS
from tests.matrix.visits import Visitors, Written
from tests.matrix.world import build

from .cleaning import html_of
from .drawn import Form, forms_of, with_fields
from .making import forms_made
from .sending import whole

#: whoever sees most, first; what everybody sees, a visitor sends
READERS = ("visitor", "organiser", "editor_a", "editor_b", "committee_a", "judge", "translator")
#: ends the session, or tells of nothing
LEFT_OUT = frozenset({"wagtailadmin_logout", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog"})
#: draws a form for each kind of page
OF_ITS_KIND = frozenset({"wagtailadmin_pages:edit"})
TAKEN = ("ok", "moved", "422")
#: by which a form says that it was not taken
REFUSALS = frozenset({400, 403, 404, 409, 413, 422, 429})
#: what a refusal may write: that somebody is there, and sizes of pictures that a screen shows
TRACES = frozenset(
    {
        *("wagtailadmin_editingsession", "wagtailcore_pagesubscription", "wagtailusers_userprofile"),
        *("home_siterendition", "initiatives_auditentry"),
    }
)


@dataclass(frozen=True)
class Target:
    role: str
    form: Form

    @property
    def label(self):
        return f"{self.role}: {self.form.method.upper()} {self.form.url}"


@dataclass
class Desk:
    """The world, its visitors, and every form that they are shown; a kind of form is met once."""

    visitors: Visitors = field(default_factory=lambda: Visitors(build()))
    known: set = field(default_factory=set)

    def targets(self, area):
        """Of one address the first object only, where another has the same form."""
        for row in {self.drawn_by(row): row for row in reversed(AREAS[area])}.values():
            for target in self.targets_of(row):
                kind = kind_of(target.form)
                if kind and kind not in self.known:
                    self.known.add(kind)
                    yield target

    def drawn_by(self, row):
        """What decides which form an address draws: a page's own draws that of its kind."""
        named = (*row.args, *row.kwargs.values())
        is_of_its_kind = row.name in OF_ITS_KIND
        return row.address, *(one for one in named if is_of_its_kind or one not in self.visitors.world.things)

    def targets_of(self, row):
        url = row.url(self.visitors.world.things)
        reader = next((role for role in READERS if row.expected.get(role) == "ok"), None)
        if reader:
            yield Target(reader, bare(url, "get"))
            for form in forms_of(self.html(reader, url), url):
                yield Target(reader, form)
        sender = next((role for role in READERS if row.post.get(role) in TAKEN), None)
        if sender:
            yield Target(sender, bare(url, "post", row.sends))

    def made_by(self, target):
        """Each form of a new kind that its view makes, whichever button is pressed, and a target with its fields."""
        with forms_made() as made:
            for button in (None, *target.form.buttons):
                self.send(target, whole(target.form, button))
        for one in made:
            if one.is_of_what_was_sent and one.kind not in self.known:
                self.known.add(one.kind)
                yield one, replace(target, form=with_fields(target.form, html_of(one.again())))

    def html(self, role, url):
        response = self.visitors.clients[role][0].get(url)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        return content.decode() if "html" in response.headers.get("Content-Type", "") else ""

    def send(self, target, sent):
        """What is wrong with the answer, in words; nothing of it stays."""
        cache.clear()
        client, cookies = self.visitors.clients[target.role]
        written = Written()
        with transaction.atomic(), connection.execute_wrapper(written):
            response = getattr(client, target.form.method)(
                target.form.url.partition("?")[0] if target.form.method == "get" else target.form.url,
                {**sent.fields, **sent.files},
            )
            content = b"".join(response.streaming_content) if response.streaming else response.content
            transaction.set_rollback(True)
        client.cookies.clear()
        client.cookies.load(cookies)
        return [
            *faults(response),
            *refused_and_written(response, written),
            *lost(response, content, target, sent),
        ]


def bare(url, method, fields=None):
    """Of an address that no page draws a form for; a question asks what its address does."""
    asked = {name: [value] for name, value in re.findall(r"([^?&=]+)=([^&]*)", url.partition("?")[2])}
    return Form(
        url,
        method,
        asked if method == "get" else {name: [str(value)] for name, value in (fields or {}).items()},
        () if method == "get" else ("file",),
    )


def kind_of(form):
    """Forms of one kind differ in their object only."""
    try:
        name = resolve(urlsplit(form.url).path).view_name
    except Resolver404:
        return None
    named = {re.sub(r"\d+", "0", one) for one in form.names}
    return None if name in LEFT_OUT else (name, form.method, *sorted(named))


def faults(response):
    if response.status_code >= 500:
        raised = response.exc_info[1] if getattr(response, "exc_info", None) else None
        places = [
            f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno}"
            for frame in traceback.extract_tb(raised.__traceback__ if raised else None)
        ]
        yield f"{response.status_code} {type(raised).__name__} {str(raised)[:200]} {places[-12:]}"


def refused_and_written(response, written):
    if response.status_code in REFUSALS and written.tables - TRACES:
        yield f"{response.status_code}, and wrote {sorted(written.tables - TRACES)}"


def lost(response, content, target, sent):
    """Texts that a refusing form does not show again; where more than texts was damaged, it may be another form."""
    is_shown = response.status_code in (200, 422) and "html" in response.headers.get("Content-Type", "")
    if target.form.method == "get" or not is_shown or not sent.typed or sent.is_more_than_typed:
        return
    forms = [form for form in forms_of(content.decode(), target.form.url) if form.names & target.form.names]
    kept = {words(value) for form in forms for values in form.fields.values() for value in values}
    for name, value in sent.typed.items():
        if value.isprintable() and words(value) and words(value) not in kept:
            yield f"{response.status_code}, and lost {name}"


def words(text):
    return " ".join(text.split())
