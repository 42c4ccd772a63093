"""Wiping a rehearsal: every row that hangs on it, in one transaction; one line in the log of the edition remains."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import FileField, Model, ProtectedError, RestrictedError
from django.db.models.fields.files import FieldFile
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from ..models import Competition, Judge
from ..models.roles import demand_organiser
from .rehearsal_entries import invented_accounts, slug_of
from .rehearsal_seat import organisers_judges

Rows = dict[type[Model], set[Any]]


@transaction.atomic
def wipe(rehearsal: Competition, user: Any) -> Competition:
    """Leaves no trace of the rehearsal and returns the edition that was rehearsed; refuses any other edition."""
    demand_organiser(user)
    rehearsal = Competition.objects.select_for_update().get(pk=rehearsal.pk)
    if not rehearsal.is_rehearsal:
        raise PermissionDenied
    edition, pages = rehearsal.rehearses, pages_of(rehearsal)
    entered = rehearsal.entries.count()
    accounts = list(invented_accounts(rehearsal).values_list("pk", flat=True))
    judges = Judge.objects.filter(user__in=accounts).values_list("pk", flat=True)
    rows = hanging_on({Competition: {rehearsal.pk}, Judge: {*judges, *organisers_judges(rehearsal)}})
    files = files_of(rows)
    protected = [(model, keys) for model, keys in rows.items() if not issubclass(model, Page)]
    delete_in_some_order([group for group in protected if group[0] is not Competition])
    delete_pages(pages)
    Competition.objects.filter(pk=rehearsal.pk).delete()
    get_user_model().objects.filter(pk__in=accounts).delete()
    forget_log([*protected, (get_user_model(), set(accounts))], [page.pk for page in pages])
    transaction.on_commit(partial(delete_files, files))
    log(edition, "competitions.rehearse", user=user, data={"entries": entered})
    return edition


def pages_of(rehearsal: Competition) -> list[Page]:
    """The page of the rehearsal and all below it."""
    parent = Page.objects.filter(depth=2, slug=slug_of(rehearsal)).first()
    return list(parent.get_descendants(inclusive=True)) if parent else []


def hanging_on(start: Rows) -> Rows:
    """Rows of this app that point at those of `start`, at any distance, nearest first."""
    rows: Rows = {model: set(keys) for model, keys in start.items()}
    waiting = list(start)
    while waiting:
        model = waiting.pop(0)
        for relation in model._meta.related_objects:
            source = relation.related_model
            if source._meta.app_label != "competitions" or relation.many_to_many:
                continue
            pointing = source._base_manager.filter(**{f"{relation.field.name}__in": rows[model]})
            found = set(pointing.values_list("pk", flat=True)) - rows.get(source, set())
            if found:
                rows.setdefault(source, set()).update(found)
                waiting.append(source)
    return rows


def files_of(rows: Rows) -> list[FieldFile]:
    """Files that the rows keep in a storage: no transaction deletes those."""
    return [
        file
        for model, keys in rows.items()
        for field in model._meta.get_fields()
        if isinstance(field, FileField)
        for row in model._base_manager.filter(pk__in=keys)
        if (file := getattr(row, field.name))
    ]


def delete_files(files: Iterable[FieldFile]) -> None:
    for file in files:
        file.storage.delete(file.name)


def delete_in_some_order(groups: Iterable[tuple[type[Model], set[Any]]]) -> None:
    """Farthest first; what another group still protects waits for the next round."""
    left = list(groups)[::-1]
    while left:
        waiting = []
        for model, keys in left:
            try:
                model._base_manager.filter(pk__in=keys).delete()
            except (ProtectedError, RestrictedError):
                waiting.append((model, keys))
        if len(waiting) == len(left):
            raise RuntimeError(f"a rehearsal could not be wiped: {[model.__name__ for model, _keys in left]}")
        left = waiting


def delete_pages(pages: list[Page]) -> None:
    """Later ones first: a nomination goes before its initiative, the page above all others last."""
    for page in reversed(pages):
        Page.objects.get(pk=page.pk).specific.delete()


def forget_log(groups: Iterable[tuple[type[Model], set[Any]]], pages: list[int]) -> None:
    for model, keys in groups:
        of_model = ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(model))
        of_model.filter(object_id__in=[str(key) for key in keys]).delete()
    PageLogEntry.objects.filter(page_id__in=pages).delete()
