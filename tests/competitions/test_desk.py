"""The desk over HTTP: what a judge reads, writes and signs, and what is never there."""

import io
from pathlib import Path

import pytest
from django.urls import reverse
from PIL import Image

from competitions.enums import (
    AssignmentState,
    CompetitionKind,
    ConflictKind,
    ExtractCheck,
    PhaseKind,
)
from competitions.models import Competition, Conflict, JudgedEntry, ScoreSheet, SheetDraft
from competitions.views.dossier import SPATIAL_SECTIONS
from tests.competitions import factories as made
from tests.competitions.at_the_desk import (  # noqa: F401
    assignment,
    at,
    desk,
    edition,
    form_data,
    judge,
    secrets_of,
    send_json,
    text,
)
from tests.factories import committee_member, editor, organiser, superuser
from tests.initiatives.factories import complete_initiative

pytestmark = pytest.mark.django_db


# ---- blindness --------------------------------------------------------------------------------------------


def test_the_desk_shows_the_entry_and_nothing_of_its_origin(desk, assignment):
    page = assignment.entry.page.specific
    assert assignment.entry.unit.name_ar in page.innovation
    assert assignment.entry.governorate.name_ar in page.tech_centre_link

    html = text(desk.get(at("desk", assignment)))

    assert assignment.entry.blind_code in html
    assert "سجل التراخيص مع المتغيرات الواردة كل صباح" in html and "ومهلة رد مكتوبة" in html
    assert "1,240" in html and "93.8%" in html and "90.4%" in html
    assert [secret for secret in secrets_of(assignment.entry) if secret in html] == []


def test_every_page_of_the_desk_is_blind_in_both_languages(edition, client):
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    for language in ("ar", "en"):
        judge = made.judge(competition=edition, language=language)
        assignment = made.assign(entry, judge)
        client.force_login(judge.user)
        client.post(at("draft", assignment), form_data(assignment))
        pages = [reverse("wagtailadmin_home"), *(at(n, assignment) for n in ("desk", "check", "recuse"))]
        shown = "".join(text(client.get(url)) for url in pages)
        client.post(at("sign", assignment), {"version": 1, "declaration": "on"})
        shown += text(client.get(at("receipt", assignment))) + text(client.get(reverse("wagtailadmin_home")))
        assert shown.count(entry.blind_code) > 6
        assert [secret for secret in secrets_of(entry) if secret in shown] == []


def test_a_nomination_is_read_through_its_own_white_list(site_tree, client):
    awards = made.edition(kind=CompetitionKind.INITIATIVE)
    initiative = complete_initiative(
        problem="انتظر مواطنو الشرقية 95 دقيقة.", solution="<p>في الزقازيق</p><ul><li>حجز</li></ul>"
    )
    entry = made.pass_screening(made.pass_committee(made.submit(made.nomination_page(awards, initiative))))
    made.set_phase(awards, PhaseKind.JUDGING)
    judge = made.judge(competition=awards)
    assignment = made.assign(entry, judge)
    client.force_login(judge.user)

    html = text(client.get(at("desk", assignment)))

    assert "مواطنو" in html and "95 دقيقة." in html and "حجز" in html and "حضر من لم يحجز." in html
    hidden = [
        initiative.title,
        initiative.slug,
        initiative.contact_name,
        "الشرقية",
        "الزقازيق",
        "كشف القياس",
        "evidence.pdf",
    ]
    assert [secret for secret in hidden if secret in html] == []
    assert initiative.contact_name == "منى السيد"


def test_the_white_list_is_shown_whole(assignment):
    shown = {name for _key, _heading, names in SPATIAL_SECTIONS for name in names}

    assert shown == set(JudgedEntry(assignment.entry).page.judge_fields)


@pytest.mark.parametrize("check", [ExtractCheck.MATCHES, ExtractCheck.DIFFERS])
def test_judges_are_told_whether_the_extract_matches_and_never_given_it(desk, assignment, check):
    assignment.entry.extract_check = check
    assignment.entry.save()

    html = text(desk.get(at("desk", assignment)))

    assert ("وجده الفاحصون مطابقًا" in html) is (check == ExtractCheck.MATCHES)
    assert ("وجده الفاحصون مخالفًا" in html) is (check == ExtractCheck.DIFFERS)
    assert assignment.entry.page.specific.official_extract.url not in html


# ---- whose it is ------------------------------------------------------------------------------------------


NAMES = ["desk", "draft", "check", "sign", "recuse", "receipt"]


