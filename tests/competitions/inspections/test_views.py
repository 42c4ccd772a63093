"""The same import on the entry's form: upload, preview, confirm."""

import html
import io
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from competitions.models import InspectionFile, SpatialUnitEntryPage
from tests.factories import committee_member, editor, translator

from .entries import draft, edition
from .workbooks import filled_template, inspected, packed, parts, pending, removed

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(site_tree):
    return draft(by=editor("EG-SHR", language="en"), received=7)


@pytest.fixture
def as_editor(client, entry):
    client.force_login(entry.owner)
    return client


def upload_url(page):
    return reverse("competitions_inspections:upload", args=[page.pk])


def xlsx(*rows, name="record.xlsx"):
    return SimpleUploadedFile(name, filled_template(rows).getvalue())


def sent(client, page, *rows):
    response = client.post(upload_url(page), {"file": xlsx(*rows)})
    assert response.status_code == 302
    return response.url


def is_not_found(method, url):
    """Refused at once (the fence), or missing; Django offers a missing page in another language first."""
    response = method(url, follow=True)
    return response.status_code in (403, 404) or response.wsgi_request.path == reverse("wagtailadmin_home")


def received(page):
    return SpatialUnitEntryPage.objects.get(pk=page.pk).get_latest_revision_as_object().received


def test_the_form_offers_the_upload_and_the_template(as_editor, entry):
    text = as_editor.get(reverse("wagtailadmin_pages:edit", args=[entry.pk])).content.decode()

    assert text.count(f'href="{upload_url(entry)}"') == 2  # in the form and in the header
    assert reverse("competitions_inspections:template") in text


def test_a_new_entry_is_told_to_save_first(as_editor, entry):
    address = reverse(
        "wagtailadmin_pages:add", args=["competitions", "spatialunitentrypage", entry.get_parent().pk]
    )

    text = as_editor.get(address).content.decode()

    assert "Save the draft once" in text
    assert reverse("competitions_inspections:template") in text


def test_upload_preview_confirm(as_editor, entry):
    preview = sent(
        as_editor, entry, pending(1), inspected(2), removed(3, land_type="زراعية", recovered_m2=42008.3)
    )

    page = as_editor.get(preview)
    shown = {figure["label"]: (figure["old"], figure["new"]) for figure in page.context["figures"]}
    assert shown["Changes received"] == (7, 3)
    assert shown["Recovered — farmland (feddan)"] == (None, Decimal("10.00"))
    assert received(entry) == 7

    done = as_editor.post(preview, {"version": page.context["version"]}, follow=True)

    assert done.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[entry.pk])
    assert "The figures were filled in." in done.content.decode()
    assert received(entry) == 3


def test_problems_are_shown_by_cell_and_may_be_downloaded(as_editor, entry):
    preview = sent(as_editor, entry, pending(1, lat=99), pending(2, village="=1+1"))

    text = as_editor.get(preview).content.decode()
    table = as_editor.get(f"{preview}problems/")

    assert "2 problems were found in the file. Nothing was changed." in text
    assert ">G2</bdi>" in text
    assert "Fill in these figures" not in text
    assert table["Content-Disposition"] == 'attachment; filename="problems.csv"'
    assert table.content.decode("utf-8-sig").splitlines() == [
        "Cell,Column,Reason",
        "G2,Latitude,Must not be more than 32.",
        "F3,Village/shiyakha,Holds a formula. Copy the cell and paste its value only.",
    ]


def test_a_file_with_problems_can_not_be_confirmed(as_editor, entry):
    preview = sent(as_editor, entry, pending(1, lat=99))

    as_editor.post(preview, {"version": as_editor.get(preview).context["version"]})

    assert received(entry) == 7


def test_a_script_in_a_cell_is_only_text(as_editor, entry):
    preview = sent(as_editor, entry, pending(1, change_type="<script>alert(1)</script>"))

    text = as_editor.get(preview).content.decode()

    assert "&lt;script&gt;alert(1)" in text
    assert "<script>alert(1)" not in text


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (SimpleUploadedFile("a.xlsx", b"%PDF-1.7"), "This is a PDF, whatever its name says."),
        (SimpleUploadedFile("a.xlsx", b""), "The submitted file is empty."),
        (SimpleUploadedFile("a.xlsx", b"PK" + bytes(8 * 1024 * 1024)), "The file is larger than 8.0\xa0MB."),
        (None, "This field is required."),
    ],
    ids=["pdf", "empty", "large", "none"],
)
def test_the_reason_stands_at_the_field(as_editor, entry, file, reason):
    response = as_editor.post(upload_url(entry), {"file": file} if file else {})

    assert response.status_code == 422
    assert reason in html.unescape(response.content.decode())
    assert not InspectionFile.objects.exists()


