"""An address that leads nowhere: what it offers instead, and how little it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.home.test_frame import MOST
from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db


def test_pages_that_hold_words_of_the_address_are_offered_in_its_language(site_tree, client):
    published_initiative(title="شباك واحد بلا انتظار")
    complete_initiative("EG-ASN", title="شباك سري")

    missed = client.get("/ar/المحافظات/شباك-للجميع/")

    assert missed.status_code == 404
    assert "شباك واحد بلا انتظار" in missed.content.decode()
    assert "شباك سري" not in missed.content.decode()
    assert "شباك واحد" not in client.get("/en/شباك/").content.decode()


def test_it_asks_as_much_for_many_words_at_any_depth(site_tree, client):
    deep = f"{published_initiative().url}كلمة-ثانية-ثالثة-رابعة/"
    client.get("/ar/nothing/")

    for address in ("/ar/nothing/", deep):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 404
        assert len(captured) < MOST, [query["sql"] for query in captured]
