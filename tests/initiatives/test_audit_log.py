"""Who did what when, and why: what enters the audit log, that it stays, and who reads it."""

import csv
import io
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.log_actions import log

from competitions.models import Competition
from initiatives.models import AuditEntry
from tests import factories
from tests.competitions import editions
from tests.threads import at_once
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

REPORT = "audit_log:index"


@pytest.fixture
def organiser(client, site_tree):
    person = factories.organiser(username="mona", first_name="منى", language="ar")
    client.force_login(person)
    return person


@pytest.fixture
def edition(organiser):
    return editions.edition()


def extend(edition, person, reason="عطل في الشبكة"):
    log(edition, "competitions.extend", user=person, data={"reason": reason})
    AuditEntry.objects.chain()  # as after the commit that no test here makes
    return AuditEntry.objects.first()


def verified(**options):
    said = io.StringIO()
    try:
        call_command("verify_audit", stdout=said, **options)
    except CommandError as error:
        return f"{said.getvalue()}{error}"
    return said.getvalue()


def rows_shown(client, **query):
    return client.get(reverse(REPORT), query).content.decode()


def test_an_entry_says_who_when_what_and_why_and_follows_the_one_before(edition, organiser):
    first = extend(edition, organiser)
    second = extend(edition, organiser, "عطلة")

    assert (second.number, second.previous) == (first.number + 1, first.digest)
    assert (second.by, str(second.who)) == (str(organiser.pk), "منى")
    assert (second.kind, second.key, second.why) == ("competitions.competition", str(edition.pk), "عطلة")
    assert timezone.now() - second.at < timedelta(hours=1)


def test_it_stands_or_falls_with_what_it_tells(edition, organiser):
    before = AuditEntry.objects.count()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        extend(edition, organiser)
        raise ZeroDivisionError

    assert AuditEntry.objects.count() == before
    assert "All is as it was written" in verified()


def test_what_a_crash_left_without_a_place_gets_one(edition, organiser):
    extend(edition, organiser)
    log(edition, "competitions.extend", user=organiser, data={"reason": "عطلة"})
    left = AuditEntry.objects.waiting().get()

    call_command("work", once=True)

    left.refresh_from_db()
    assert left.previous == AuditEntry.objects.get(number=left.number - 1).digest
    assert "All is as it was written" in verified()


def test_saving_a_draft_is_no_matter_for_it(edition, organiser, site_tree):
    before = AuditEntry.objects.count()
    log(site_tree.sharqia.page, "wagtail.edit", user=organiser)
    assert AuditEntry.objects.count() == before
    log(site_tree.sharqia.page, "wagtail.publish", user=organiser)
    assert AuditEntry.objects.first().action == "wagtail.publish"


@pytest.mark.parametrize("born", ["rehearsal", "demo"])
def test_practice_leaves_no_trace(organiser, born):
    made_for = {"rehearses": editions.edition()} if born == "rehearsal" else {"born": born}
    edition = editions.edition(**made_for)
    before = AuditEntry.objects.count()

    extend(edition, organiser)
    log(editions.unit_entry(edition), "competitions.rule_out", user=organiser)

    assert edition.born == born
    assert AuditEntry.objects.count() == before


def test_roles_that_come_and_go_by_either_side(site_tree, organiser):
    person, group = factories.user(first_name="سعاد"), site_tree.sharqia.editors
    person.groups.add(group)
    group.user_set.remove(person)
    person.groups.set([group])
    person.groups.clear()

    noted = list(AuditEntry.objects.filter(kind="home.user", key=str(person.pk)).order_by("pk"))
    assert [entry.action.partition(".")[2] for entry in noted] == ["role_given", "role_taken"] * 2
    assert {entry.why for entry in noted} == {group.name}


def test_who_becomes_administrator_and_who_is_one_no_longer_whatever_way(site_tree, organiser):
    call_command("createsuperuser", username="root", email="root@example.org", interactive=False, verbosity=0)
    person = type(organiser).objects.get(username="root")
    person.last_name = "سعد"
    person.save()
    person.is_superuser = False
    person.save(update_fields=["last_name"])
    person.save()
    organiser.is_superuser = True
    organiser.save(update_fields=["is_superuser"])

    noted = AuditEntry.objects.filter(kind="home.user", action__contains="rank").order_by("pk")
    assert list(noted.values_list("key", "action")) == [
        (str(person.pk), "initiatives.rank_given"),
        (str(person.pk), "initiatives.rank_taken"),
        (str(organiser.pk), "initiatives.rank_given"),
    ]


