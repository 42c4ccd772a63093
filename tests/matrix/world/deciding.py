"""An edition that is decided and not released, one that is released, and a winner nobody may guess before."""

from competitions.actions.appeals import appeal
from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.public_pages import create_public_pages
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Certificate
from tests.competitions import editions
from tests.factories import governorate

from ..secrets import MINISTRY, OF_A
from .presenting import path_of


def fill(world):
    edition, winner, loser = decided(world, citations(world), "decided")
    world.vault.keep_title("a winner nobody knows of", OF_A, winner.page)
    world.name(edition_decided=edition, winner=winner, winner_page=winner.page, loser=loser)
    world.name(winner_path=path_of(winner.page))
    edition, winner, loser = decided(
        world, {"citation_ar": "حيثية معلنة", "citation_en": "Public citation"}, "released"
    )
    world.vault.keep_title("a losing entry", MINISTRY, loser.page)
    release(edition, world.people["organiser"])
    world.name(certificate=Certificate.objects.get(entry=winner).code)
    world.name(
        edition_released=edition,
        released_winner=winner,
        loser_page=loser.page,
        loser_path=path_of(loser.page),
    )
    world.name(edition_path=path_of(edition.pages.get(locale__language_code="ar")))
    appealed(world, winner)


def appealed(world, entry):
    entry.refresh_from_db()
    text = world.vault.plant("text of A’s appeal", {"editor_a"} | MINISTRY)
    world.name(appeal=appeal(entry, world.people["editor_a"], text), appealed_page=entry.page)


def citations(world):
    """Staged: the organisers' own until the release."""
    return {
        "citation_ar": world.vault.plant("citation in Arabic", MINISTRY),
        "citation_en": world.vault.plant("citation in English", MINISTRY),
    }


def decided(world, citation, stage):
    edition, by = editions.edition(days_left=-1, min_sheets=1), world.people["organiser"]
    winner = editions.unit_entry(edition, governorate("EG-SHR"))
    loser = editions.unit_entry(edition, governorate("EG-PTS"))
    sheets(world, edition, stage, winner, loser)
    publish_pages(edition, by)
    close_edition(edition, by)
    stage_decision(winner, by, Outcome.WINNER, 1, **citation)
    return edition, winner, loser


def sheets(world, edition, stage, winner, loser):
    judge = editions.judge(edition)
    remark = world.vault.plant(f"private remark in the {stage} edition", MINISTRY)
    editions.sheet(winner, judge, level=5, private_remark=remark)
    editions.sheet(loser, judge, level=2, private_remark=remark)


def publish_pages(edition, by):
    for page in create_public_pages(edition, by):
        page.introduction, page.rules_text = "مقدمة", "<p>قواعد</p>"
        page.save_revision(clean=False).publish(skip_permission_checks=True)
