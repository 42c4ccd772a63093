"""What a committee writes, whose it is, and when it is refused."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from initiatives import rules
from initiatives.enums import Progress
from initiatives.models import Committee, MonthlyNote, Visit, VisitPhoto
from tests import factories
from tests.initiatives.factories import image
from tests.initiatives.follow_up import committee, days, member, recommendation, visit

pytestmark = pytest.mark.django_db


def queries(client, address):
    with CaptureQueriesContext(connection) as found:
        client.get(address)
    return len(found)


@pytest.fixture
def writer(client, site_tree):
    person = factories.committee_member(language="en")
    client.force_login(person)
    return person


def visit_form(**changes):
    """What the form of a new visit sends."""
    empty = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
    tables = {
        f"{name}-{key}": value for name in ("photos", "recommendations") for key, value in empty.items()
    }
    return {"planned_on": str(days(5)), "place": "مركز بلبيس", **tables, **changes}


def advice(number=0, **fields):
    row = {"text": "تشغيل شباكين", "owner": "رئيس المركز", "due_on": str(days(30)), "ORDER": "1", **fields}
    return {
        "recommendations-TOTAL_FORMS": "1",
        **{f"recommendations-{number}-{key}": value for key, value in row.items()},
    }


def test_a_committee_plans_a_visit_and_writes_what_it_recommends(client, writer):
    of_a = committee()

    client.post(reverse("visits:add"), visit_form(committee=of_a.pk, **advice()))

    made = Visit.objects.get()
    assert (made.place, made.committee, made.made_on) == ("مركز بلبيس", of_a, None)
    assert [(row.text, row.status) for row in made.recommendations.all()] == [("تشغيل شباكين", "open")]


def test_no_committee_writes_for_another_governorate(client, writer):
    theirs = committee("EG-ASN")

    response = client.post(reverse("visits:add"), visit_form(committee=theirs.pk))

    assert "committee" in response.context["form"].errors
    assert not Visit.objects.exists()


def test_another_governorates_records_are_not_there(client, writer):
    of_a, theirs = committee(), committee("EG-ASN")
    visit(of_a, place="مركز الزقازيق")
    other = visit(theirs, place="مركز إدفو")
    recommendation(other)

    assert [row.place for row in client.get(reverse("visits:index")).context["object_list"]] == [
        "مركز الزقازيق"
    ]
    for name, record in (
        ("visits", other),
        ("committees", theirs),
        ("visit_recommendations", other.recommendations.get()),
    ):
        for view in ("edit", "history", "usage"):
            address = reverse(f"{name}:{view}", args=[record.pk])
            assert client.get(address, follow=True).status_code == 404


def test_an_editor_of_the_governorate_is_not_its_committee(client, site_tree):
    client.force_login(factories.editor())

    assert client.get(reverse("visits:index")).status_code == 302


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"made_on": str(days(1)), "findings": "x"}, "made_on", "This day is still to come."),
        ({"made_on": str(days(0))}, "__all__", "Say what was found at the visit."),
        ({"place": ""}, "__all__", "Name the local unit or the place."),
    ],
)
def test_a_visit_that_says_too_little_is_refused_and_kept_on_the_form(client, writer, changes, field, words):
    sent = visit_form(committee=committee().pk, **{"place": "مركز أبو كبير", **changes})

    response = client.post(reverse("visits:add"), sent)

    assert words in response.context["form"].errors[field]
    assert f'value="{sent["planned_on"]}"' in response.content.decode()
    assert not Visit.objects.exists()


def test_a_unit_of_another_governorate_is_refused(site_tree):
    unit = site_tree.aswan.local_units.first()

    with pytest.raises(ValidationError, match="another governorate|محافظة أخرى"):
        Visit(committee=committee(), planned_on=days(0), local_unit=unit).full_clean()


def test_the_database_keeps_no_visit_without_findings(site_tree):
    with pytest.raises(IntegrityError), transaction.atomic():
        visit(committee(), made_on=days(-1), findings="")


def test_a_governorate_has_one_committee_for_a_sphere(client, writer):
    first = committee()
    data = {
        "governorate": first.governorate_id,
        "sphere": first.sphere,
        "decree_number": "9",
        "decree_date": "2026-02-01",
        "members-TOTAL_FORMS": "0",
        "members-INITIAL_FORMS": "0",
    }

    response = client.post(reverse("committees:add"), data)

    assert "This governorate has a committee for this sphere already." in response.content.decode()
    assert Committee.objects.count() == 1


def test_a_committee_has_one_chair(client, writer):
    of_a = committee()
    member(of_a, role="chair")
    data = {
        "governorate": of_a.governorate_id,
        "sphere": of_a.sphere,
        "decree_number": "315",
        "decree_date": "2026-01-10",
        "members-TOTAL_FORMS": "2",
        "members-INITIAL_FORMS": "1",
        "members-0-id": of_a.members.get().pk,
        "members-0-name": "سعاد علي",
        "members-0-post": "مدير",
        "members-0-role": "chair",
        "members-0-ORDER": "1",
        "members-1-name": "حسن",
        "members-1-post": "مدير",
        "members-1-role": "chair",
        "members-1-ORDER": "2",
    }

    response = client.post(reverse("committees:edit", args=[of_a.pk]), data)

    assert "A committee has one chair." in response.content.decode()
    assert of_a.members.count() == 1


def test_a_month_has_one_note_whatever_day_is_typed(client, writer):
    of_a = committee()
    note = {"committee": of_a.pk, "month": "2026-03-17", "running": "نسختان تعملان."}

    client.post(reverse("monthly_notes:add"), note)
    again = client.post(reverse("monthly_notes:add"), {**note, "month": "2026-03-02"})

    assert str(MonthlyNote.objects.get().month) == "2026-03-01"
    assert "The committee has written its note of this month already." in again.content.decode()


def test_a_recommendation_moves_on_with_its_history(client, writer):
    row = recommendation(visit(committee(), made_on=days(-20)), due_on=days(-2))
    address = reverse("visit_recommendations:edit", args=[row.pk])
    form = {"text": row.text, "owner": row.owner, "due_on": str(row.due_on)}

    refused = client.post(address, {**form, "new_status": "dropped"})
    client.post(address, {**form, "new_status": "under_way", "note_ar": "وصل الجهاز الأول."})

    assert "Say why it was dropped." in refused.content.decode()
    row.refresh_from_db()
    step = row.changes.get()
    assert (row.status, step.status, step.note, step.by) == (
        "under_way",
        "under_way",
        "وصل الجهاز الأول.",
        writer,
    )
    assert ModelLogEntry.objects.filter(action="initiatives.move_on").exists()
    assert "وصل الجهاز الأول." in client.get(address).content.decode()


def test_nobody_else_moves_a_recommendation(site_tree):
    row = recommendation(visit(committee()))

    with pytest.raises(PermissionDenied):
        row.move(Progress.DONE, factories.committee_member("EG-ASN"), days(0))
    with pytest.raises(ValidationError):
        row.move(Progress.DONE, factories.committee_member(), days(1))
    assert not row.changes.exists()


def test_a_recommendation_with_a_history_is_not_removed(client, writer):
    made = visit(committee())
    row = recommendation(made)
    row.move(Progress.DONE, writer, days(0))
    sent = visit_form(committee=made.committee_id, **advice(id=row.pk, DELETE="on"))

    response = client.post(
        reverse("visits:edit", args=[made.pk]), {**sent, "recommendations-INITIAL_FORMS": "1"}
    )

    assert "A recommendation with a history stays" in response.content.decode()
    assert made.recommendations.exists()


@pytest.mark.parametrize(
    ("status", "due", "overdue"),
    [
        ("open", -1, True),
        ("open", 0, False),
        ("under_way", -1, True),
        ("done", -1, False),
        ("open", None, False),
    ],
)
def test_what_is_overdue(status, due, overdue):
    day = None if due is None else days(due)

    assert rules.is_overdue(status, day, days(0)) is overdue


def photo_form(of, picture, **fields):
    row = {"image": picture.pk, "caption": "شباك", "ORDER": "1", **fields}
    photos = {f"photos-0-{key}": value for key, value in row.items()}
    return visit_form(committee=of.pk, **{"photos-TOTAL_FORMS": "1", **photos})


def answered(client, picture):
    """Read to its end, which closes the file; closing the response would close the database with it."""
    response = client.get(picture.file.url)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def test_a_photo_is_private_until_the_ministry_clears_it(client, writer, site_tree):
    picture = image(site_tree.sharqia)
    client.post(reverse("visits:add"), photo_form(committee(), picture, is_cleared="on"))
    row = VisitPhoto.objects.get()
    assert not row.is_cleared
    client.logout()
    assert answered(client, picture) == 404

    client.force_login(factories.organiser())
    sent = photo_form(row.visit.committee, picture, is_cleared="on", id=row.pk)
    client.post(reverse("visits:edit", args=[row.visit_id]), {**sent, "photos-INITIAL_FORMS": "1"})
    client.logout()

    assert VisitPhoto.objects.get().is_cleared
    assert answered(client, picture) == 200


def test_no_picture_of_another_governorate_is_taken(client, writer, site_tree):
    response = client.post(reverse("visits:add"), photo_form(committee(), image(site_tree.aswan)))

    assert not Visit.objects.exists()
    assert response.context["form"].formsets["photos"].errors[0]


def test_the_governorates_page_tells_of_visits_and_names_nobody(client, site_tree):
    of_a = committee()
    member(of_a, name="اسم العضو")
    visit(of_a, made_on=days(-3), findings="نتيجة داخلية")
    visit(of_a)

    html = client.get(site_tree.sharqia.page.url).content.decode()

    assert "زيارة واحدة" in html
    assert "315" in html
    assert "اسم العضو" not in html
    assert "نتيجة داخلية" not in html


def test_the_governorates_page_costs_the_same_however_many_visits(
    client,
    site_tree,
):
    def add(number):
        for _each in range(number):
            made = visit(first, made_on=days(-3))
            VisitPhoto.objects.create(visit=made, image=image(site_tree.sharqia), is_cleared=True)

    address, first = site_tree.sharqia.page.url, committee()
    add(1)
    client.get(address)
    costs = queries(client, address)
    add(3)

    assert queries(client, address) == costs
