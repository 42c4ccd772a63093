"""Until judging closes nobody reads a mark that is not his own: no screen, log, mail, export, search or log file."""

import json
import logging
import re
from collections import Counter

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db import models
from django.urls import Resolver404, resolve, reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from competitions.actions.closing import close_edition, closing_conditions
from competitions.actions.public_pages import create_public_pages
from competitions.enums import PhaseKind
from competitions.models import CompetitionPage, ScoreSheet, SheetDraft, public_results
from competitions.models.verification import public_verification
from initiatives.models import OutboxMessage
from tests import factories
from tests.competitions import factories as steps

pytestmark = pytest.mark.django_db

#: what a judge writes; none of it stands anywhere else in the fixture
WORDS = ("SEALED-NOTE", "SEALED-PRIVATE", "SEALED-PUBLIC")
#: a crawl asks each view for so many of its addresses
PER_VIEW = 3
#: their coordinates are no marks
DRAWINGS = re.compile(r"<svg.*?</svg>", re.DOTALL)
#: a moment to the microsecond, in which 10:00:48.75 is no score of 48.75
MOMENTS = re.compile(r"(?<!\d)\d\d:\d\d:\d\d\.\d+")
EXPORTS = [
    f"/admin/reports/{name}/?export={form}"
    for name in ("site-history", "workflow")
    for form in ("csv", "xlsx")
]


@pytest.fixture
def judged(site_tree, settings, caplog):
    """Two entries that came all the way with their sheets signed, a draft begun, judging still open."""
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    caplog.set_level(logging.DEBUG)
    edition = steps.edition(min_sheets=2)
    entries = [steps.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-PTS")]
    create_public_pages(edition, factories.organiser())
    for page in CompetitionPage.objects.filter(competition=edition):
        page.introduction, page.rules_text = "مقدمة", "قواعد"
        page.save_revision().publish()
    steps.set_phase(edition, PhaseKind.JUDGING)
    judges = [steps.judge(home=None, competition=edition) for _ in range(3)]
    for entry in entries:
        entry.refresh_from_db()
        first, second, third = steps.assign(entry, *judges)
        write(first, speed=5, coverage=2)
        write(second, speed=2, coverage=4)
        steps.save_draft(third, third.judge.user, writing(third), 0)
    edition = type(edition).objects.get(pk=edition.pk)
    edition.judges = judges
    return edition


def writing(assignment, **levels):
    sheet = steps.full_sheet(assignment, 3, **levels)
    return steps.Writing(
        levels=sheet.levels,
        notes=dict.fromkeys(sheet.notes, WORDS[0]),
        private_remark=WORDS[1],
        public_remark=WORDS[2],
    )


def write(assignment, **levels):
    known = {criterion.key for criterion in steps.JudgedEntry(assignment.entry).criteria}
    levels = {key: level for key, level in levels.items() if key in known}
    draft = steps.save_draft(assignment, assignment.judge.user, writing(assignment, **levels), 0)
    return steps.sign_sheet(assignment, assignment.judge.user, draft.version)


def sealed_values():
    """All that could leak: scores as they are kept and shown, receipts, salts, words."""
    found = set(WORDS)
    for sheet in ScoreSheet.objects.all():
        assert sheet.score % 1, "a score without decimals would be found by chance"
        found |= {str(sheet.score), f"{sheet.score:.1f}", f"{sheet.score:.2f}"}
        found |= {sheet.digest, sheet.salt, sheet.notes_salt}
    return found


def leaks(text):
    text = MOMENTS.sub("", text)
    arabic = text.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789."))
    return {value for value in sealed_values() if value in text or value in arabic}


def crawl(client, *starts):
    """Every page that a user reaches by links, some addresses of each view; yields address and text."""
    waiting, seen, asked = list(starts), set(starts), Counter()
    while waiting:
        address = waiting.pop(0)
        view = view_of(address)
        asked[view] += 1
        if asked[view] > PER_VIEW or "logout" in address or "/localize/" in address:
            continue
        response = client.get(address, follow=True)
        text = (b"".join(response.streaming_content) if response.streaming else response.content).decode(
            errors="replace"
        )
        yield address, DRAWINGS.sub("", text)
        links = re.findall(r'(?:href|src|action)="(/(?:admin|ar|en)/[^"#]*)"', text)
        fresh = [link.replace("&amp;", "&") for link in links if link not in seen]
        seen |= set(links)
        waiting += [link for link in fresh if "/static/" not in link]


def view_of(address):
    try:
        return resolve(address.partition("?")[0]).view_name
    except Resolver404:
        return address


def test_no_page_that_an_organiser_reaches_shows_a_mark(client, judged):
    client.force_login(factories.organiser(language="en"))
    start = [
        reverse("wagtailadmin_home"),
        reverse("editions:overview", args=[judged.pk]),
        reverse("editions:history", args=[judged.pk]),
        *EXPORTS,
    ]

    visited = {address: leaks(text) for address, text in crawl(client, *start)}

    assert len(visited) > 40
    assert {address: found for address, found in visited.items() if found} == {}


def test_no_public_page_shows_a_mark_in_any_language(client, judged):
    starts = [page.url for page in CompetitionPage.objects.filter(competition=judged)]

    for address, text in crawl(client, *starts):
        assert not leaks(text), address


def test_no_search_finds_a_word_or_a_mark(client, judged):
    client.force_login(factories.organiser(language="en"))
    for value in sorted(sealed_values()):
        for address in ("/admin/pages/search/", "/ar/search/", "/en/search/", reverse("editions:index")):
            html = client.get(address, {"q": value}).content.decode()
            assert not re.search(r'href="[^"]*/admin/pages/\d+/edit/', html), (address, value)


def test_nothing_that_is_kept_besides_the_sheets_holds_a_mark(judged):
    """Logs, mails, search index, revisions, task states: every other table there is."""
    for model in apps.get_models():
        if model in (ScoreSheet, SheetDraft) or not model._meta.managed:
            continue
        fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.BinaryField)]
        for row in model._default_manager.values_list(*(field.attname for field in fields)):
            stored = [str(field.get_prep_value(value)) for field, value in zip(fields, row, strict=True)]
            assert not leaks(" ".join(stored)), model


