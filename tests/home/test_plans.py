"""How PostgreSQL finds what a public page reads: by an index, however many pages there are."""

from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home.front.page import FrontPage
from home.models import Navigation
from initiatives.models import InitiativeIndexPage, InitiativePage
from tests.initiatives.factories import published_initiative

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]

MANY = 4_000
#: the tables that grow with what is published, and what of a copied row must be its own
GROWING = {
    "wagtailcore_page": {
        "id": "1000000 + n",
        "path": "path || to_char(n, 'FM0000')",
        "translation_key": "gen_random_uuid()",
        "slug": "slug || n",
        "url_path": "url_path || n",
    },
    "initiatives_initiativepage": {"page_ptr_id": "1000000 + n"},
}


def crowd(page):
    """Copies of an initiative, as rows alone."""
    columns = {field.column: field.model._meta for field in InitiativePage._meta.concrete_fields}
    with connection.cursor() as cursor:
        for table, own in GROWING.items():
            names = [name for name, meta in columns.items() if meta.db_table == table]
            taken = [own.get(name, f'"{name}"') for name in names]
            quoted = ", ".join(f'"{name}"' for name in names)
            key = next(iter(own))
            cursor.execute(
                f"INSERT INTO {table} ({quoted}) SELECT {', '.join(taken)}"
                f" FROM {table}, generate_series(1, %s) AS n WHERE {key} = %s",
                [MANY, page.pk],
            )
        cursor.execute("ANALYZE")


def read_whole(asked):
    """(table, question) of each that would be read from end to end."""
    with connection.cursor() as cursor:
        for sql in asked:
            cursor.execute(f"EXPLAIN {sql}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
            yield from ((table, sql) for table in GROWING if f"Seq Scan on {table} " in plan)


def asked(call):
    with CaptureQueriesContext(connection) as captured:
        call()
    return [query["sql"] for query in captured.captured_queries if query["sql"].startswith("SELECT")]


@pytest.fixture(params=[False, True], ids=["usual menu", "menu of an organiser"])
def catalogue(site_tree, request):
    page = InitiativeIndexPage.objects.child_of(site_tree.home).get()
    if request.param:
        navigation = Navigation.for_site(Site.objects.get())
        navigation.menu = [{"type": "entry", "value": {"page": page.pk, "url": ""}}]
        navigation.save()
    return page


def test_no_public_page_reads_every_page(site_tree, client, catalogue):
    page = published_initiative()
    crowd(page)

    for address in (site_tree.home.url, catalogue.url, page.url, page.get_parent().url):
        assert client.get(address).status_code == 200
        questions = asked(partial(client.get, address))
        assert questions
        assert not list(read_whole(questions))


def test_cards_of_the_front_page_read_their_own(site_tree, rf):
    page, awarded = published_initiative(), published_initiative("EG-ASN")
    crowd(page)
    front = FrontPage(site_tree.ar, rf.get("/"))
    assert front.index.position_of

    read = partial(front.read_cards, [page.pk], frozenset({awarded.translation_key}))

    assert read().keys() == {page.pk, awarded.pk}
    assert not list(read_whole(asked(read)))


def test_the_kinds_of_found_pages_stand_in_their_rows():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attstorage FROM pg_attribute WHERE attname = 'kind'"
            " AND attrelid = 'initiatives_searchdocument'::regclass"
        )
        assert cursor.fetchone() in [("p",), (b"p",)]
