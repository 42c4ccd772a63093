"""From an edition to its release, over HTTP, in the words of each person's admin."""

import datetime
from importlib import import_module

from django.urls import resolve, reverse
from django.utils import timezone
from wagtail.models import Page

from competitions.models import Assignment, Competition, Entry
from initiatives.models import Governorate, LocalUnit
from tests.journeys import steps_editor, steps_judge

NAMES = {"name_ar": "مسابقة المراكز", "name_en": "Centres award"}
CITATION = {"citation_ar": "مطابقة يومية خفضت الزمن.", "citation_en": "Daily matching cut the time."}
FIGURES = {
    "staff_count": "14", "trained_count": "9", "received": "1240", "verified": "1163", "verified_on_time": "1051",
    "legal": "402", "illegal": "611", "false_change": "150", "unified_form": "96.5", "gps_photo": "91.0",
    "median_hours": "38.0", "cradle": "489", "decisions": "571", "executed": "497", "recovered_m2": "30400",
    "recovered_farmland_m2": "12", "recurrence": "9",
}  # fmt: skip


def overview(organiser, edition):
    return organiser.open(reverse("editions:overview", args=[edition.pk]))


def create_edition(organiser):
    organiser.open(reverse("editions:index")).follow(reverse("editions:add"))
    kind = {"kind": "spatial_unit", "code": "TRY-1", "period_from": "2026-01-01", "period_to": "2026-09-30"}
    organiser.press("Create", **NAMES, **kind, min_sheets="2")
    now = timezone.localtime()
    moments = [(now + datetime.timedelta(days=days)).strftime("%Y-%m-%d %H:%M") for days in (-1, 30)]
    submission = dict(zip(("submission-starts_at", "submission-ends_at"), moments, strict=True))
    organiser.press("Save the dates", **submission, **{"submission-may_score": "on"})
    edition = Competition.objects.get(code="TRY-1")
    assert edition.phases.count() == 1, organiser.errors
    overview(organiser, edition).follow("/rubric/")
    organiser.press("Freeze the rubric and open the edition")
    edition.refresh_from_db()
    assert edition.rubric_frozen_at, organiser.text
    return edition


def publish_pages(organiser, edition):
    overview(organiser, edition).press("Create the public pages as drafts")
    overview(organiser, edition)
    addresses = [link["href"] for link in organiser.html.select("#pages-title ~ ul a[lang]")]
    for address in addresses:
        if organiser.open(address).html.select(".js-translation-editor"):
            publish_translation(organiser, address)
        else:
            organiser.press("action-publish", introduction="كل شيء. All of it.", rules_text=RULES)
        assert not organiser.errors
    return len(addresses)


def publish_translation(organiser, address):
    """In a host with wagtail-localize, which draws its buttons by script: the words are sent as a file."""
    page = Page.objects.get(pk=resolve(address).kwargs["page_id"])
    translator = import_module("tests.journeys.steps_translator")  # only such a host can read its files
    assert translator.translate(organiser, page, {page.slug: page.slug})
    token = organiser.client.cookies["csrftoken"].value
    published = {"action": "publish", "csrfmiddlewaretoken": token}
    organiser.show(organiser.client.post(address, published, follow=True), address)
    page.refresh_from_db()
    assert page.live, organiser.text


RULES = (
    '{"blocks": [{"key": "a", "text": "Rules", "type": "unstyled", "depth": 0, "inlineStyleRanges": [],'
    ' "entityRanges": []}], "entityMap": {}}'
)


def seat_judges(organiser, edition, accounts):
    for account in accounts:
        organiser.open(reverse("judges:add")).press("Create", user=str(account.pk), home_governorate="")
        assert not organiser.errors
    overview(organiser, edition).follow("/panel/")
    boxes = [box["value"] for box in organiser.html.select("input[name=judge]")]
    assert len(boxes) == len(accounts)
    organiser.press("Seat the chosen judges", judge=boxes)


def enter(editor, edition, code, words):
    """A draft, its figures, its photographs; then to the committee."""
    governorate = Governorate.objects.get(code=code)
    unit = LocalUnit.objects.filter(governorate=governorate, tier="markaz").first()
    page = governorate.pages.filter(locale__language_code=editor.source).get()
    editor.open("/admin/").follow(f"spatialunitentrypage/{page.pk}")
    editor.press("action-save", competition=str(edition.pk), local_unit=str(unit.pk))
    assert editor.address.endswith("/edit/"), editor.errors
    draft = editor.address
    steps_editor.complete_entry(editor, draft, words)
    editor.open(draft).press("action-submit", **FIGURES)
    return Entry.objects.get(unit=unit)


def approve(committee, entry):
    committee.open("/admin/").follow(entry.page.title, within=".my-page--waiting").press("approve")
    entry.refresh_from_db()
    assert entry.state == "screening", committee.text


def screen(organiser, edition, entry):
    overview(organiser, edition).follow(entry.number)
    organiser.press("", "/eligible/", comment="مستوفية.", extract_check="matches")
    entry.refresh_from_db()
    assert entry.state == "judging", organiser.text


def draw_round(organiser, edition, sheets):
    overview(organiser, edition).follow("/round/").press("Preview this round")
    organiser.press("Save")
    assert Assignment.objects.filter(entry__competition=edition).count() == sheets, organiser.text


def judge_all(judge, levels, secrets):
    steps_judge.declare_no_conflict(judge)
    return steps_judge.score_all(judge, levels, secrets)


def close(organiser, edition):
    overview(organiser, edition).follow("/close/").press("Close judging for good", reason="اكتملت الأوراق.")
    edition.refresh_from_db()
    assert edition.is_closed, organiser.text


def decide(organiser, edition, entry, **decision):
    overview(organiser, edition).follow("/deliberation/").follow(entry.blind_code)
    organiser.press("Stage the decision", **decision)
    assert not organiser.errors


def release(organiser, edition):
    overview(organiser, edition).follow("/deliberation/").follow("/release/").press("Release the results now")
    assert Competition.objects.released().filter(pk=edition.pk).exists(), organiser.text