def test_the_audit_log_and_the_mails_say_that_a_sheet_was_signed_and_not_what_it_says(judged):
    signed = ModelLogEntry.objects.filter(action="competitions.sign")

    assert {json.dumps(entry.data) for entry in signed} == {'{"version": 1}'}
    assert signed.count() == 4
    assert OutboxMessage.objects.exists()
    texts = [entry.data for entry in PageLogEntry.objects.all()] + [m.body for m in mail.outbox]
    assert not leaks(json.dumps(texts, default=str))


def test_no_log_file_receives_a_mark(client, judged, caplog):
    client.force_login(judged.judges[0].user)
    assignment = judged.judges[0].assignments.first()
    for name in ("receipt", "proof"):
        client.get(reverse(f"competitions_{name}", args=[assignment.pk]))

    messages = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    assert not leaks("\n".join(messages))


def test_what_organisers_screens_ask_of_the_models_is_empty_before_closing(judged):
    assert public_results(judged) is None
    assert all(public_verification(page) is None for page in judged.pages.all())
    assert not leaks(repr(closing_conditions(judged, steps.timezone.now())))
    assert not judged.result_runs.exists()


def test_a_judge_reads_his_own_sheet_and_nobody_elses(client, judged):
    own = judged.judges[0].assignments.first()
    client.force_login(judged.judges[0].user)
    html = client.get(reverse("competitions_receipt", args=[own.pk])).content.decode()

    others = ScoreSheet.objects.exclude(assignment__judge=judged.judges[0])
    assert own.sheets.get().digest in html
    assert not any(sheet.digest in html or sheet.salt in html for sheet in others)
    for assignment in judged.judges[1].assignments.all():
        assert client.get(reverse("competitions_receipt", args=[assignment.pk])).status_code in (
            302,
            403,
            404,
        )


def test_after_closing_the_same_search_finds_the_marks(client, judged):
    """The walk above can see: once the seal is off, it does."""
    organiser = factories.organiser(language="en")
    close_edition(judged, organiser, "for the test")
    client.force_login(organiser)

    found = set().union(
        *(leaks(text) for _address, text in crawl(client, reverse("editions:deliberation", args=[judged.pk])))
    )

    assert set(WORDS) <= found


def test_the_search_index_holds_no_mark(judged):
    call_command("update_index", verbosity=0)

    test_nothing_that_is_kept_besides_the_sheets_holds_a_mark(judged)