def test_the_database_refuses_to_change_or_remove_a_row(edition, organiser):
    entry = extend(edition, organiser)
    everything = AuditEntry.objects.filter(pk=entry.pk)

    for act in (
        everything.delete,
        lambda: everything.update(action="a.b"),
        lambda: everything.update(text="x"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()
    assert everything.get().why == "عطل في الشبكة"


def test_whoever_gets_round_that_is_found(edition, organiser):
    for reason in ("أ", "ب", "ج", "د"):
        extend(edition, organiser, reason)
    number = AuditEntry.objects.first().number
    noted = AuditEntry.objects.head()
    assert noted in verified()
    assert "All is as" in verified(head=noted)

    unguarded()
    AuditEntry.objects.filter(number=number - 1).delete()
    AuditEntry.objects.filter(number=number - 2).update(by="")
    said = verified()
    assert f"Removed: {number - 1} to {number - 1}." in said
    assert f"Changed: {number - 2}." in said
    assert "Unguarded: the triggers of initiatives_auditentry are missing." in said

    AuditEntry.objects.filter(number__gte=number - 2).delete()
    assert "Removed" not in verified()  # the end of a chain goes without a trace
    assert "no longer holds the head you noted" in verified(head=noted)


def test_a_sheet_that_was_changed_or_removed_is_found(edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)
    sheet = editions.sheet(entry, judge)
    assert "All is as it was written" in verified()

    unguarded()
    type(sheet).objects.filter(pk=sheet.pk).update(levels={**sheet.levels, next(iter(sheet.levels)): 5})
    assert f"sheet {sheet.pk} is not what its receipt says" in verified()
    type(sheet).objects.filter(pk=sheet.pk).update(levels=sheet.levels, version=2)
    assert f"what sheet {sheet.pk} follows" in verified()


def test_organisers_read_it_in_arabic(client, edition, organiser):
    extend(edition, organiser, "عطل <b>في</b> الشبكة")

    page = rows_shown(client)

    assert "سجل التدقيق" in page
    assert "منى" in page and "تمديد" in page
    assert "عطل &lt;b&gt;في&lt;/b&gt; الشبكة" in page


def test_nobody_else_reads_it(client, edition, organiser):
    for person in (
        factories.superuser(),
        factories.editor(),
        factories.committee_member(),
        factories.translator(),
    ):
        client.force_login(person)
        assert client.get(reverse(REPORT)).status_code in (302, 403, 404)
        assert reverse(REPORT) not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_it_is_narrowed_by_what_who_and_when(client, edition, organiser):
    other = factories.organiser(first_name="هاني")
    extend(edition, organiser, "سبب-أول")
    extend(edition, other, "سبب-ثان")
    log(edition, "competitions.minutes", user=other)
    tomorrow = timezone.localdate() + timedelta(days=1)

    assert "سبب-أول" in rows_shown(client, action="competitions.extend", by=organiser.pk)
    assert "سبب-ثان" not in rows_shown(client, action="competitions.extend", by=organiser.pk)
    assert "سبب" not in rows_shown(client, action="competitions.minutes")
    assert "سبب-أول" in rows_shown(client, until=tomorrow.isoformat())
    assert "سبب" not in rows_shown(client, since=tomorrow.isoformat())


def test_as_many_queries_for_three_rows_as_for_one(client, edition, organiser):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            rows_shown(client, action="competitions.extend")
        return len(captured)

    extend(edition, organiser)
    queries()
    one = queries()
    extend(edition, organiser)
    extend(edition, factories.organiser())

    assert queries() == one


def test_files_of_it_compute_nothing_and_taking_one_is_noted(client, edition, organiser):
    extend(edition, organiser, '=HYPERLINK("http://evil")')

    answer = client.get(reverse(REPORT), {"export": "csv", "action": "competitions.extend"})
    lines = list(csv.reader(io.StringIO(answer.getvalue().decode().removeprefix("\ufeff"))))
    assert lines[1][2:6] == ["منى", lines[1][3], str(edition), '\'=HYPERLINK("http://evil")']
    noted = AuditEntry.objects.first()
    assert (noted.action, noted.why) == ("initiatives.export", "سجل التدقيق")
    assert noted.said["data"]["asked"] == {"export": "csv", "action": "competitions.extend"}

    answer = client.get(reverse(REPORT), {"export": "xlsx", "action": "competitions.extend"})
    sheet = load_workbook(io.BytesIO(answer.getvalue())).active
    assert sheet["F2"].data_type == "s" and sheet["F2"].value.startswith("=")
    assert sheet.sheet_view.rightToLeft


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_chain(edition, organiser):
    assert at_once(*[lambda: extend(edition, organiser) and None] * 6) == [None] * 6

    assert AuditEntry.objects.filter(action="competitions.extend").count() == 6
    assert "All is as it was written" in verified()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_who_has_written_to_it_keeps_nobody_waiting_who_holds_what_he_wants_next(edition, organiser):
    """A release logs, then touches pages; an editor touches a page, then logs: neither may wait for the other."""
    other = editions.edition()
    both_are_half_way = Barrier(2)

    def log_then_touch(mine, theirs):
        with transaction.atomic():
            Competition.objects.filter(pk=mine.pk).update(seed=1)
            log(mine, "competitions.extend", user=organiser, data={"reason": "عطل"})
            with suppress(BrokenBarrierError):
                both_are_half_way.wait(timeout=2)
            Competition.objects.filter(pk=theirs.pk).update(seed=2)

    def touch_then_log():
        with transaction.atomic():
            Competition.objects.filter(pk=other.pk).update(seed=3)
            with suppress(BrokenBarrierError):
                both_are_half_way.wait(timeout=2)
            log(other, "competitions.extend", user=organiser, data={"reason": "عطل"})

    assert at_once(lambda: log_then_touch(edition, other), touch_then_log) == [None, None]
    assert "All is as it was written" in verified()
