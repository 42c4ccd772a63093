"""What is signed can't be changed, not even by SQL of one's own; what was never real goes as it came."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from competitions.actions.appeals import appeal
from competitions.actions.auditing import confirm, name_auditor
from competitions.actions.bundles import full_bundle
from competitions.actions.closing import close_edition
from competitions.actions.corrections import Correction, uphold_appeal
from competitions.actions.overrides import consent_to_override, propose_override
from competitions.actions.release import release
from competitions.enums import Birth, Outcome
from competitions.guarded import GUARDS
from competitions.models import Assignment, PhaseExtension, ScoreSheet, SheetDraft
from competitions.verify_result import verify
from initiatives import append_only
from initiatives.checks import what_is_signed_is_guarded
from tests import factories
from tests.competitions import editions
from tests.competitions.test_auditing import auditor
from tests.competitions.test_overrides import REASON, departed, organisers  # noqa: F401
from tests.unguarded import unguarded

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]

SHEETS = ScoreSheet._meta.db_table
EXPIRY = f"UPDATE {SHEETS} SET notes = '{{}}', private_remark = '', public_remark = '', notes_salt = ''"
#: of a kind of field: other than what stands there
OTHER = [
    (models.JSONField, """'{"another": 1}'"""),
    (models.DateTimeField, "'2001-02-03 04:05:06+00:00'"),
    (models.BooleanField, "NOT column"),
    ((models.CharField, models.TextField, models.FileField), "'~'"),
    (models.Field, "COALESCE(column, 0) + 1"),
]


def execute(sql):
    """Returns the number of rows; what the database refuses leaves the test's transaction usable."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.rowcount


def is_refused(sql):
    try:
        execute(sql)
    except IntegrityError as error:
        return "what is signed stays as it is" in str(error)
    return False


def set_to_another(field):
    other = next(value for kind, value in OTHER if isinstance(field, kind))
    column = f'"{field.column}"'
    return f"UPDATE {field.model._meta.db_table} SET {column} = {other.replace('column', column)}"


@pytest.fixture
def released(departed, organisers):  # noqa: F811
    """A row in every guarded table: the second of the ranking wins, which two organisers answer for."""
    one, other = organisers
    phase, names = departed.phases.last(), {"reason_ar": "سبب", "reason_en": "Reason"}
    later = phase.ends_at + timedelta(days=1)
    PhaseExtension.objects.create(phase=phase, old_ends_at=phase.ends_at, new_ends_at=later, by=one, **names)
    propose_override(departed.second, one, **REASON)
    consent_to_override(departed.second, other)
    departed.auditor = auditor()
    name_auditor(departed, one, departed.auditor)
    departed.released = release(departed, one)
    confirm(departed.released, departed.auditor, True, "", departed.released.bundle_sha256)
    correct(departed)
    departed.released.refresh_from_db()
    departed.refresh_from_db()
    return departed


def correct(edition):
    """The third is given a mention after an appeal: an earlier publication with its decisions."""
    entry = edition.entries.filter(decision__outcome=Outcome.NONE).first()
    written = appeal(entry, factories.editor(entry.governorate.code), "نص")
    words = Correction(Outcome.MENTION, None, "حيثية", "Citation", "صُحح", "Corrected")
    uphold_appeal(written, factories.organiser(), "سبب", words)


@pytest.fixture
def sheet(edition):
    entry = editions.unit_entry(edition)
    judge = editions.judge(edition)
    note = {"private_remark": "PRIVATE", "public_remark": "PUBLIC", "notes": {"speed": "SLOW"}}
    return editions.sheet(entry, judge, level=4, **note)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.table)
def test_no_column_of_what_is_released_can_be_changed_and_no_row_deleted(released, guard):
    model = apps.get_model(guard.model)
    assert model._base_manager.exists()
    fields = [field for field in model._meta.concrete_fields if field.name in guard.fixed or not guard.fixed]

    assert [field.name for field in fields if not is_refused(set_to_another(field))] == []
    if guard.is_kept:
        assert is_refused(f"DELETE FROM {guard.table}")


def test_postgresql_refuses_to_truncate_and_sqlite_to_replace(sheet):
    if connection.vendor == "postgresql":
        connection.check_constraints()
        assert is_refused(f"TRUNCATE {SHEETS} CASCADE")
    else:
        columns = [field.column for field in ScoreSheet._meta.concrete_fields]
        other = ", ".join("'{}'" if column == "levels" else column for column in columns)
        assert is_refused(f"REPLACE INTO {SHEETS} ({', '.join(columns)}) SELECT {other} FROM {SHEETS}")
        renumbered = ", ".join("id + 1" if column == "id" else column for column in columns)
        assert is_refused(f"REPLACE INTO {SHEETS} ({', '.join(columns)}) SELECT {renumbered} FROM {SHEETS}")


def test_a_draft_may_be_changed_and_thrown_away(sheet):
    other = editions.assignment(sheet.assignment.entry, editions.judge(sheet.assignment.entry.competition))
    SheetDraft.objects.create(assignment=other, levels={"speed": 2})
    drafts = SheetDraft._meta.db_table

    assert execute(f"""UPDATE {drafts} SET levels = '{{"speed": 3}}'""") == 1
    assert execute(f"DELETE FROM {drafts}") == 1