def test_a_bomb_is_refused_at_the_field(as_editor, entry):
    members = parts(filled_template([pending()]))
    bomb = packed({**members, "xl/media/a.xml": bytes(120 * 1024 * 1024)})

    response = as_editor.post(upload_url(entry), {"file": SimpleUploadedFile("a.xlsx", bomb.getvalue())})

    assert "far too large when opened" in response.content.decode()


def test_the_reader_is_spoken_to_in_arabic(client, site_tree):
    page = draft()
    client.force_login(page.owner)

    response = client.post(upload_url(page), {"file": SimpleUploadedFile("a.xlsx", b"%PDF-1.7")})

    assert "هذا ملف PDF" in response.content.decode()


def test_a_draft_changed_since_the_preview_is_shown_again(as_editor, entry):
    preview = sent(as_editor, entry, pending(1))
    seen = as_editor.get(preview).context["version"]
    newer = entry.get_latest_revision_as_object()
    newer.received = 55
    newer.save_revision(user=entry.owner, clean=False)

    response = as_editor.post(preview, {"version": seen}, follow=True)

    assert "The entry was changed meanwhile." in response.content.decode()
    assert response.context["figures"][0]["old"] == 55
    assert received(entry) == 55


def test_who_may_not_edit_the_entry_finds_nothing(client, as_editor, entry):
    preview = sent(as_editor, entry, pending(1, change_type="سرّ المحافظة"))
    assert "سرّ المحافظة" in as_editor.get(preview).content.decode()

    for stranger in (editor("EG-ASN"), committee_member("EG-ASN"), translator()):
        client.force_login(stranger)
        for url in (upload_url(entry), preview, f"{preview}problems/"):
            for method in (client.get, client.post):
                assert is_not_found(method, url)

    assert received(entry) == 7


def test_a_visitor_is_sent_to_the_login(client, entry):
    response = client.get(upload_url(entry))

    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


def test_a_colleague_does_not_see_another_ones_upload(client, as_editor, entry):
    preview = sent(as_editor, entry, pending(1))
    assert as_editor.get(preview).status_code == 200

    client.force_login(editor("EG-SHR"))

    assert is_not_found(client.get, preview)
    assert client.get(upload_url(entry)).status_code == 200


def test_an_upload_of_one_entry_is_not_found_under_another(as_editor, entry):
    preview = sent(as_editor, entry, pending(1))
    other = draft(entry.competition, by=entry.owner)

    address = preview.replace(f"/{entry.pk}/", f"/{other.pk}/")

    assert address != preview
    assert is_not_found(as_editor.get, address)


def test_after_the_deadline_the_screen_says_so_and_takes_nothing(client, site_tree):
    page = draft(edition(-10, -1), by=editor("EG-SHR", language="en"))
    client.force_login(page.owner)

    text = client.get(upload_url(page)).content.decode()
    response = client.post(upload_url(page), {"file": xlsx(pending(1))})

    assert "The edition took changes until" in text
    assert 'type="file"' not in text
    assert response.status_code == 422
    assert not InspectionFile.objects.exists()


@pytest.mark.parametrize(
    ("query", "sheet", "rtl"),
    [
        ("", "Inspections", False),
        ("?language=ar", "سجل المعاينات", True),
        ("?language=xx", "Inspections", False),
    ],
)
def test_the_template_is_handed_out_in_the_language_asked_for(as_editor, query, sheet, rtl):
    response = as_editor.get(reverse("competitions_inspections:template") + query)

    workbook = load_workbook(io.BytesIO(response.content))
    assert workbook.sheetnames[0] == sheet
    assert bool(workbook.worksheets[0].sheet_view.rightToLeft) is rtl


def test_the_preview_asks_the_database_the_same_for_one_row_and_three(
    as_editor, entry, django_assert_max_num_queries
):
    one, three = (
        sent(as_editor, draft(by=entry.owner), *rows)
        for rows in ([pending(1)], [pending(n) for n in range(3)])
    )
    as_editor.get(one)  # warms content types and permissions

    with django_assert_max_num_queries(80) as first:
        as_editor.get(one)
    with django_assert_max_num_queries(80) as second:
        as_editor.get(three)

    assert len(first) == len(second)
