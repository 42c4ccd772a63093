"""A judge at the desk: what the tests of the desk, of screening and of the queue share."""

import json

import pytest
from django.urls import reverse

from competitions.enums import (
    PhaseKind,
)
from tests.competitions import factories as made


@pytest.fixture
def edition(site_tree):
    return made.edition()


@pytest.fixture
def judge(edition):
    return made.judge(competition=edition)


@pytest.fixture
def assignment(edition, judge):
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    return made.assign(entry, judge)


@pytest.fixture
def desk(client, judge):
    client.force_login(judge.user)
    return client


def at(name, assignment, *more):
    return reverse(f"competitions_{name}", args=[assignment.pk, *more])


def text(response):
    return (b"".join(response.streaming_content) if response.streaming else response.content).decode(
        errors="replace"
    )


def secrets_of(entry):
    """What must be nowhere: the entry has each of these, so each could leak."""
    page = entry.page.specific
    owner = page.owner
    return [
        page.title,
        page.slug,
        entry.number,
        entry.governorate.name_ar,
        entry.governorate.name_en,
        entry.unit.name_ar,
        entry.unit.name_en,
        owner.username,
        owner.email,
        "SECRET-CHANGE",
        "قرية سرية",
        page.official_extract.title,
        page.official_extract.filename,
        *(photo.title for case in page.cases.all() for photo in (case.photo_before, case.photo_after)),
        *(case.photo_before.filename for case in page.cases.all()),
    ]


def form_data(assignment, version=0, level=3, **levels):
    writing = made.full_sheet(assignment, level, **levels)
    return {
        "version": version,
        "private_remark": "",
        "public_remark": "",
        **{f"level-{key}": value for key, value in writing.levels.items()},
        **{f"note-{key}": note for key, note in writing.notes.items()},
    }


def send_json(desk, assignment, version=0, **fields):
    data = {
        "levels": {},
        "notes": {},
        "private_remark": "",
        "public_remark": "",
        "version": version,
        **fields,
    }
    return desk.post(at("draft", assignment), json.dumps(data), content_type="application/json")
