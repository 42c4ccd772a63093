"""Local units by CSV: every row or none, each problem named by row and column."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.local_unit_file import read, template
from initiatives.models import LocalUnit
from tests.factories import editor, organiser, superuser, translator

pytestmark = pytest.mark.django_db

HEADINGS = "المحافظة,المستوى,الاسم بالعربية,الاسم بالإنجليزية\n"
NAMES = {"شرقيه": "EG-SHR", "sharqia": "EG-SHR"}


def upload(client, text):
    file = BytesIO(text if isinstance(text, bytes) else text.encode())
    file.name = "units.csv"
    return client.post(reverse("initiatives_import_local_units"), {"file": file})


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("الشرقيه,مدينة,فاقوس,", (2, "الاسم بالإنجليزية")),
        ("الشرقية,عاصمة,فاقوس,Faqous", (2, "المستوى")),
        ("أطلانتس,مدينة,فاقوس,Faqous", (2, "المحافظة")),
        ("الشرقية,مدينة,فاقوس,Faqous\nالشرقية,city,فاقوس,Faqus", (3, "الاسم بالعربية")),
        (f"الشرقية,مدينة,{'ف' * 121},Faqous", (2, "الاسم بالعربية")),
        ("", (0, "")),
    ],
)
def test_a_row_that_does_not_add_up_is_named(rows, problem):
    reading = read((HEADINGS + rows).encode(), NAMES)

    assert [row for row, _column, _reason in map(parts, reading.problems)] == [problem[0]]
    assert all(reading.problems[0].reason for _ in reading.problems)


def parts(problem):
    return problem.row, problem.column, problem.reason


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a,b\n1,2\n", b"", b"PK\x03\x04\x00"])
def test_a_file_of_another_kind_is_refused_in_words(content):
    reading = read(content, NAMES)

    assert [problem.row for problem in reading.problems] == [0]


def test_both_languages_keys_and_a_byte_order_mark_are_understood():
    text = "\ufeffGovernorate,Tier,Name in Arabic,Name in English\nSharqia,city,فاقوس,Faqous\nالشرقية,مدينة,القرين,Qurein\n"

    reading = read(text.encode(), NAMES)

    assert reading.problems == []
    assert reading.rows == [("EG-SHR", "city", "فاقوس", "Faqous"), ("EG-SHR", "city", "القرين", "Qurein")]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_template_is_read_by_the_import(language):
    filled = template(language) + "الشرقية,city,فاقوس,Faqous\r\n"

    assert read(filled.encode(), NAMES).problems == []


def test_an_organiser_imports_and_imports_again(client, site_tree):
    client.force_login(organiser())

    upload(client, HEADINGS + "الشرقية,مدينة,فاقوس,Faqous\n")
    response = upload(client, HEADINGS + "الشرقية,مدينة,فاقوس,Faqus\n")

    assert response.status_code == 302
    assert list(LocalUnit.objects.filter(name_ar="فاقوس").values_list("name_en", flat=True)) == ["Faqus"]


def test_one_bad_row_leaves_everything_as_it_was(client, site_tree):
    client.force_login(organiser())
    before = LocalUnit.objects.count()

    response = upload(client, HEADINGS + "الشرقية,مدينة,فاقوس,Faqous\nالشرقية,لا شيء,القرين,Qurein\n")

    assert response.status_code == 422
    assert "لا يوجد مستوى باسم «لا شيء»" in response.content.decode()
    assert LocalUnit.objects.count() == before


def test_a_governorate_keeps_one_headquarters(client, site_tree):
    client.force_login(organiser())

    response = upload(client, HEADINGS + "الشرقية,diwan,ديوان آخر,Another\n")

    assert response.status_code == 422
    assert LocalUnit.objects.filter(governorate=site_tree.sharqia, tier="diwan").count() == 1


@pytest.mark.parametrize("person", [editor, translator])
def test_others_neither_import_nor_see_the_reference_data(client, site_tree, person):
    client.force_login(person())
    names = [
        "initiatives_import_local_units",
        "initiatives_local_units_template",
        "local_units:index",
        "domain:index",
    ]

    answers = [client.get(reverse(name)).status_code for name in names]

    assert all(answer in (302, 403) for answer in answers)


def test_the_list_of_units_asks_as_many_queries_for_more_rows(client, site_tree):
    client.force_login(organiser())
    url = reverse("local_units:index")
    LocalUnit.objects.exclude(pk=LocalUnit.objects.first().pk).delete()
    before = queries(client, url)

    for name in ("فاقوس", "القرين", "ههيا"):
        LocalUnit.objects.create(governorate=site_tree.aswan, tier="city", name_ar=name, name_en=name)

    assert queries(client, url) == before


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_nobody_adds_a_governorate(client, site_tree):
    client.force_login(organiser())

    assert client.get(reverse("governorate:add")).status_code in (302, 403)
    assert client.get(reverse("governorate:edit", args=[site_tree.sharqia.pk])).status_code == 200
    client.force_login(superuser())
    assert client.get(reverse("governorate:add")).status_code in (302, 403, 404)
