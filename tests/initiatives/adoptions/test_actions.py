"""What follows from each step, who is told, and what is refused on the way."""

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from initiatives.actions import adoptions as actions
from initiatives.actions.adoption_files import add_file
from initiatives.models import Adoption, CatalogueRow
from tests.factories import committee_member, editor, organiser
from tests.initiatives.factories import draft_initiative, published_initiative

from .making import adoption, measured, unit

pytestmark = pytest.mark.django_db

WORDS = {"contact": "هالة منصور", "motive": "طوابير أمام المركز."}


def begun(page=None, by=None, **words):
    return actions.begin(page or published_initiative(), unit(), by or editor("EG-ASN"), **{**WORDS, **words})


def test_an_editor_begins_for_a_unit_of_his_governorate_with_the_origin_as_mentor(site_tree):
    one = begun()
    assert (one.state, one.governorate.code, one.mentor.code) == ("interested", "EG-ASN", "EG-SHR")
    assert not mail.outbox


@pytest.mark.parametrize("make", [lambda: editor("EG-PTS"), lambda: committee_member("EG-ASN"), organiser])
def test_nobody_else_begins(site_tree, make):
    with pytest.raises(PermissionDenied):
        begun(by=make())


def test_what_is_not_public_can_t_be_adopted(site_tree):
    page = published_initiative()
    page.unpublish()
    for one in (page, draft_initiative()):
        with pytest.raises(ValidationError, match="not public"):
            begun(one)
    assert not Adoption.objects.exists()


def test_a_governorate_does_not_adopt_its_own(site_tree):
    with pytest.raises(ValidationError, match="own initiative"):
        actions.begin(published_initiative(), unit("EG-SHR"), editor("EG-SHR"), **WORDS)


def test_a_second_request_of_a_unit_is_refused_in_words(site_tree):
    first = begun()
    with pytest.raises(ValidationError, match="already"):
        begun(first.initiative)


def test_one_copies_from_a_working_copy_of_the_same_initiative_only(site_tree):
    page = published_initiative()
    working = adoption(page, "EG-PTS", state="operating")
    assert begun(page, parent=working).parent == working
    for wrong in (
        adoption(page, "EG-PTS", state="piloting", number=1),
        adoption(code="EG-PTS", state="operating"),
    ):
        with pytest.raises(ValidationError):
            actions.begin(page, unit(number=1), editor("EG-ASN"), parent=wrong, **WORDS)


def told():
    """Addresses of those who were written to since this was asked last."""
    found = {address for message in mail.outbox for address in message.to}
    mail.outbox.clear()
    return found


def test_who_is_told_of_each_step(site_tree):
    adopter, mentor = editor("EG-ASN"), editor("EG-SHR")
    committee, uninvolved = committee_member("EG-ASN"), editor("EG-PTS")
    one = begun(by=adopter)
    one.steps.create(position=0, title="قرار")
    everyone = {person.email for person in (adopter, mentor, committee, uninvolved)}
    expected = [
        ("ask", adopter, {mentor.email}),
        ("decline", mentor, {adopter.email}),
        ("ask", adopter, {mentor.email}),
        ("accept", mentor, {adopter.email}),
        ("plan", adopter, set()),
        ("pilot", adopter, set()),
        ("operate", adopter, {mentor.email, committee.email}),
    ]
    for name, by, readers in expected:
        one.measures.filter(side="copy").update(before=88)
        actions.take(one, name, by, "فريقنا مشغول.")
        assert told() & everyone == readers, name


def test_a_mail_says_why_a_request_was_declined(site_tree):
    adopter = editor("EG-ASN")
    actions.take(adoption(state="requested"), "decline", editor("EG-SHR"), "فريقنا مشغول.")
    message = next(one for one in mail.outbox if adopter.email in one.to)
    assert "فريقنا مشغول." in message.body
    assert "فريقنا مشغول." in message.alternatives[0].content


def test_planning_takes_over_the_indicators_of_the_original_as_they_stand(site_tree):
    one = adoption(state="matched")
    actions.take(one, "plan", editor("EG-ASN"))
    original, copy = one.measures.get(side="original"), one.measures.get(side="copy")
    assert (original.before, original.after, copy.before, copy.after) == (95, 22, None, None)
    assert (copy.key, copy.unit, copy.kind) == (original.key, "دقيقة", "mean")


