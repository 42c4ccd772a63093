"""Which pages are measured: the longest and the shortest of each kind, each view of it, and nothing forgotten."""

import pytest

from .crawl import Answer
from .markup import Markup
from .views import Kinds, View, choose, once_a_kind


def answer(length, status=200, language="en"):
    text = f'<html lang="{language}">' + "x" * length
    return Answer(status, "text/html", text, Markup(text))


@pytest.fixture
def kinds(db):
    return Kinds()


def test_of_a_kind_the_longest_and_a_much_shorter_one_are_measured(kinds):
    kinds.models = {f"/en/{name}/": "GovernoratePage" for name in "abc"}

    views = choose(kinds, {"/en/a/": answer(600), "/en/b/": answer(1000), "/en/c/": answer(100)})

    assert [(view.address, view.first) for view in views] == [("/en/b/", True), ("/en/c/", False)]


def test_of_a_kind_the_one_with_most_pictures_is_measured_too(kinds):
    kinds.models = {f"/en/{name}/": "InitiativePage" for name in "abc"}
    answers = {"/en/a/": answer(1000), "/en/b/": answer(900), "/en/c/": answer(950)}
    answers["/en/b/"].text += "<picture>"

    assert [view.address for view in choose(kinds, answers)] == ["/en/a/", "/en/b/"]


def test_each_view_of_a_list_is_measured_in_its_language(kinds):
    kinds.models = {"/en/list/": "InitiativeIndexPage", "/ar/list/": "InitiativeIndexPage"}
    addresses = ["/en/list/", "/en/list/?view=map", "/en/list/?view=table", "/en/list/?a=1", "/en/list/?a=2"]
    addresses.append("/en/list/?a=1&view=map")
    answers = {address: answer(100) for address in addresses} | {"/ar/list/": answer(100, language="ar")}

    measured = [view.address for view in choose(kinds, answers)]

    assert measured == [
        "/ar/list/",
        "/en/list/",
        "/en/list/?a=1",
        "/en/list/?view=map",
        "/en/list/?view=table",
    ]


def test_an_address_is_of_the_kind_of_its_page_or_of_its_view(kinds):
    assert kinds.kind("/ar/?x=1") == "HomePage"
    assert kinds.kind("/en/search/?q=x") == "search"
    assert kinds.kind("/en/nothing-here/") == "nothing"


def test_an_address_of_a_pages_own_making_is_a_kind_of_its_own(kinds):
    kinds.routable = {"/en/guide/": "ReplicationGuidePage"}

    assert kinds.kind("/en/guide/version-12/") == "ReplicationGuidePage:version-n"
    assert kinds.kind("/en/other/version-12/") == "nothing"


def test_a_public_address_that_nothing_leads_to_is_named(kinds):
    assert "no page leads to the address search: link it or name one" in kinds.unreached({})
    assert not any("search:" in said for said in kinds.unreached({"/ar/search/?q=x": answer(1)}))
    assert not any("editions" in said for said in kinds.unreached({}))


def test_once_a_kind_takes_one_of_each_and_both_languages():
    kinds = [f"Kind{number}" for number in range(20)]
    views = [View(kind, language, f"/{language}/{kind}/") for kind in kinds for language in ("ar", "en")]
    alone = [View("Entry", "ar", "/ar/entry/"), View("Entry", "ar", "/ar/shorter/", first=False)]

    taken = once_a_kind([*views, *alone])

    assert len(taken) == 21 and "/ar/entry/" in taken
    assert {address[:4] for address in taken} == {"/ar/", "/en/"}
