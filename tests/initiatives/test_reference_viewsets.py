import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.models import Domain, Governorate, InitiativeTag, LocalUnit
from tests import factories
from tests.initiatives.factories import complete_initiative

pytestmark = pytest.mark.django_db

LISTS = [
    "governorate",
    "local_units",
    "domain",
    "obstacle",
    "beneficiarygroup",
    "jurisdictionbody",
    "initiativetag",
    "wordgroup",
]


@pytest.fixture
def organiser(client, site_tree):
    person = factories.organiser(language="en")
    client.force_login(person)
    return person


@pytest.mark.parametrize("name", LISTS)
def test_organisers_keep_the_reference_data_and_nobody_else_sees_it(client, organiser, name):
    index = reverse(f"{name}:index")

    assert client.get(index).status_code == 200
    for role in ("editor", "committee_member", "translator"):
        client.force_login(getattr(factories, role)())
        assert client.get(index).status_code == 302


@pytest.mark.parametrize("who", ["organiser", "superuser"])
def test_no_governorate_is_added_or_removed(client, site_tree, who):
    client.force_login(getattr(factories, who)())
    pk = site_tree.sharqia.pk

    assert client.get(reverse("governorate:add")).status_code == 302
    assert client.post(reverse("governorate:delete", args=[pk])).status_code == 302
    assert Governorate.objects.filter(pk=pk).exists()


def test_names_and_spellings_of_a_governorate_are_corrected(client, organiser, site_tree):
    address = reverse("governorate:edit", args=[site_tree.sharqia.pk])
    data = {
        "name_ar": "الشرقية",
        "name_en": "Sharkia",
        "aliases": "Sharqiya\n\n Ash  Sharqiyah \nSharqiya",
        "capital_ar": "الزقازيق",
        "capital_en": "Zagazig",
    }

    client.post(address, data)

    changed = Governorate.objects.get(code="EG-SHR")
    assert (changed.name_en, changed.aliases) == ("Sharkia", ["Sharqiya", "Ash Sharqiyah"])
    assert "Ash Sharqiyah" in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("زقازيق", ["الزقازيق", "حي أول الزقازيق"]),
        ("بلبيس", ["بلبيس"]),
        ("EDFU", ["إدفو"]),
        ("ادفو", ["إدفو"]),
    ],
)
def test_units_are_found_however_they_are_spelled(client, organiser, query, names):
    response = client.get(reverse("local_units:index"), {"q": query})

    assert sorted(unit.name_ar for unit in response.context["object_list"]) == sorted(names)


def test_units_are_filtered_by_governorate_and_tier(client, organiser, site_tree):
    response = client.get(reverse("local_units:index"), {"governorate": site_tree.aswan.pk, "tier": "city"})

    assert [unit.name_ar for unit in response.context["object_list"]] == ["أسوان"]


def test_the_list_of_units_costs_the_same_for_one_and_for_many(client, organiser, site_tree):
    def costs(**query):
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("local_units:index"), query)
        return len(queries)

    costs()
    assert costs(governorate=site_tree.aswan.pk, tier="city") == costs(governorate=site_tree.aswan.pk)


def test_a_second_unit_of_the_same_name_is_refused_in_words(client, organiser, site_tree):
    data = {"governorate": site_tree.sharqia.pk, "tier": "markaz", "name_ar": "بلبيس", "name_en": "X"}

    response = client.post(reverse("local_units:add"), data)

    assert "This governorate has a unit of this tier and name already." in response.content.decode()


def test_what_pages_speak_of_is_not_deleted(client, organiser):
    page = complete_initiative("EG-SHR")
    unused = LocalUnit.objects.filter(governorate__code="EG-ASN", tier="city").get()

    offer = client.get(reverse("local_units:delete", args=[page.local_unit.pk])).content.decode()
    client.post(reverse("local_units:delete", args=[page.local_unit.pk]))
    client.post(reverse("local_units:delete", args=[unused.pk]))

    assert "Yes, delete" not in offer
    assert LocalUnit.objects.filter(pk=page.local_unit.pk).exists()
    assert not LocalUnit.objects.filter(pk=unused.pk).exists()


def test_a_key_is_written_once(client, organiser):
    data = {"name_ar": "الأسواق", "name_en": "Markets", "key": "markets", "position": "20"}
    client.post(reverse("domain:add"), data)
    made = Domain.objects.get(key="markets")

    client.post(reverse("domain:edit", args=[made.pk]), {**data, "key": "other-key", "name_en": "Bazaars"})

    assert Domain.objects.filter(key="markets", name_en="Bazaars").exists()


def test_a_tag_carries_both_names(client, organiser):
    client.post(reverse("initiativetag:add"), {"name": "الأسواق", "name_en": "Markets"})

    assert InitiativeTag.objects.get(name_en="Markets").slug


@pytest.mark.parametrize(
    ("name", "question", "found"),
    [
        ("governorate", "اسوان", "Aswan"),
        ("governorate", "Sharkia", "Sharqia"),
        ("obstacle", "زحام و انتظار", "الزحام وطول الانتظار"),
        ("obstacle", "الطوابير", "الزحام وطول الانتظار"),
        ("domain", "مركز تكنولوجى", "المراكز التكنولوجية"),
        ("jurisdictionbody", "اثار", "الآثار"),
        ("beneficiarygroup", "المزارعين", "المزارعون"),
        ("initiativetag", "شكوى", "الشكاوى"),
        ("wordgroup", "مدارس", "مدرسة"),
    ],
)
def test_the_lists_are_searched_in_any_spelling(client, organiser, name, question, found):
    answer = client.get(reverse(f"{name}:index_results"), {"q": question}).content.decode()
    assert found in answer
    assert found not in client.get(reverse(f"{name}:index_results"), {"q": "زعفران"}).content.decode()


def test_a_list_costs_the_same_for_one_and_for_many_rows_found(
    client, organiser, django_assert_max_num_queries
):
    with django_assert_max_num_queries(30):
        client.get(reverse("local_units:index_results"), {"q": "مركز"})
