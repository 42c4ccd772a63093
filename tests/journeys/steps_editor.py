"""What a governorate's editor does for an entry and for an initiative."""

import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

from initiatives.models import BeneficiaryGroup, Domain, JurisdictionBody, Obstacle
from tests.competitions.inspections.workbooks import filled_template, inspected, pending, removed
from tests.sent_files import pdf


def begin_entry(editor, edition, unit):
    """From the dashboard to a draft of which the unit and the edition are known."""
    editor.open("/admin/").follow(f"spatialunitentrypage/{unit.governorate.page.pk}")
    assert "احفظ المسودة" in editor.text
    editor.press("action-save", competition=str(edition.pk), local_unit=str(unit.pk))
    assert editor.address.endswith("/edit/"), editor.errors
    return editor.address


def record_of(governorate, illegal):
    """A field-work record: ten changes, of which two wait, `illegal` were removed on order, the rest were legal."""
    day = datetime.datetime(2026, 2, 1, 8, 0)
    place = {"governorate": governorate.name_ar, "received_at": day}
    seen = {**place, "inspected_at": day + datetime.timedelta(hours=20)}
    rows = [pending(number, **place) for number in (1, 2)]
    rows += [removed(number, **seen) for number in range(3, 3 + illegal)]
    rows += [inspected(number, **seen) for number in range(3 + illegal, 11)]
    return SimpleUploadedFile("سجل-العمل-الميداني.xlsx", filled_template(rows).getvalue())


def fill_from_record(editor, draft, record):
    """Upload, look at old and new, confirm: the figures stand in the form."""
    editor.open(draft).follow("املأ من سجل العمل الميداني")
    editor.press("", "/inspections/", file=record)
    assert "لا مشكلات في الملف" in editor.text
    assert editor.html.select(".inspections__changed")
    editor.press("املأ المشاركة بهذه الأرقام")
    assert "مُلئت الأرقام" in editor.text
    assert editor.html.find("input", attrs={"name": "received"})["value"] == "10"


def submit_too_early(editor, draft):
    """The form names what lacks; nothing is submitted."""
    editor.open(draft).press("action-submit")
    assert editor.address == draft
    assert {"innovation", "official_extract", "cases-0-photo_before"} <= editor.fields_with_errors


def upload_picture(editor, title, colour):
    """In the chooser, from the editor's own disk; the picture's number."""
    editor.open(reverse("wagtailimages_chooser:choose"))
    photo = SimpleUploadedFile("photo.png", get_test_image_file(colour=colour).file.getvalue(), "image/png")
    names = {"title": title, "file": photo}
    if editor.html.select("[name=image-chooser-upload-alt_ar]"):  # a host's own image model may ask for none
        names |= {"alt_ar": title, "alt_en": "A place"}
    editor.press("", "create", **{f"image-chooser-upload-{name}": value for name, value in names.items()})
    return str(editor.response.json()["result"]["id"])


def upload_document(editor, title):
    editor.open(reverse("wagtaildocs_chooser:choose"))
    file = SimpleUploadedFile("extract.pdf", pdf())
    names = {"title": title, "file": file}
    editor.press("", "create", **{f"document-chooser-upload-{name}": value for name, value in names.items()})
    return str(editor.response.json()["result"]["id"])


def complete_entry(editor, draft, words):
    """All that the record doesn't know; saved as a draft once more."""
    before = upload_picture(editor, f"قبل {words}", "brown")
    after = upload_picture(editor, f"بعد {words}", "green")
    extract = upload_document(editor, f"مستخرج {words}")
    bodies = JurisdictionBody.objects.filter(key__in=["agriculture", "irrigation"])
    cases = [sample_case(number, before, after, words) for number in range(3)]
    editor.open(draft).press(
        "action-save",
        staff_count="١٤",
        trained_count="9",
        jurisdictions=[str(body.pk) for body in bodies],
        innovation=words,
        tech_centre_link="مسؤول اتصال مسمّى ومهلة رد مكتوبة.",
        official_extract=extract,
        **{
            f"cases-{number}-{name}": value
            for number, case in enumerate(cases)
            for name, value in case.items()
        },
    )
    assert editor.address == draft


def sample_case(number, before, after, words):
    return {
        "change_no": f"2026-00000{number}",
        "date": f"2026-02-0{number + 1}",
        "locality": f"قرية {number} {words}",
        "change_type": "new_building",
        "status": "illegal",
        "hours": "٣٠٫٥",
        "photo_before": before,
        "photo_after": after,
    }


def submit(editor, draft):
    editor.open(draft).press("action-submit")
    assert "لدى لجنة المتابعة" in editor.open("/admin/").text


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def complete_case(editor, page):
    """The draft initiative that the release made for the winner, found on the dashboard."""
    address = edit_address(page)
    editor.open("/admin/").follow(address)
    evidence = upload_document(editor, "كشف القياس")
    groups = BeneficiaryGroup.objects.filter(key__in=["citizens", "elderly"])
    editor.open(address).press(
        "action-save",
        summary="مطابقة يومية للمتغيرات خفضت زمن المعاينة إلى النصف.",
        problem="كانت المعاينة تتأخر 95 ساعة في المتوسط.",
        domain=str(Domain.objects.get(key="spatial_unit").pk),
        beneficiaries=[str(group.pk) for group in groups],
        cost="180000",
        team="موظفان ومبرمج.",
        conditions="قرار محافظ وربط شبكي.",
        transfer="تناسب كل مركز به وحدة متغيرات.",
        lessons="ابدأ بقرية واحدة.",
        contact_name="منى السيد",
        declaration="on",
        evidence_files__0__document=evidence,
        **rows("indicators", INDICATOR),
        **rows("challenges", {**CHALLENGE, "obstacle": str(Obstacle.objects.get(key="queues").pk)}),
    )
    assert editor.address == address


INDICATOR = {
    "name": "متوسط زمن المعاينة",
    "unit": "ساعة",
    "before": "٩٥",
    "after": "20",
    "measured_on": "2026-03-31",
    "source": "سجل العمل الميداني",
}
CHALLENGE = {"what_happened": "تأخر ورود المتغيرات.", "how_overcome": "اتصال مباشر كل صباح."}


def rows(relation, values):
    return {f"{relation}-0-{name}": value for name, value in values.items()}
