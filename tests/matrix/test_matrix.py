"""Role × URL: every address of the site, asked by everyone, for one's own objects, another's and none.

A new address fails here until it has a row in `table/`; see CONTRIBUTING, Tests.
"""

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from competitions.models import ScoreSheet, SheetDraft
from initiatives.models import OutboxMessage

from .answers import REFUSALS
from .rows import ROLES
from .secrets import NOBODY_AT_ALL
from .table import AREAS, ROWS
from .urlconf import addresses
from .visits import NoSuchThings, Visitors
from .world import build

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.each_case,
    # wagtail-localize's report has no order; that is no answer of ours.
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

EACH = [(area, role) for area in AREAS for role in ROLES]


@pytest.fixture(scope="module")
def visitors(django_db_setup, django_db_blocker):
    """The world is built once; each visit takes back what it wrote."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Visitors(build())
        transaction.set_rollback(True)


def as_lines(found):
    return "\n".join(sorted(found))


def test_every_address_is_listed():
    listed = {row.address for row in ROWS}
    missing = [f'row("{name}", "…", {", ".join(sorted(given))})' for name, given in addresses() - listed]

    assert not missing, f"say in tests/matrix/table/ who is answered what:\n{as_lines(missing)}"


def test_no_listed_address_is_gone():
    gone = {str(row.address) for row in ROWS if row.address not in addresses()}

    assert not gone, as_lines(gone)


@pytest.mark.parametrize(("area", "role"), EACH)
def test_a_role_reads_what_is_listed_and_learns_nothing_more(visitors, area, role):
    wrong = [line for row in AREAS[area] for line in wrong_when_read(visitors, role, row)]

    assert not wrong, as_lines(wrong)


def wrong_when_read(visitors, role, row):
    visit, wanted = visitors.get(role, row), row.expected.get(role)
    word = visit.answer.word
    if wanted not in (word, None):
        yield line("GET", role, row, f"{word}, listed as {wanted} {visit.answer.error}")
    if word in REFUSALS and visit.written:
        yield line("GET", role, row, f"{word}, and wrote {visit.written}")
    yield from wrong_in(visitors, "GET", role, row, visit)
    if must_not_tell_whether_it_exists(visitors, role, row, word):
        other = visitors.get(role, row, NoSuchThings(visitors.world.things))
        if other.answer.word != word:
            yield line("GET", role, row, f"{word}, but {other.answer.word} where there is no such object")


def must_not_tell_whether_it_exists(visitors, role, row, word):
    """To organisers no object's existence is news; a visitor is asked to sign in first."""
    asked = role not in {"organiser", *row.knows} and word in {"no", "403", "404"}
    return asked and row.names_an_object(visitors.world.things)


@pytest.mark.parametrize(("area", "role"), EACH)
def test_a_role_sends_nothing_that_it_may_not(visitors, area, role):
    wrong = [line for row in AREAS[area] if row.is_posted for line in wrong_when_sent(visitors, role, row)]

    assert not wrong, as_lines(wrong)


def wrong_when_sent(visitors, role, row):
    visit, wanted = visitors.post(role, row), row.post.get(role)
    word = visit.answer.word
    if wanted not in (word, None):
        yield line("POST", role, row, f"{word}, listed as {wanted} {visit.answer.error}")
    if wanted is None and row.expected.get(role) in REFUSALS and word not in REFUSALS:
        yield line("POST", role, row, f"{word}, refused when read")
    if word in REFUSALS and visit.written:
        yield line("POST", role, row, f"{word}, and wrote {visit.written}")
    if visit.changed:
        yield line("POST", role, row, f"{word}, and changed {visit.changed}")
    yield from wrong_in(visitors, "POST", role, row, visit)


def wrong_in(visitors, method, role, row, visit):
    """What no answer may be or tell, whatever is listed."""
    if visit.answer.word == "500":
        yield line(method, role, row, f"500 {visit.answer.error}")
    for secret in set(visitors.world.vault.told(role, visit.url, visit.answer.text)) - set(row.tells):
        yield line(method, role, row, f"{visit.answer.word}, and tells: {secret}")


def line(method, role, row, says):
    return f"{role}: {method} {row.label}: {says.strip()}"


def test_whoever_may_know_a_secret_reads_it_somewhere(visitors):
    """Otherwise its absence elsewhere would prove nothing."""
    for role in ("editor_a", "editor_b", "organiser"):
        for row in ROWS:
            if row.expected.get(role) == "ok" and (role, row.url(visitors.world.things)) not in visitors.been:
                visitors.get(role, row)

    unread = [
        secret.what
        for secret in visitors.world.vault.secrets
        if secret.known_to and not secret.known_to & visitors.readers.get(secret.what, set())
    ]
    assert not unread, as_lines(unread)


def test_what_is_sealed_is_stored_all_the_same(visitors):
    stored = str(
        [
            *ScoreSheet.objects.values_list("notes", "private_remark", "public_remark", "salt", "score"),
            *SheetDraft.objects.values_list("notes"),
            *OutboxMessage.objects.values_list("text", "html"),
            *PageViewRestriction.objects.values_list("password"),
        ]
    )
    sealed = [secret for secret in visitors.world.vault.secrets if secret.known_to == NOBODY_AT_ALL]

    assert len(sealed) > 6
    assert [one.what for one in sealed if one.word.isascii() and one.word not in stored] == []
