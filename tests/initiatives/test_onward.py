"""Where a form leads when it is done: to an address of this site, whoever wrote ``next=`` into it."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from initiatives.incoming import CarefulInput
from tests.factories import organiser
from tests.initiatives.factories import complete_initiative, document

AWAY = [
    *(
        "//evil.example/x",
        "https://evil.example",
        "http:evil.example",
        "http:///evil.example",
        "///evil.example",
    ),
    *(
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "\\\\evil.example",
        "/\\evil.example",
    ),
    *(
        "/\t/evil.example",
        "https://testserver@evil.example/",
        "https://testserver.evil.example/",
        "wagtailadmin_home",
    ),
    *("evil.example", "\x08//evil.example", "ftp://testserver/", "admin:", "{}"),
]
HERE = ["/admin/pages/", "/ar/?a=//b", "http://testserver/admin/"]


def cared_for(request):
    CarefulInput(lambda request: None).process_view(request, None, (), {})
    return request


@pytest.mark.parametrize("address", AWAY)
def test_an_address_elsewhere_is_none(address):
    asked = cared_for(RequestFactory().get("/", {"next": address, "q": "x"}))
    sent = cared_for(RequestFactory().post("/", {"next": address, "title": "x"}))

    assert asked.GET.dict() == {"q": "x"}
    assert sent.POST.dict() == {"title": "x"}


@pytest.mark.parametrize("address", HERE)
def test_one_of_ours_stays(address):
    assert cared_for(RequestFactory().get("/", {"next": address})).GET["next"] == address
    assert cared_for(RequestFactory().post("/", {"next": address})).POST["next"] == address


def doors(site_tree):
    """What takes somebody on to where he came from: (address, what is sent)."""
    draft, file = complete_initiative(), document(site_tree.sharqia)
    return [
        (reverse("wagtailadmin_pages:lock", args=[draft.pk]), {}),
        (reverse("wagtailadmin_pages:unlock", args=[draft.pk]), {}),
        (reverse("wagtailadmin_pages:delete", args=[draft.pk]), {}),
        (reverse("wagtaildocs:delete", args=[file.pk]), {}),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["//evil.example/x", "https://evil.example", "wagtailadmin_home", "{}"])
def test_no_door_of_the_admin_leads_elsewhere(client, site_tree, address):
    client.force_login(organiser())
    for door, sent in doors(site_tree):
        answer = client.post(door, {**sent, "next": address}, query_params={"next": address})

        assert answer.status_code == 302, (door, answer.status_code)
        assert answer.url.startswith("/") and not answer.url.startswith(("//", "/\\")), (door, answer.url)
