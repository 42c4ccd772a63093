"""Puts the triggers into a database, takes them out, and says which are missing."""

from django.apps import apps as installed
from django.db import DEFAULT_DB_ALIAS, connections

from .dialects import BY_VENDOR
from .guards import guards


def dialect_of(using):
    """None on a database that we can't guard."""
    dialect = BY_VENDOR.get(connections[using].vendor)
    return dialect and dialect(connections[using])


def install(using=DEFAULT_DB_ALIAS, apps=installed, app_label=None):
    """Of all guards, or of an app's; those that the tables of `apps` can't hold yet are taken out instead."""
    dialect = dialect_of(using)
    if dialect is None:
        return
    with connections[using].cursor() as cursor:
        for guard in guards_of(app_label):
            conditions = guard.conditions(apps, dialect)
            if conditions:
                dialect.install(cursor, guard, conditions)
            else:
                dialect.remove(cursor, guard)


def remove(using=DEFAULT_DB_ALIAS, app_label=None):
    dialect = dialect_of(using)
    if dialect is None:
        return
    with connections[using].cursor() as cursor:
        for guard in guards_of(app_label):
            dialect.remove(cursor, guard)


def missing(using=DEFAULT_DB_ALIAS):
    """Tables of the database, of those that are guarded, whose triggers are not there or not what they should be."""
    dialect = dialect_of(using)
    with connections[using].cursor() as cursor:
        present = set(connections[using].introspection.table_names(cursor))
        return [
            guard.table
            for guard in guards()
            if guard.table in present
            and (dialect is None or dialect.found(cursor, guard) != wanted(guard, dialect))
        ]


def wanted(guard, dialect):
    return dialect.wanted(guard, guard.conditions(installed, dialect))


def guards_of(app_label):
    return [guard for guard in guards() if app_label in (None, guard.app_label)]


def install_after_migrate(sender, using, apps=installed, **kwargs):
    install(using, apps, sender.label)


def lift_before_migrate(sender, using, plan=(), **kwargs):
    """Only where tables can't be rebuilt under triggers, and only when there is something to do."""
    dialect = dialect_of(using)
    if plan and dialect and dialect.lifts_for_migrations:
        remove(using, sender.label)
