"""Every file × every role × every state of what it belongs to; whoever may not have it learns not that it is there."""

import pytest
from django.db import transaction
from django.test import Client

from .filed import EVERYONE, MINISTRY, NOBODY, OWN, ROLES, STATES, build

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]

#: who gets a file of each kind while what it belongs to is a draft, submitted, withdrawn; and while it is public
TABLE = {
    "original": (OWN, EVERYONE),
    "rendition": (OWN, EVERYONE),
    "document": (OWN, OWN),
    "document of an open collection": (MINISTRY, EVERYONE),
    "document by its path": (NOBODY, NOBODY),
    "photo of an entry": (OWN, EVERYONE),
    "its rendition": (OWN, EVERYONE),
    "official extract": (OWN, OWN),
    "measurement record": (NOBODY, NOBODY),
}
#: a judge gets what he reads at the desk and nowhere else
AT_THE_DESK = {"draft": NOBODY, "submitted": {"assigned_judge"}, "published": NOBODY, "withdrawn": NOBODY}

NOWHERE = {
    "media": "/media/original_images/no-such.png",
    "documents": "/documents/987654321/no-such.pdf",
    "admin": "/admin/judging/987654321/file/1/",
}


@pytest.fixture(scope="module")
def filed(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(filed):
    found = {role: Client() for role in ROLES}
    for role, person in filed.people.items():
        found[role].force_login(person)
    return found


def entitled(kind, state):
    if kind == "photo at the desk":
        return AT_THE_DESK[state]
    return TABLE[kind][state == "published"]


def answer(client, address):
    """Of the admin and the documents as it ends, for the site looks for a missing address under a language, too."""
    response = client.get(address, follow=not address.startswith("/media/"))
    return response, response.getvalue() if response.streaming else response.content


@pytest.mark.parametrize("state", STATES)
def test_a_file_is_given_to_those_who_may_have_it_and_to_nobody_else(filed, clients, missing, state):
    wrong = [
        line for kind in filed.addresses[state] for line in wrong_with(filed, clients, missing, state, kind)
    ]

    assert not wrong, "\n".join(wrong)


def wrong_with(filed, clients, missing, state, kind):
    address = filed.addresses[state][kind]
    for role in ROLES:
        response, content = answer(clients[role], address)
        given = response.status_code == 200 and b"<html" not in content
        if given != (role in entitled(kind, state)):
            yield f"{role}: {kind}, {state}: {response.status_code} at {address}"
        elif not given and told(response) != missing(role, address):
            yield f"{role}: {kind}, {state}: not answered as what does not exist"


def told(response):
    """What a refusal could tell by."""
    return [
        response.status_code,
        *(response.get(name) for name in ("Location", "Cache-Control", "Content-Type")),
    ]


@pytest.fixture(scope="module")
def missing(clients):
    """What `role` is told at an address like `address` at which nothing is."""
    known = {}

    def ask(role, address):
        place = address.split("/")[1]
        if (role, place) not in known:
            known[role, place] = told(answer(clients[role], NOWHERE[place])[0])
        return known[role, place]

    return ask
