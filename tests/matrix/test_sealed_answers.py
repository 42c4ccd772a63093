"""Every address there is, read and sent to by a judge: the same answer whatever the others have marked."""

import json
import re
from decimal import Decimal
from secrets import token_hex

import pytest
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from competitions.enums import AssignmentState
from competitions.models import Assignment, ScoreSheet, SheetDraft
from tests.competitions import factories as made
from tests.competitions.at_the_desk import form_data

from . import answers
from .table import ROWS
from .test_matrix import visitors  # noqa: F401

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

#: drawn anew for every answer: its name, tokens of forms, questionnaires and scripts, the key of a session, the secret
#: of a second factor or passkey to come, what the clock shows, and how many bytes a spreadsheet that holds the time
#: is packed into
FRESH = [
    re.compile(r"csrf\w*(?:\\?[\"']\s*(?:value=|:|content=)?\s*\\?[\"']|=)[\w-]{20,}", re.IGNORECASE),
    re.compile(r"data-csrf-token=\"[^\"]*\"|nonce[-=]\"?[\w+/=-]+|sessionid=\w+|messages=[^;]*"),
    re.compile(r"'Content-Length': '\d+'"),
    re.compile(r"'X-Request-ID': '[\w-]+'"),
    re.compile(r"name=\"token\" value=\"[^\"]*\""),
    re.compile(r"challenge\W+(?:quot;)?\W*(?:quot;)?[\w-]{20,}"),
    re.compile(r"class=\"door__picture\".*?</code>", re.DOTALL),
    re.compile(r"expires=[^;]*|\d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT|\"saved_at\": \"\d\d:\d\d\""),
    re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?"),
]
#: of the colleague on each entry that he shares with the judge
MARKS = st.tuples(st.integers(1, 5), st.integers(0, 10_000), st.text("abc", max_size=8), st.booleans())


def test_no_answer_to_a_judge_depends_on_what_another_has_marked(visitors):  # noqa: F811
    before = everything(visitors)
    assert sum(word == "ok" for word, _text in before.values()) > 40

    # A counterexample says enough as it is found: to make it smaller would read the whole site again and again.
    @settings(max_examples=2, deadline=None, phases=[Phase.generate])
    @given(MARKS)
    def is_answered_the_same(marks):
        with transaction.atomic():
            mark_again(visitors.world, *marks)
            after = everything(visitors)
            transaction.set_rollback(True)
        assert [asked for asked in before if before[asked] != after[asked]] == []

    is_answered_the_same()


def test_an_organiser_does_see_that_a_sheet_went_back(visitors):  # noqa: F811
    """The comparison can see: what organisers may know, who has signed, does change."""
    with transaction.atomic():
        before = stripped(visitors.get("organiser", progress()).answer.text)
        colleagues(visitors.world).update(state=AssignmentState.ACCEPTED)
        after = stripped(visitors.get("organiser", progress()).answer.text)
        transaction.set_rollback(True)

    assert before != after


def progress():
    return next(row for row in ROWS if row.name == "editions:overview" and "edition_judged" in str(row))


def everything(visitors):
    """{what was asked: (word, text)} of every row of the table, and of all that a judge does at his own desk."""
    cache.clear()  # whoever asks often waits; here every reading is the first one
    found = {}
    for row in ROWS:
        found["GET", row.label] = kept(visitors.get("judge", row))
        if row.is_posted:
            found["POST", row.label] = kept(visitors.post("judge", row))
    for name, sent in at_his_desk(visitors.world):
        found[name, str(sent)[:40]] = kept(visitors.send("post", "judge", address(visitors, name), sent))
    found["autosave"] = kept(autosave(visitors))
    return found


def at_his_desk(world):
    """The plain form, complete and not; the check; the signature, with and without its declaration."""
    whole = form_data(Assignment.objects.get(pk=world.things["assignment"]))
    yield "draft", whole
    yield "draft", {"version": 0}
    yield "check", whole
    yield "sign", {"version": 0, "private_remark": "", "public_remark": ""}
    yield "sign", {"version": 0, "private_remark": "", "public_remark": "", "declaration": "on"}
    yield "recuse", {"kind": "other", "reason": ""}


def address(visitors, name):
    return reverse(f"competitions_{name}", args=[visitors.world.things["assignment"]])


def autosave(visitors):
    """As the script sends it."""
    client, _cookies = visitors.clients["judge"]
    sent = {"levels": {}, "notes": {}, "private_remark": "", "public_remark": "", "version": 0}
    with transaction.atomic():
        response = client.post(address(visitors, "draft"), json.dumps(sent), content_type="application/json")
        transaction.set_rollback(True)
    return answers.read(response)


def kept(visit):
    answer = getattr(visit, "answer", visit)
    return answer.word, stripped(answer.text)


def stripped(text):
    for pattern in FRESH:
        text = pattern.sub("", text)
    return text


def colleagues(world):
    return Assignment.objects.filter(judge=world.things["colleague_record"])


def mark_again(world, level, score, words, is_draft):
    """A new version of each of the colleague's sheets, or the sheet taken back and a draft begun."""
    for held in colleagues(world).filter(entry__in=[world.things["judged_a"], world.things["judged_b"]]):
        levels = made.full_sheet(held, level).levels
        texts = {"notes": dict.fromkeys(levels, words), "private_remark": words, "public_remark": words}
        if is_draft:
            Assignment.objects.filter(pk=held.pk).update(state=AssignmentState.ACCEPTED)
            SheetDraft.objects.update_or_create(assignment=held, defaults={"levels": levels, **texts})
            continue
        ScoreSheet.objects.create(
            assignment=held,
            version=2,
            levels=levels,
            score=Decimal(score) / 100,
            rubric_sha256=held.entry.competition.rubric_sha256,
            salt=token_hex(16),
            notes_salt=token_hex(16),
            digest=token_hex(32),
            submitted_at=timezone.now(),
            **texts,
        )
