"""The release keeps what it published, in two forms, and refuses a result that can't be computed again."""

import json
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.public_pages import create_public_pages
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Competition, CompetitionPage, EntryResult, Publication, ResultRun, ScoreSheet
from competitions.verify_result import verify
from tests import factories
from tests.competitions import editions
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


def decided(site_tree, organiser, **fields):
    """Three entries of two tiers, four judges of whom each leaves one entry out; a winner decided, all closed."""
    edition = editions.edition(days_left=-1, min_sheets=1, **fields)
    places = (site_tree.sharqia, site_tree.aswan, site_tree.port_said)
    tiers = ("markaz", "markaz", "city")
    edition.made = [
        editions.unit_entry(edition, place, tier=tier) for place, tier in zip(places, tiers, strict=True)
    ]
    for number in range(4):
        judge = editions.judge(edition)
        for at, entry in enumerate(edition.made):
            if at != number:
                level = max(1, 5 - at - number % 2)
                note = {"private_remark": "PRIVATE-REMARK", "public_remark": "PUBLIC-REMARK"}
                editions.sheet(entry, judge, level=level, **note, speed=2 + number % 3)
    close_edition(edition, organiser)
    stage_decision(edition.made[0], organiser, Outcome.WINNER, 1, **CITATION)
    return edition


@pytest.fixture
def organiser(site_tree):
    return factories.organiser(language="en")


def read(file):
    with file.open("rb") as opened:
        return opened.read()


def contents(publication):
    return [json.loads(read(file))["content"] for file in (publication.bundle, publication.public_bundle)]


def test_the_release_keeps_a_bundle_that_anyone_who_holds_it_computes_again(site_tree, organiser):
    publication = release(decided(site_tree, organiser), organiser)

    publication = Publication.objects.get(pk=publication.pk)
    for file, digest in (
        (publication.bundle, publication.bundle_sha256),
        (publication.public_bundle, publication.public_sha256),
    ):
        assert sha256(read(file)).hexdigest() == digest
        assert all(verify(read(file), digest, publication.run.root).values())
    assert publication.public_size == len(read(publication.public_bundle))


def test_sheets_stay_with_auditors_unless_the_edition_announced_otherwise(site_tree, organiser):
    sealed = release(decided(site_tree, organiser), organiser)
    open_to_all = release(decided(site_tree, organiser, publishes_sheets=True), organiser)

    assert not sealed.holds_sheets and open_to_all.holds_sheets
    full, public = contents(sealed)
    assert (full["form"], len(full["sheets"])) == ("full", 9)
    assert public["form"] == "public" and "sheets" not in public and "assignments" not in public
    assert contents(open_to_all)[1]["form"] == "full"


def test_the_public_form_says_what_the_page_says_and_nothing_of_single_marks(site_tree, organiser):
    full, public = contents(release(decided(site_tree, organiser), organiser))

    assert public["root"] == full["root"] == ResultRun.objects.latest().root
    assert public["weights"]["speed"] == full["weights"]["speed"]
    for entry in public["entries"]:
        assert not {"median", "spread", "standard_error"} & set(entry)
        assert entry["raw_mean"] is None  # of fewer than five sheets
        assert entry["estimate"] is None or round(entry["estimate"], 1) == entry["estimate"]
        assert entry["rank_low"] <= entry["rank"] <= entry["rank_high"]
    text = json.dumps(public)
    assert not any(sheet["salt"] in text or sheet["receipt"] in text for sheet in full["sheets"])


def test_only_winners_have_a_name_and_nobody_a_remark_in_either_form(site_tree, organiser):
    edition = decided(site_tree, organiser)
    judges = [seat.judge.user for seat in edition.seats.all()]

    for content in contents(release(edition, organiser)):
        lines = {entry["blind_code"]: entry for entry in content["entries"]}
        winner, *others = (lines[entry.blind_code] for entry in edition.made)
        assert (winner["outcome"], winner["place"], winner["governorate"]) == ("winner", 1, "EG-SHR")
        assert edition.made[0].unit.name_ar in winner["title_ar"]
        assert edition.made[0].unit.name_en in winner["title_en"]
        assert winner["citation_ar"] == CITATION["citation_ar"]
        assert all(
            (line["governorate"], line["title_ar"], line["title_en"]) == (None, "", "") for line in others
        )
        text = json.dumps(content, ensure_ascii=False)
        assert "REMARK" not in text and "SECRET-TITLE" not in text
        assert not any(user.username in text or user.email in text for user in judges)


def tamper(model, pk, **values):
    """As somebody with access to the database would."""
    sets = ", ".join(f"{name} = %s" for name in values)
    unguarded()
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {model._meta.db_table} SET {sets} WHERE id = %s", [*values.values(), pk])  # noqa: S608


@pytest.mark.parametrize(
    ("model", "values", "named"),
    [
        (ScoreSheet, {"levels": '{"cradle": 1}'}, "receipts"),
        (ScoreSheet, {"score": "12.5000"}, "scores"),
        (ScoreSheet, {"salt": "00" * 16}, "receipts"),
        (ScoreSheet, {"digest": "ab" * 32}, "root"),
        (EntryResult, {"estimate": 99.0}, "corrected"),
        (EntryResult, {"rank": 3}, "ranks"),
        (ResultRun, {"root": "00" * 32}, "root"),
        (ResultRun, {"variance_residual": 900.0}, "corrected"),
    ],
)
def test_a_record_changed_after_closing_releases_nothing(site_tree, organiser, model, values, named):
    edition = decided(site_tree, organiser)
    tamper(model, model.objects.order_by("pk").last().pk, **values)

    with pytest.raises(ValidationError) as refusal:
        release(Competition.objects.get(pk=edition.pk), organiser)

    assert "can't be computed again" in str(refusal.value) or "تعذّر" in str(refusal.value)
    assert not Publication.objects.exists()
    assert edition.entries.filter(state="judged").count() == 3


def test_a_conflict_found_after_closing_does_not_keep_the_release_from_matching(site_tree, organiser):
    edition = decided(site_tree, organiser)
    seat = edition.seats.first()
    edition.made[1].conflicts.create(judge=seat.judge, kind="declared")

    assert release(edition, organiser).bundle_sha256


def page_of(edition, organiser, language):
    if not edition.pages.exists():
        create_public_pages(edition, organiser)
    page = CompetitionPage.objects.get(competition=edition, locale__language_code=language)
    page.introduction, page.rules_text = "مقدمة", "قواعد"
    page.save_revision().publish()
    return page


def test_the_public_loads_the_result_and_the_program_from_the_page(client, site_tree, organiser):
    edition = decided(site_tree, organiser)
    page = page_of(edition, organiser, "en")
    assert client.get(f"{page.url}result/").status_code == 404

    publication = release(edition, organiser)
    html = client.get(page.url).content.decode()
    file = client.get(f"{page.url}result/").content
    program = client.get(f"{page.url}program/")

    assert publication.public_sha256 in html and publication.run.root in html
    assert f"{page.url}result/" in html and f"{page.url}program/" in html
    assert sha256(file).hexdigest() == publication.public_sha256
    assert b"def verify(" in program.content and "attachment" in program["Content-Disposition"]
    assert "they go to named auditors" in html and "No auditor has signed yet." in html


def test_the_page_says_which_of_the_two_forms_holds(client, site_tree, organiser):
    edition = decided(site_tree, organiser, publishes_sheets=True)
    page = page_of(edition, organiser, "en")
    release(edition, organiser)

    html = client.get(page.url).content.decode()

    assert "All that went into the result is published" in html
    assert "No auditor has signed yet." not in html
