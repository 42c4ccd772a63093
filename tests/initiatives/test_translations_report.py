"""The report of translations: what is unsent, how far, out of date since when; by type and place, as a spreadsheet."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from initiatives.localize import translate
from tests.factories import editor, organiser, translator
from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db

REPORT = "/admin/translations/"


def rows(client, **query):
    return {page.title: page for page in client.get(REPORT, query).context["object_list"]}


def test_each_public_page_has_its_state(client, site_tree):
    unsent, sent = published_initiative(title="لم ترسل"), published_initiative(title="أرسلت")
    translate(sent, site_tree.en, {"أرسلت": "Sent"})
    page = site_tree.sharqia.page
    page.introduction = "<p>نص جديد</p>"
    page.save_revision().publish()
    client.force_login(translator())

    found = rows(client)

    assert (found["لم ترسل"].state, found["لم ترسل"].percent_words) == ("unsent", "")
    assert (found["أرسلت"].state, found["أرسلت"].missing) == ("translating", found["أرسلت"].total - 1)
    assert (found["الشرقية"].state, found["الشرقية"].percent_words) == ("behind", "50")
    assert found["الشرقية"].lags_since is not None
    assert (found["أسوان"].state, found["أسوان"].percent_words) == ("current", "100")
    assert unsent.governorate_id == found["لم ترسل"].governorate_id


def test_drafts_are_in_no_row(client, site_tree):
    complete_initiative(title="مسودة")
    client.force_login(organiser())

    assert "مسودة" not in rows(client)


def test_it_is_narrowed_by_state_type_and_governorate(client, site_tree):
    page = published_initiative("EG-ASN", title="من أسوان")
    client.force_login(translator())

    assert list(rows(client, state="unsent")) == ["من أسوان"]
    assert set(rows(client, governorate_id=site_tree.aswan.pk)) == {"أسوان", "من أسوان"}
    assert list(rows(client, content_type=page.content_type_id)) == ["من أسوان"]


def test_an_organiser_is_led_to_sending_and_a_translator_to_writing(client, site_tree):
    unsent, sent = published_initiative(title="لم ترسل"), published_initiative(title="أرسلت")
    translate(sent, site_tree.en, {})
    sending = reverse("wagtail_localize:submit_page_translation", args=[unsent.pk])
    writing = reverse("wagtailadmin_pages:edit", args=[sent.get_translation(site_tree.en).pk])

    for person, is_sending in ((organiser(), True), (translator(), False)):
        client.force_login(person)
        html = client.get(REPORT).content.decode()
        assert (f'href="{sending}"' in html) is is_sending
        assert f'href="{writing}"' in html


def test_an_editor_has_neither_the_report_nor_its_menu(client, site_tree):
    client.force_login(editor())

    assert client.get(REPORT).status_code == 302
    assert REPORT not in client.get("/admin/").content.decode()


def test_the_csv_opens_in_excel_and_carries_no_formula(client, site_tree):
    published_initiative(title="=1+1")
    client.force_login(translator())

    content = b"".join(client.get(REPORT, {"export": "csv"}).streaming_content)

    assert content.startswith("\ufeff".encode())
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert table[0][0] == "الصفحة"
    assert "'=1+1" in [row[0] for row in table]
    assert "الشرقية" in [row[0] for row in table]


def test_the_workbook_holds_the_same_rows(client, site_tree):
    client.force_login(organiser())

    content = b"".join(client.get(REPORT, {"export": "xlsx"}).streaming_content)

    titles = [row[0] for row in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]
    assert titles[1:] == list(rows(client))


def test_it_costs_the_same_with_one_page_and_with_three(client, site_tree):
    client.force_login(translator())
    costs = []
    for count in (1, 2):
        for _ in range(count):
            translate(published_initiative(), site_tree.en, {})
        client.get(REPORT)
        with CaptureQueriesContext(connection) as queries:
            client.get(REPORT)
        costs.append(len(queries))

    assert costs[0] == costs[1]
