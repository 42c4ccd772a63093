"""Auditors: who they can be, what they receive, what they sign and where it stands."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from competitions.actions.auditing import confirm, dismiss_auditor, name_auditor
from competitions.actions.release import release
from competitions.actions.set_up import auditors
from competitions.models import Auditor, Confirmation
from tests import factories
from tests.competitions import factories as steps
from tests.competitions.organising import page_of, url
from tests.competitions.test_bundles import decided
from tests.competitions.test_bundles import page_of as public_page_of

pytestmark = pytest.mark.django_db


def auditor(**fields):
    return factories.user(groups=[auditors()], language="en", name_en="Chartered auditor", **fields)


@pytest.fixture
def released(site_tree, organiser):
    edition = decided(site_tree, organiser)
    edition.auditor = auditor()
    name_auditor(edition, organiser, edition.auditor)
    edition.released = release(edition, organiser)
    return edition


def sign(edition, matches=True, statement="", sha256=None):
    sha256 = edition.released.bundle_sha256 if sha256 is None else sha256
    return confirm(edition.released, edition.auditor, matches, statement, sha256)


def at(name, edition):
    return reverse(f"competitions_{name}", args=[edition.pk])


# ---- who ----


def test_nobody_who_organises_judges_or_administers_can_be_an_auditor(site_tree, organiser):
    edition = decided(site_tree, organiser)
    judge = steps.judge(home=None)
    both = factories.organiser()
    for user in (judge.user, both):
        user.groups.add(auditors())

    for user in (judge.user, both, factories.superuser(), factories.editor()):
        with pytest.raises(ValidationError):
            name_auditor(edition, organiser, user)
    assert not Auditor.objects.exists()


def test_organisers_name_and_dismiss_and_nobody_else(site_tree, organiser):
    edition = decided(site_tree, organiser)
    person = auditor()
    for user in (person, factories.editor(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            name_auditor(edition, user, person)

    named = name_auditor(edition, organiser, person)
    assert name_auditor(edition, organiser, person) == named
    with pytest.raises(PermissionDenied):
        dismiss_auditor(named, person)
    dismiss_auditor(named, organiser)

    assert not Auditor.objects.exists()


def test_who_has_signed_can_not_be_dismissed(released, organiser):
    sign(released)

    with pytest.raises(ValidationError):
        dismiss_auditor(Auditor.objects.get(), organiser)


# ---- signing ----


def test_an_auditor_signs_once_for_the_file_he_was_given(released):
    confirmation = sign(released, sha256=f" {released.released.bundle_sha256.upper()} ")

    assert (confirmation.matches, confirmation.bundle_sha256) == (True, released.released.bundle_sha256)
    with pytest.raises(ValidationError):
        sign(released, matches=False, statement="on second thoughts")
    assert Confirmation.objects.get().matches


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"sha256": "ab" * 32}, "sha256"),
        ({"sha256": ""}, "sha256"),
        ({"matches": False, "statement": " "}, "statement"),
    ],
)
def test_a_signature_for_another_file_or_without_a_reason_is_refused(released, wrong, field):
    with pytest.raises(ValidationError) as refusal:
        sign(released, **wrong)

    assert set(refusal.value.message_dict) == {field}
    assert not Confirmation.objects.exists()


def test_who_was_not_named_does_not_sign(released):
    for user in (auditor(), factories.organiser(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            confirm(released.released, user, True, "", released.released.bundle_sha256)


# ---- the auditor's screens ----


def test_an_auditor_loads_the_full_result_and_signs_on_his_screen(client, released):
    client.force_login(released.auditor)
    assert released.name_en in client.get(reverse("wagtailadmin_home")).content.decode()
    html = client.get(at("audit", released)).content.decode()
    assert released.released.bundle_sha256 in html and released.released.run.root in html
    full = client.get(at("audit_bundle", released)).content
    assert json.loads(full)["content"]["sheets"]
    assert b"def verify(" in client.get(at("audit_program", released)).content

    wrong = client.post(at("audit", released), {"matches": "no", "sha256": "12", "statement": "TYPED"})
    assert wrong.status_code == 422 and "TYPED" in wrong.content.decode()
    data = {"matches": "yes", "sha256": released.released.bundle_sha256, "statement": "On 3 December."}
    assert client.post(at("audit", released), data).status_code == 302

    assert Confirmation.objects.get().statement == "On 3 December."
    assert "Signed: all matches" in client.get(at("audit", released)).content.decode()


@pytest.mark.parametrize("name", ["audit", "audit_bundle", "audit_program"])
def test_nobody_else_sees_an_audit(client, released, name):
    judge = steps.judge(home=None)
    for user in (auditor(), factories.organiser(), factories.editor(), judge.user):
        client.force_login(user)
        assert client.get(at(name, released)).status_code in (302, 403, 404)


def test_an_auditor_sees_nothing_else_of_the_admin(client, released):
    client.force_login(released.auditor)

    for address in (
        url("overview", released),
        url("deliberation", released),
        reverse("wagtailadmin_explore_root"),
    ):
        assert client.get(address).status_code in (302, 403, 404)


def test_before_the_release_there_is_nothing_to_load(client, site_tree, organiser):
    edition = decided(site_tree, organiser)
    person = auditor()
    name_auditor(edition, organiser, person)
    client.force_login(person)

    assert "not released yet" in client.get(at("audit", edition)).content.decode()
    assert client.get(at("audit_bundle", edition)).status_code == 404
    assert client.post(at("audit", edition), {"matches": "yes"}).status_code in (302, 404)
    assert not Confirmation.objects.exists()


# ---- the organisers' screen and the public page ----


def test_an_organiser_names_and_dismisses_on_the_screen(client, site_tree, organiser):
    edition = decided(site_tree, organiser)
    person = auditor()
    client.force_login(organiser)
    assert "Chartered auditor" in page_of(client, "auditors", edition)

    client.post(url("auditors", edition), {"auditor": person.pk})
    named = Auditor.objects.get(competition=edition)
    assert (named.user, named.named_by) == (person, organiser)
    client.post(url("auditors", edition), {"remove": named.pk})

    assert not Auditor.objects.exists()
    for nonsense in ({"auditor": "x"}, {"auditor": organiser.pk}, {"remove": "x"}):
        assert client.post(url("auditors", edition), nonsense).status_code in (302, 404)
    assert not Auditor.objects.exists()


def test_what_auditors_signed_stands_on_the_public_page(client, released, organiser):
    page = public_page_of(released, organiser, "en")
    sign(released, matches=False, statement="One root differs.")

    html = client.get(page.url).content.decode()

    assert "Chartered auditor computed the result again with the same program: it does not match." in html
    assert "One root differs." in html


def test_the_screens_ask_the_same_for_one_auditor_and_for_three(client, released, organiser):
    page = public_page_of(released, organiser, "en")
    sign(released)
    client.force_login(organiser)
    addresses = [page.url, url("auditors", released)]
    for address in addresses:
        client.get(address)
    one = [queries_of(client, address) for address in addresses]

    for _ in range(2):
        released.auditor = auditor()
        name_auditor(released, organiser, released.auditor)
        sign(released)

    assert [queries_of(client, address) for address in addresses] == one


def queries_of(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