def test_decisions_may_change_until_the_release(departed):  # noqa: F811
    assert execute("UPDATE competitions_decision SET citation_en = 'Another'") == 1
    assert execute("DELETE FROM competitions_decision") == 1


def test_an_open_edition_can_be_closed_and_a_closed_one_not_be_opened(sheet):
    edition = sheet.assignment.entry.competition
    close_edition(edition, factories.organiser(), "for the test")

    assert is_refused("UPDATE competitions_competition SET closed_at = NULL, closed_by_id = NULL")
    assert execute("UPDATE competitions_competition SET name_en = 'Another'") == 1


@pytest.mark.parametrize("born", [Birth.REHEARSAL, Birth.DEMO])
def test_rows_that_never_were_real_may_go_but_never_become_real(site_tree, born):
    edition = editions.edition(min_sheets=1, born=born)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    close_edition(edition, factories.organiser(), "for the test")

    for table in (SHEETS, "competitions_resultrun", "competitions_rubricversion", "competitions_competition"):
        assert is_refused(f"UPDATE {table} SET born = 'real'"), table
    for table in ("entryresult", "judgeresult", "resultrun_sheets", "resultrun", "scoresheet"):
        assert execute(f"DELETE FROM competitions_{table}"), table


def test_what_is_real_can_not_be_called_a_rehearsal(sheet):
    for table in (SHEETS, "competitions_competition", "competitions_rubricversion"):
        assert is_refused(f"UPDATE {table} SET born = 'rehearsal'"), table


def test_a_sheet_can_not_be_moved_to_an_entry_of_a_rehearsal(sheet):
    rehearsed = editions.unit_entry(editions.edition(born=Birth.REHEARSAL), factories.governorate("EG-ASN"))

    assert is_refused(f"UPDATE competitions_assignment SET entry_id = {rehearsed.pk}")
    assert is_refused(f"UPDATE competitions_entry SET competition_id = {rehearsed.competition_id}")


def test_texts_expire_with_their_salt_and_receipt_root_and_bundle_still_hold(released):
    before = full_bundle(released, released.released.run)

    assert ScoreSheet.objects.expire_texts() == ScoreSheet.objects.count() == 3
    assert ScoreSheet.objects.expire_texts() == 0

    for sheet in ScoreSheet.objects.all():
        assert not any(sheet.texts.values()) and not sheet.notes_salt
    assert full_bundle(released, released.released.run) == before
    assert all(verify(before, released.released.bundle_sha256, released.released.run.root).values())


@pytest.mark.parametrize(
    "sql",
    [
        EXPIRY.replace(", notes_salt = ''", ""),
        EXPIRY.replace("private_remark = ''", "private_remark = 'milder'"),
        EXPIRY + ", salt = ''",
        EXPIRY + ", notes_digest = ''",
        f"UPDATE {SHEETS} SET notes_salt = ''",
    ],
)
def test_texts_expire_as_a_whole_and_nothing_else_with_them(sheet, sql):
    assert is_refused(sql)


def test_a_changed_remark_shows_in_the_bundle_where_the_triggers_were_taken_away(released):
    unguarded()
    ScoreSheet.objects.update(private_remark="milder")

    assert not verify(full_bundle(released, released.released.run))["receipts"]


def test_the_check_names_the_tables_that_lost_their_triggers(db):
    assert what_is_signed_is_guarded(None, databases=["default"]) == []
    assert what_is_signed_is_guarded(None, databases=None) == []

    unguarded()
    (message,) = what_is_signed_is_guarded(None, databases=["default"])
    assert message.id == "initiatives.W004" and SHEETS in message.msg

    append_only.install()
    append_only.install()
    assert append_only.missing() == []


def test_a_trigger_that_says_something_else_is_missing_and_put_right(db):
    unguarded()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                f"CREATE TRIGGER append_only_{SHEETS}_update BEFORE UPDATE ON {SHEETS} BEGIN SELECT 1; END"
            )
    append_only.install(app_label="initiatives")
    assert SHEETS in append_only.missing()

    append_only.install(app_label="competitions")
    assert append_only.missing() == []


@pytest.mark.django_db(transaction=True)
def test_triggers_outlive_migrations_that_rebuild_their_tables(site_tree):
    """Backwards and forwards again: SQLite drops a table's triggers with the table."""
    editions.sheet(editions.unit_entry(editions.edition()), editions.judge())
    call_command("migrate", "competitions", "0021", verbosity=0, skip_checks=True)
    assert Assignment.objects.update(state="done") == 1

    call_command("migrate", "competitions", verbosity=0, skip_checks=True)

    assert append_only.missing() == []
    assert is_refused(f"DELETE FROM {SHEETS}")


@pytest.mark.django_db(transaction=True)
def test_flush_empties_what_is_signed_too_and_leaves_the_triggers(site_tree):
    editions.sheet(editions.unit_entry(editions.edition()), editions.judge())
    with pytest.raises(DatabaseError):
        ScoreSheet.objects.all().delete()

    # The next test finds the first rows by their old numbers: none may be given again.
    call_command("flush", verbosity=0, interactive=False, reset_sequences=False)

    assert not ScoreSheet.objects.exists()
    assert append_only.missing() == []