def test_the_pilot_brings_three_checkpoints_and_operation_one_after_a_year(site_tree):
    one, adopter, today = adoption(state="planning"), editor("EG-ASN"), timezone.localdate()
    measured(one)
    one.steps.create(position=0, title="قرار")
    actions.take(one, "pilot", adopter)
    due = {30: timedelta(30), 60: timedelta(60), 90: timedelta(90)}
    assert dict(one.checkpoints.values_list("day", "due_on")) == {
        day: today + after for day, after in due.items()
    }
    actions.take(one, "operate", adopter)
    assert one.checkpoints.get(day=365).due_on == today + timedelta(days=365)


def test_the_catalogue_knows_at_once_that_it_was_adopted(site_tree):
    one = adoption(state="requested")
    assert CatalogueRow.objects.get(page=one.initiative).adoption_count == 0
    actions.take(one, "accept", editor("EG-SHR"))
    assert CatalogueRow.objects.get(page=one.initiative).adoption_count == 1


def in_days(*days):
    now = timezone.now()
    return [now + timedelta(days=day) for day in days]


def test_the_mentor_proposes_three_dates_and_the_adopter_chooses_one(site_tree):
    one, mentor, adopter = adoption(state="requested"), editor("EG-SHR"), editor("EG-ASN")
    actions.propose_dates(one, mentor, in_days(3, 1, 2))
    assert one.proposed_dates.count() == 3
    second = one.proposed_dates.all()[1]
    actions.choose_date(one, adopter, second.pk)
    assert one.proposed_dates.get(is_chosen=True) == second
    assert mentor.email in told()
    with pytest.raises(PermissionDenied):
        actions.propose_dates(one, adopter, in_days(1, 2, 3))
    with pytest.raises(PermissionDenied):
        actions.choose_date(one, mentor, second.pk)
    actions.propose_dates(one, mentor, in_days(5, 6, 7))
    with pytest.raises(ValidationError, match="not offered"):
        actions.choose_date(one, adopter, second.pk)


@pytest.mark.parametrize("days", [(1, 2), (1, 1, 2), (-1, 2, 3)])
def test_dates_are_three_different_ones_still_to_come(site_tree, days):
    with pytest.raises(ValidationError, match="three different dates"):
        actions.propose_dates(adoption(state="requested"), editor("EG-SHR"), in_days(*days))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        (
            {"measured_before_on": timezone.localdate(), "measured_on": timezone.localdate() - timedelta(1)},
            "measured_on",
        ),
        ({"kind": "share", "after": Decimal(120)}, "after"),
        ({"n": 0}, "n"),
        ({"sd": Decimal(-1)}, "sd"),
    ],
)
def test_impossible_figures_are_refused_at_their_field(site_tree, fields, field):
    copy = measured(adoption(state="operating"))
    for name, value in fields.items():
        setattr(copy, name, value)
    with pytest.raises(ValidationError) as refusal:
        copy.full_clean()
    assert field in refusal.value.message_dict


def photo_with_place():
    exif = Image.Exif()
    exif[0x0110] = "TelltaleCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (29.0, 52.0, 16.0)
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG", exif=exif)
    assert b"TelltaleCamera" in out.getvalue()
    return SimpleUploadedFile("نتيجة.jpg", out.getvalue(), "image/jpeg")


def test_a_photo_is_kept_without_place_and_camera_in_the_adopter_s_collection(site_tree):
    one = adoption(state="operating")
    kept = add_file(one, editor("EG-ASN"), "شباك الاستقبال", photo_with_place())
    assert kept.document.collection == one.governorate.collection
    body = kept.document.file.read()
    assert b"TelltaleCamera" not in body
    with kept.document.file.open("rb") as file, Image.open(file) as picture:
        assert not picture.getexif().get_ifd(0x8825)


@pytest.mark.parametrize(("name", "body"), [("a.exe", b"MZ"), ("a.jpg", b"no picture"), ("a.svg", b"<svg/>")])
def test_other_files_are_refused_in_words(site_tree, name, body):
    one = adoption(state="operating")
    with pytest.raises(ValidationError) as refusal:
        add_file(one, editor("EG-ASN"), "ملف", SimpleUploadedFile(name, body))
    assert "file" in refusal.value.message_dict
    with pytest.raises(PermissionDenied):
        add_file(one, editor("EG-SHR"), "ملف", photo_with_place())
