"""A note without end: refused in the judge's language, beside its field, and nothing that was typed is lost."""

import json

import pytest

from competitions.enums import PhaseKind
from competitions.models import SheetDraft
from tests.competitions import factories as made
from tests.competitions.at_the_desk import assignment, at, desk, edition, form_data, judge, text  # noqa: F401

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "A note can have at most 2000 characters."),
        ("ar", "لا تتجاوز الملاحظة 2000 حرف."),
    ],
)
@pytest.mark.parametrize(("characters", "status"), [(1_000_000, 400), (2_000_000, 413)])
def test_megabytes_of_text_in_a_note_are_refused_in_words(
    edition, client, language, said, characters, status
):
    judge = made.judge(competition=edition, language=language)
    assignment = made.assign(made.entry_in_judging(edition), judge)
    made.set_phase(edition, PhaseKind.JUDGING)
    client.force_login(judge.user)
    client.get(at("desk", assignment))
    note = "س" * characters
    sheet = {"levels": {}, "notes": {"speed": note}, "version": 0}

    body = json.dumps(sheet, ensure_ascii=False).encode()
    answer = client.post(at("draft", assignment), body, content_type="application/json")

    assert (answer.status_code, answer.json()) == (status, {"error": said})
    assert not SheetDraft.objects.exists()


def test_a_form_with_a_note_too_long_keeps_what_was_typed_and_says_so_beside_it(desk, assignment):
    long, short = "س" * 2001, "سبب آخر يبقى."
    data = form_data(assignment, speed=4) | {"note-speed": long, "note-cradle": short}

    response = desk.post(at("draft", assignment), data)

    html = text(response)
    assert response.status_code == 422
    assert long in html and short in html and html.count('aria-invalid="true"') == 1
    assert 'class="desk-bad" role="alert" id="problem-speed">لا تتجاوز الملاحظة 2000 حرف.' in html
    assert not SheetDraft.objects.exists()


def test_a_form_larger_than_the_site_takes_is_refused_in_both_languages(desk, assignment):
    response = desk.post(at("draft", assignment), form_data(assignment) | {"note-speed": "س" * 2_000_000})

    assert response.status_code == 400
    assert "أكبر مما يقبله الموقع" in text(response) and "larger than this site takes" in text(response)
    assert not SheetDraft.objects.exists()