@pytest.mark.parametrize("name", NAMES)
def test_anothers_assignment_does_not_exist(client, edition, assignment, name):
    at_home = made.judge("EG-SHR", competition=edition)
    own_at_home = made.assign(assignment.entry, at_home)
    conflicted = made.judge(competition=edition)
    in_conflict = made.assign(assignment.entry, conflicted)
    Conflict.objects.create(judge=conflicted, entry=assignment.entry, kind=ConflictKind.MENTOR)

    refusals = {404, 405}
    for user, url in (
        (made.judge(competition=edition).user, at(name, assignment)),
        (at_home.user, at(name, own_at_home)),
        (conflicted.user, at(name, in_conflict)),
        (organiser(), at(name, assignment)),
        (editor(), at(name, assignment)),
        (committee_member(), at(name, assignment)),
        (superuser(), at(name, assignment)),
    ):
        client.force_login(user)
        # The site's language middleware looks for a missing address under /ar/ too, before it says 404.
        answers = [client.get(url, follow=True).status_code, client.post(url, follow=True).status_code]
        assert set(answers) <= refusals, (user, url)
    assert not SheetDraft.objects.exists()


def test_a_visitor_is_asked_to_sign_in(client, assignment):
    response = client.get(at("desk", assignment))

    assert response.status_code == 302 and "/login/" in response.url


def test_judges_reach_nothing_else_of_the_admin(desk, assignment):
    page = assignment.entry.page
    for url in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_explore_root"),
        reverse("competitions_screening", args=[assignment.entry.pk]),
    ):
        response = desk.get(url)
        assert response.status_code in (302, 403, 404)
        assert [secret for secret in secrets_of(assignment.entry) if secret in text(response)] == []


# ---- writing ----------------------------------------------------------------------------------------------


def test_the_plain_form_keeps_a_draft_and_shows_it_again(desk, assignment):
    response = desk.post(at("draft", assignment), form_data(assignment, speed=4), follow=True)

    assert SheetDraft.objects.get().levels["speed"] == 4
    assert response.redirect_chain == [(at("desk", assignment), 302)]
    assert 'name="level-speed" value="4" data-name="جيد جدًا" checked' in text(response).replace(
        '" required', '"'
    )


def test_the_script_keeps_a_draft_and_learns_its_version(desk, assignment):
    answer = send_json(desk, assignment, levels={"speed": 4}, notes={"speed": "سريع", "cradle": ""})

    assert answer.status_code == 200 and answer.json()["version"] == 1
    assert SheetDraft.objects.get().notes == {"speed": "سريع"}


def test_an_old_version_is_answered_with_what_stands(desk, assignment):
    send_json(desk, assignment, levels={"speed": 4})

    answer = send_json(desk, assignment, levels={"speed": 2})

    assert answer.status_code == 409
    assert (answer.json()["draft"]["levels"], answer.json()["draft"]["version"]) == ({"speed": 4}, 1)


def test_without_a_script_both_stand_beside_each_other(desk, assignment):
    send_json(desk, assignment, levels={"speed": 4}, notes={"speed": "من نافذة أخرى"})

    response = desk.post(at("draft", assignment), form_data(assignment, 0, speed=2))

    html = text(response)
    assert response.status_code == 409
    assert 'name="version" value="1"' in html and "من نافذة أخرى" in html and "السبب ظاهر في الأرقام." in html
    assert SheetDraft.objects.get().levels == {"speed": 4}
    desk.post(at("draft", assignment), form_data(assignment, 1, speed=2))
    assert SheetDraft.objects.get().levels["speed"] == 2


@pytest.mark.parametrize(
    "body",
    ["[]", "{}", '{"levels": [], "notes": {}}', '{"levels": {"speed": "4"}, "notes": {}}', "nonsense"],
)
def test_nonsense_is_refused_in_words(desk, assignment, body):
    answer = desk.post(at("draft", assignment), body, content_type="application/json")

    assert answer.status_code == 400 and answer.json()["error"]
    assert not SheetDraft.objects.filter(version__gt=0).exists()


def test_after_the_deadline_nothing_is_written_and_nothing_typed_is_lost(edition, desk, assignment):
    made.set_phase(edition, PhaseKind.DELIBERATION)

    answer = send_json(desk, assignment, levels={"speed": 4})
    response = desk.post(at("draft", assignment), form_data(assignment))

    assert (answer.status_code, response.status_code) == (403, 403)
    assert "السبب ظاهر في الأرقام." in text(response) and "readonly" in text(response)
    assert not SheetDraft.objects.exists()
    assert "readonly" in text(desk.get(at("desk", assignment)))


# ---- checking and signing ---------------------------------------------------------------------------------


def test_no_total_is_shown_before_checking(desk, assignment):
    desk.post(at("draft", assignment), form_data(assignment, speed=4))

    on_the_desk, on_the_check = (
        text(desk.get(at("desk", assignment))),
        text(desk.get(at("check", assignment))),
    )

    assert "desk-total" not in on_the_desk and ">55<" not in on_the_desk
    assert "<bdi>55</bdi>" in on_the_check


