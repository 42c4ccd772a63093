"""Beginning in the admin: what there is to adopt, found by the words of either language."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import committee_member, editor, organiser
from tests.initiatives.factories import draft_initiative, published_initiative

from .making import adoption, in_english

pytestmark = pytest.mark.django_db


def listed(client, q=""):
    return client.get(reverse("adoptions:choose"), {"q": q} if q else {}).content.decode()


def test_others_public_initiatives_lead_to_the_request(client, site_tree):
    theirs, own = (
        published_initiative(title="شباك بلا انتظار"),
        published_initiative("EG-ASN", title="مبادرة من عندنا"),
    )
    draft = draft_initiative(title="مسودة لم تُنشر")
    adoption(theirs, "EG-PTS", state="operating")
    client.force_login(editor("EG-ASN"))

    assert reverse("adoptions:choose") in client.get(reverse("adoptions:index")).content.decode()
    shown = listed(client)
    assert reverse("adoptions:begin", args=[theirs.pk]) in shown
    assert own.title not in shown and draft.title not in shown


def test_it_is_found_however_it_is_spelled_and_in_english(client, site_tree):
    theirs, other = published_initiative(title="إزالة في المهد"), published_initiative(title="شباك رضا")
    in_english(theirs, "Removal in the cradle")
    client.force_login(editor("EG-ASN", language="en"))

    for words in ("ازاله", "cradle"):
        shown = listed(client, words)
        assert "Removal in the cradle" in shown and other.title not in shown


def test_the_list_asks_as_much_for_one_as_for_three_and_is_for_editors(client, site_tree):
    client.force_login(editor("EG-ASN"))
    counts = []
    for more in (1, 2):
        for _number in range(more):
            adoption(published_initiative(), "EG-PTS", state="operating")
        listed(client)
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    for person in (committee_member("EG-ASN"), organiser()):
        client.force_login(person)
        assert client.get(reverse("adoptions:choose")).status_code == 302
