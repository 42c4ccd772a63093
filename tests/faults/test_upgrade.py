"""Whoever began with the first version comes to the newest with every row as it was written, and may go back.

`test_migrations` measures each step among many rows; here the rows mean something.
"""

import datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import F, TextField
from django.db.models.functions import Cast
from django.test import Client
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from competitions.models import EntryPage

from .copies import copied
from .rows import MOMENT, Rows

#: the first of each app that has models
FIRST = [("home", "0002_initial"), ("initiatives", "0001_initial"), ("competitions", "0001_initial")]
APPS = {app for app, _name in FIRST}
DAY = datetime.timedelta(days=1)


def page_of(label):
    return lambda rows: rows.apps.get_model("wagtailcore.Page").objects.get(
        pk=rows.one(rows.apps.get_model(label)).pk
    )


#: what the rules of that time ask of a row, beyond a value of the right kind
SAID = {
    "competitions.Competition": {
        "kind": "spatial_unit",
        "period_from": MOMENT.date(),
        "period_to": MOMENT.date() + DAY,
    },
    "competitions.Criterion": {"lowest": 1, "highest": 5, "weight": 20},
    "competitions.Phase": {"starts_at": MOMENT, "ends_at": MOMENT + DAY},
    "competitions.Entry": {"state": "judging", "page": page_of("competitions.SpatialUnitEntryPage")},
    "competitions.Decision": {"outcome": "winner", "place": 1},
    "competitions.Conflict": {"governorate": None},
    "competitions.InspectionFile": {"problem_count": 0},
    "initiatives.OutboxMessage": {"next_attempt_at": None},
}


@pytest.fixture
def first_version(new_site):
    with copied(new_site):
        migrate(FIRST)
        apps = apps_now()
        forget_later_pages(apps)
        yield apps


def forget_later_pages(apps):
    """Of kinds that came after: their own tables are gone, Wagtail's rows of them stay."""
    known = {(model._meta.app_label, model._meta.model_name) for model in apps.get_models()}
    kinds = apps.get_model("contenttypes.ContentType").objects.all()
    later = [kind.pk for kind in kinds if (kind.app_label, kind.model) not in known]
    apps.get_model("wagtailcore.Page").objects.filter(content_type__in=later).delete()


def migrate(targets):
    MigrationExecutor(connection).migrate(targets)


def apps_now():
    executor = MigrationExecutor(connection)
    return executor._create_project_state(with_applied_migrations=True).apps


def models_of(apps):
    return {
        model._meta.label: model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in APPS and model._meta.managed
    }


def fill(apps):
    """A row of every model that has none."""
    pages = apps.get_model("wagtailcore.Page").objects
    home = pages.get(pk=apps.get_model("home.HomePage").objects.filter(locale__language_code="ar").get().pk)
    rows = Rows(apps, SAID, home)
    for model in models_of(apps).values():
        rows.one(model)


def written(apps, only=None):
    """{label: {primary key: {"stored_" and the column: value}}}, of the columns of `only` where it names them."""
    found = {}
    for label, model in models_of(apps).items():
        if only is None or label in only:
            columns = {f"stored_{field.attname}": as_stored(field) for field in model._meta.concrete_fields}
            told = only and next(iter(only[label].values())).keys()
            rows = model._base_manager.values(
                **{name: value for name, value in columns.items() if told is None or name in told}
            )
            found[label] = {row[f"stored_{model._meta.pk.attname}"]: row for row in rows}
    return found


def as_stored(field):
    """Of a stream its text: what is read has numbers of its own each time."""
    return Cast(field.attname, TextField()) if isinstance(field, StreamField) else F(field.attname)


def differences(before, after):
    """What became of the rows of `before` that is not as it was, in the columns that both know."""
    found = []
    for label, rows in before.items():
        for key, row in rows.items():
            now = after[label].get(key)
            if now is None:
                found.append(f"{label} {key} is gone")
                continue
            changed = [name for name in row.keys() & now.keys() if row[name] != now[name]]
            found += [f"{label}.{name}: {row[name]!r} became {now[name]!r}" for name in changed]
    return found


def rules_of_the_database():
    """What every constraint, index and trigger says, whatever it is called."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0
            UNION SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ON', 'ON') FROM pg_indexes
            WHERE schemaname = 'public'""")
        return set(cursor.fetchall())


def rules_of(name):
    with copied(name):
        return rules_of_the_database()


def refused_pages():
    """{address: status} of every public page that does not open."""
    Site.clear_site_root_paths_cache()
    reader, found = Client(), {}
    for page in Page.objects.live().filter(depth__gt=1).specific():
        if not isinstance(page, EntryPage):
            site, address = page.get_site(), page.relative_url(page.get_site())
            status = reader.get(address, headers={"host": site.hostname}).status_code
            found |= {} if status == 200 else {address: status}
    return found


def test_every_row_of_the_first_version_is_there_in_the_newest_and_after_the_way_back(
    first_version, new_site
):
    fill(first_version)
    before = written(first_version)
    assert all(before.values())

    call_command("migrate", verbosity=0)
    after = written(apps_now(), only=before)

    assert differences(before, after) == []
    assert rules_of_the_database() == rules_of(new_site)
    with pytest.raises(IntegrityError), transaction.atomic():
        apps_now().get_model("competitions.Criterion").objects.update(weight=101)
    assert refused_pages() == {}

    migrate(FIRST)
    assert differences(before, written(apps_now())) == []
