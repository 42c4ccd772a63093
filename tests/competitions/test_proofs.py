"""A judge's proof that his sheet went into the result."""

import json
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from competitions.actions.closing import close_edition
from competitions.actions.public_pages import create_public_pages
from competitions.actions.sheets import recuse, signed_sheet
from competitions.enums import ConflictKind
from competitions.models import CompetitionPage, Conflict, ResultRun, ScoreSheet
from competitions.scoring.bundles import packed
from competitions.scoring.merkle import leads_to, root
from competitions.scoring.receipts import receipt
from competitions.verify_result import verify
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed(site_tree):
    """Two entries, three judges, all sheets signed, judging still open; `signed.own` is the first judge's."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    entries = [editions.unit_entry(edition, place) for place in (site_tree.sharqia, site_tree.aswan)]
    edition.judges = [steps.judge(home=None, competition=edition) for _ in range(3)]
    sheets = [editions.sheet(entry, judge) for entry in entries for judge in edition.judges]
    edition.own = sheets[0].assignment
    return edition


def page(client, name, assignment):
    client.force_login(assignment.judge.user)
    return client.get(reverse(f"competitions_{name}", args=[assignment.pk]))


def proof(client, assignment):
    response = page(client, "proof", assignment)
    assert response["Content-Type"] == "application/json"
    assert "no-store" in response["Cache-Control"]
    assert verify(response.content)["file"]
    content = json.loads(response.content)["content"]
    return SimpleNamespace(**content, own=content["sheets"][0], file=response.content)


def test_closing_fixes_the_root_over_the_sheets_it_read(signed):
    close_edition(signed, factories.organiser())

    run = ResultRun.objects.get(competition=signed)
    receipts = list(ScoreSheet.objects.in_competition(signed).values_list("digest", flat=True))
    assert run.root == root(receipts)
    assert run.sheets.count() == 6


def test_a_judge_recomputes_his_receipt_and_climbs_to_the_published_root(client, signed):
    close_edition(signed, factories.organiser())

    found = proof(client, signed.own)

    assert found.own["receipt"] == signed.own.sheets.get().digest
    assert found.root == ResultRun.objects.get().root
    assert leads_to(found.root, found.own["receipt"], found.path)
    assert all(verify(found.file, root=found.root).values())
    html = page(client, "receipt", signed.own).content.decode()
    assert found.root in html
    assert all(digest in html for _side, digest in found.path)


def test_a_judge_opens_what_his_receipt_says_of_his_notes_and_nobody_else_can(client, signed):
    mine = editions.sheet(
        editions.unit_entry(signed), signed.judges[0], notes={"speed": "MY-NOTE"}, private_remark="MY-REMARK"
    )
    close_edition(signed, factories.organiser())

    found = proof(client, mine.assignment)

    assert found.texts == {"notes": {"speed": "MY-NOTE"}, "private_remark": "MY-REMARK", "public_remark": ""}
    assert verify(found.file, root=found.root)["texts"]
    forged = json.loads(found.file)["content"]
    forged["texts"]["private_remark"] = "MILDER"
    assert not verify(packed(forged))["texts"]


def test_once_the_texts_are_expired_the_receipt_holds_without_them(client, signed):
    close_edition(signed, factories.organiser())
    ScoreSheet.objects.expire_texts()

    found = proof(client, signed.own)

    assert not hasattr(found, "texts")
    checked = verify(found.file, root=found.root)
    assert "texts" not in checked and all(checked.values())


def test_before_closing_there_is_a_receipt_and_no_path(client, signed):
    found = proof(client, signed.own)

    assert (found.path, found.root) == ([], "")
    assert found.own["receipt"] in page(client, "receipt", signed.own).content.decode()


def test_a_sheet_that_did_not_count_is_told_so_and_has_no_path(client, signed):
    stranger = signed.judges[1].assignments.first()
    Conflict.objects.create(judge=signed.judges[1], entry=stranger.entry, kind=ConflictKind.DECLARED)
    close_edition(signed, factories.organiser(), "a conflict found late")
    Conflict.objects.all().delete()

    assert proof(client, stranger).path == []
    assert "لم تُحتسب" in page(client, "receipt", stranger).content.decode()
    assert proof(client, signed.own).path


def test_a_conflict_found_after_closing_moves_neither_root_nor_path(client, signed):
    close_edition(signed, factories.organiser())
    before = proof(client, signed.own)

    late = signed.judges[2].assignments.last()
    Conflict.objects.create(judge=signed.judges[2], entry=late.entry, kind=ConflictKind.DECLARED)

    assert proof(client, signed.own) == before


def test_a_sheet_that_is_taken_out_changes_nobody_elses_receipt(client, signed):
    sheets = list(ScoreSheet.objects.in_competition(signed).order_by("pk"))
    before = {sheet.pk: sheet.digest for sheet in sheets}

    @settings(max_examples=8, deadline=None)
    @given(st.sets(st.sampled_from(sheets), min_size=1, max_size=len(sheets) - 1))
    def all_others_keep_theirs(taken):
        with transaction.atomic():
            for sheet in taken:
                recuse(sheet.assignment, sheet.assignment.judge.user, ConflictKind.PERSONAL, "")
            close_edition(signed, factories.organiser(), "some stepped back")
            left = ScoreSheet.objects.in_competition(signed).exclude(pk__in=[sheet.pk for sheet in taken])
            for sheet in left.select_related("assignment__judge__user"):
                found = proof(client, sheet.assignment)
                assert found.own["receipt"] == receipt(sheet.salt, signed_sheet(sheet)) == before[sheet.pk]
                assert all(verify(found.file, root=ResultRun.objects.get().root).values())
            transaction.set_rollback(True)

    all_others_keep_theirs()


def test_a_proof_is_its_own_judges_alone(client, signed):
    close_edition(signed, factories.organiser())
    address = reverse("competitions_proof", args=[signed.own.pk])

    for user in (signed.judges[1].user, factories.organiser(), factories.editor()):
        client.force_login(user)
        assert client.get(address).status_code in (302, 403, 404)


def test_an_unsigned_sheet_has_no_proof(client, site_tree):
    edition = editions.edition()
    assignment = editions.assignment(
        editions.unit_entry(edition), steps.judge(home=None, competition=edition)
    )

    assert page(client, "proof", assignment).status_code == 404


def test_the_root_is_public_from_closing_on_and_no_score_with_it(client, signed, site_tree):
    create_public_pages(signed, factories.organiser())
    (arabic,) = CompetitionPage.objects.filter(competition=signed, locale=site_tree.ar)
    arabic.introduction, arabic.rules_text = "مقدمة", "قواعد"
    arabic.save_revision().publish()
    before = client.get(arabic.url).content.decode()

    close_edition(signed, factories.organiser())
    after = client.get(arabic.url).content.decode()

    run = ResultRun.objects.get()
    assert run.root in after and run.root not in before
    assert "6 أوراق موقّعة" in after
    assert not any(f"{line.score:.1f}" in after for line in run.results.all())