def test_an_incomplete_sheet_names_what_is_missing_and_offers_no_signature(desk, assignment):
    send_json(desk, assignment, levels={"speed": 2})

    html = text(desk.get(at("check", assignment)))

    assert html.count("#criterion-") == 7
    assert "desk-total" not in html and at("sign", assignment) not in html
    assert desk.post(at("sign", assignment), {"version": 1, "declaration": "on"}).url == at(
        "check", assignment
    )
    assert not ScoreSheet.objects.exists()


def test_signing_needs_the_declaration_and_ends_in_a_receipt(desk, assignment):
    response = desk.post(at("draft", assignment), {**form_data(assignment), "check": "1"})
    assert response.url == at("check", assignment)

    refused = desk.post(at("sign", assignment), {"version": 1, "public_remark": "أحسنتم."})
    assert refused.status_code == 422 and "أحسنتم." in text(refused)
    assert not ScoreSheet.objects.exists()

    data = {"version": 1, "declaration": "on", "public_remark": "أحسنتم.", "private_remark": "للمنظمين"}
    signed, again = desk.post(at("sign", assignment), data), desk.post(at("sign", assignment), data)
    assert (signed.url, again.url) == (at("receipt", assignment),) * 2
    sheet = ScoreSheet.objects.get()
    assert (sheet.public_remark, sheet.private_remark) == ("أحسنتم.", "للمنظمين")
    html = text(desk.get(at("receipt", assignment)))
    assert sheet.digest in html and sheet.salt in html and sheet.notes_salt not in html
    for name in ("desk", "check"):
        assert desk.get(at(name, assignment)).url == at("receipt", assignment)


def test_the_desk_says_that_nothing_can_be_signed_before_the_criteria_are_fixed(edition, desk, assignment):
    Competition.objects.filter(pk=edition.pk).update(rubric_frozen_at=None, rubric_sha256="")
    desk.post(at("draft", assignment), form_data(assignment))

    pages = [text(desk.get(at(name, assignment))) for name in ("desk", "check")]
    answer = desk.post(at("sign", assignment), {"version": 1, "declaration": "on"}, follow=True)

    assert all("معايير هذه الدورة لم تُثبَّت بعد" in page for page in pages)
    assert at("sign", assignment) not in pages[1]
    assert "لم تُثبَّت معايير هذه الدورة بعد" in text(answer)
    assert not ScoreSheet.objects.exists()


def test_a_change_in_another_window_sends_back_to_checking(desk, assignment):
    desk.post(at("draft", assignment), form_data(assignment))
    send_json(desk, assignment, 1, **{"levels": made.full_sheet(assignment, 2).levels})

    response = desk.post(at("sign", assignment), {"version": 1, "declaration": "on"})

    assert response.url == at("check", assignment)
    assert not ScoreSheet.objects.exists()


# ---- stepping back ----------------------------------------------------------------------------------------


def test_stepping_back_ends_at_the_queue_and_the_entry_is_gone(desk, assignment):
    refused = desk.post(at("recuse", assignment), {"kind": "other", "reason": ""})
    assert refused.status_code == 422

    response = desk.post(at("recuse", assignment), {"kind": "recognised", "reason": "عملت هناك"}, follow=True)

    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
    assignment.refresh_from_db()
    assert assignment.state == AssignmentState.RECUSED
    assert desk.get(at("desk", assignment), follow=True).status_code == 404


# ---- files ------------------------------------------------------------------------------------------------


def test_photos_come_redrawn_under_neutral_names(desk, assignment):
    case = assignment.entry.page.specific.cases.first()
    picture = Image.new("RGB", (60, 40), "green")
    exif = Image.Exif()
    exif[0x010E] = "SECRET-PLACE"
    with io.BytesIO() as buffer:
        picture.save(buffer, "JPEG", exif=exif)
        path = case.photo_before.file.path
        Path(path).write_bytes(buffer.getvalue())
    assert b"SECRET-PLACE" in Path(path).read_bytes()

    response = desk.get(at("attachment", assignment, 1))

    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"] == f'inline; filename="{assignment.entry.blind_code}-1.jpg"'
    assert b"SECRET-PLACE" not in response.content
    assert not Image.open(io.BytesIO(response.content)).getexif()


def test_only_the_numbers_of_the_entry_answer(desk, assignment):
    assert desk.get(at("attachment", assignment, 6)).status_code == 200
    for number in (0, 7, 99):
        assert desk.get(at("attachment", assignment, number), follow=True).status_code == 404


def test_documents_of_a_nomination_come_under_neutral_names(site_tree, client):
    awards = made.edition(kind=CompetitionKind.INITIATIVE)
    entry = made.pass_screening(
        made.pass_committee(made.submit(made.nomination_page(awards, complete_initiative())))
    )
    judge = made.judge(competition=awards)
    assignment = made.assign(entry, judge)
    client.force_login(judge.user)

    response = client.get(at("attachment", assignment, 1))

    assert response["Content-Disposition"] == f'attachment; filename="{entry.blind_code}-1.pdf"'
    assert response.content.startswith(b"%PDF")
