"""Which lists a kind of page has of its own is found once, as django-modelcluster finds it."""

from home.clusters import by_kind
from home.models import HomePage
from initiatives.models import InitiativePage


def counting(calls):
    def find(model):
        calls.append(model)
        return [field.name for field in model._meta.get_fields()]

    return by_kind(find)


def test_it_is_looked_for_once_for_all_records_of_a_kind():
    found = counting(calls := [])

    told = [found(InitiativePage), found(InitiativePage(id=1)), found(HomePage(id=2)), found(HomePage)]

    assert calls == [InitiativePage, HomePage]
    assert told[0] == told[1] != told[2] == told[3]


def test_a_new_page_still_takes_its_lists_along():
    page = InitiativePage(id=1, title="x", partners=[])

    assert list(page.partners.all()) == []
