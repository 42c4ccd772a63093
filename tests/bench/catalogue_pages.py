"""What ``tests.bench.catalogue`` measures."""

import random
import statistics
import sys
import time

from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from initiatives.models import CatalogueRow, InitiativeIndexPage
from initiatives.models.catalogue.index import current
from initiatives.models.catalogue.results import Catalogue

from .questions import ASKED


def main(rounds):
    page = InitiativeIndexPage.objects.get(locale__language_code="ar")
    client = Client()
    show(f"{CatalogueRow.objects.count()} rows on {connection.vendor}")
    by_clock, own = taken(lambda: current(page.locale))
    show(f"reading the index once: {by_clock:.0f} ms, own {own:.0f} ms")
    for query in ASKED:
        client.get(f"{page.url}?{query}")
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{page.url}?domain=training")
    show(f"queries of a page: {len(captured)}")
    compare("whole pages", rounds, lambda query: client.get(f"{page.url}?{query}"))
    compare("facets alone", rounds, lambda query: Catalogue(page.locale, QueryDict(query)).facets)


def compare(name, rounds, call):
    order = [query for query in ASKED for _ in range(rounds)]
    random.Random(1).shuffle(order)
    times = [taken(lambda query=query: call(query)) for query in order]
    for clock, numbers in zip(["by the clock", "own"], zip(*times, strict=True), strict=True):
        median, p95 = statistics.median(numbers), statistics.quantiles(numbers, n=20)[-1]
        show(f"{name:13} {clock:13} median {median:6.1f} ms   p95 {p95:6.1f} ms   n {len(numbers)}")


def taken(call):
    """Milliseconds by the clock, and of this process."""
    begun, begun_own = time.perf_counter(), time.process_time()
    call()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - begun_own) * 1000


def show(line):
    sys.stdout.write(line + "\n")
