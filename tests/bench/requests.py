"""What ``tests.bench.inside`` asks for."""

import gc
from functools import partial

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Count
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from competitions.models import Assignment, Competition, CompetitionPage
from home.demo.adoptions import ORIGIN
from home.demo.editions import AWARDS
from home.demo.people import ORGANISER
from home.demo.scale_entries import CODE
from home.demo.scale_panel import NAME
from home.models import HomePage, SignIn
from initiatives.models import InitiativeIndexPage, InitiativePage
from initiatives.models.catalogue.results import Catalogue

from .catalogue_pages import taken
from .figures import percentile
from .questions import ASKED

#: from words that nearly every page has to words that few have
SEARCHED = ["شباك خدمة", "مواطن", "حجز دور", "ترخيص بناء", "أرشيف ميكنة"]
FACETS = ["", "&kind=initiatives.initiativepage"]


def pages():
    """By the names that the goals give them; all in Arabic."""
    return {
        "home": HomePage.objects.get(locale__language_code="ar"),
        "catalogue": InitiativeIndexPage.objects.get(locale__language_code="ar"),
        "initiative": InitiativePage.objects.get(title=ORIGIN, locale__language_code="ar"),
        "results": CompetitionPage.objects.get(competition__code=AWARDS["code"], locale__language_code="ar"),
    }


def addresses(rounds):
    return {name: page.url for name, page in pages().items()}


def measured(name, calls, rounds):
    """`calls` give responses, or nothing; each is called once before anything counts."""
    for call in calls:
        call()
    # What a process remembers between requests is there by now, as in a worker that has run for minutes; and what
    # gunicorn.conf.py counts as loaded is no garbage.
    gc.collect()
    gc.freeze()
    counted = [counted_once(call) for call in calls]
    times = [taken(call)[0] for _ in range(rounds) for call in calls]
    return {
        "name": name,
        "p50": percentile(times, 50),
        "p95": percentile(times, 95),
        "queries": max(queries for queries, _size in counted),
        "bytes": max(size for _queries, size in counted),
        "n": len(times),
    }


def counted_once(call):
    with CaptureQueriesContext(connection) as captured:
        answer = call()
    status = getattr(answer, "status_code", 200)
    if status != 200:
        raise RuntimeError(f"answered {status}: {call}")
    return len(captured), len(getattr(answer, "content", b""))


def public(rounds):
    client = Client()
    return [
        measured(name, [partial(client.get, page.url)], rounds * len(ASKED)) for name, page in pages().items()
    ]


def catalogue(rounds):
    page, client = pages()["catalogue"], Client()
    with override("ar"):
        search = reverse("search")
    whole = [partial(client.get, f"{page.url}?{query}") for query in ASKED]
    facets = [partial(facets_of, page.locale, query) for query in ASKED]
    searches = [partial(client.get, f"{search}?q={words}{facet}") for words in SEARCHED for facet in FACETS]
    return [
        measured("catalogue with facets and counts", whole, rounds),
        measured("facet counts alone", facets, rounds),
        measured("search with facets", searches, rounds),
    ]


def facets_of(locale, query):
    """Nothing is drawn and nothing is given back."""
    _ = Catalogue(locale, QueryDict(query)).facets


def admin(rounds):
    client = signed_in(ORGANISER[0])
    listing = reverse(
        "wagtailadmin_pages:type_use",
        kwargs={"content_type_app_name": "initiatives", "content_type_model_name": "initiativepage"},
    )
    screens = {"initiatives listing": listing, "organiser's dashboard": reverse("wagtailadmin_home")}
    largest = (
        Competition.objects.filter(code__startswith=CODE).annotate(n=Count("entries")).order_by("-n", "pk")
    )
    if edition := largest.first():
        screens["judging progress"] = reverse("editions:overview", args=[edition.pk])
    found = [measured(name, [partial(client.get, address)], rounds * 6) for name, address in screens.items()]
    return [*found, *desk(rounds * 6)]


def desk(rounds):
    """One sheet, which nobody else waits for."""
    own = Assignment.objects.open().filter(judge__user__username__startswith=NAME).order_by("-pk").first()
    if own:
        client = signed_in(own.judge.user.username)
        address = reverse("competitions_desk", args=[own.pk])
        yield measured("one judge's desk", [partial(client.get, address)], rounds)


def signed_in(username):
    """With everything that is asked of him at the door."""
    client, user = Client(), get_user_model().objects.get(username=username)
    client.force_login(user)
    SignIn.objects.filter(user=user).latest("pk").show_factor()
    return client


PARTS = {"addresses": addresses, "public": public, "catalogue": catalogue, "admin": admin}
