"""What enters the audit log besides what Wagtail is told anyway, and the way from there into the chain."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from .. import audit
from ..append_only.guards import REAL
from ..models import AuditEntry

#: from something that is logged to what says whether it was made for practice
BIRTHS = ("born", "competition.born", "entry.competition.born")
#: a page that leaves the site was there before
MOVED = "wagtail.move"


def follow(entry: ModelLogEntry | PageLogEntry) -> None:
    """An entry of Wagtail's log that matters enters the chain, in the same transaction."""
    if is_kept(entry) and not is_practice(entry):
        AuditEntry.objects.note(
            at=entry.timestamp,
            action=entry.action,
            kind=entry.content_type.model_class()._meta.label_lower if entry.content_type else "",
            key=str(entry.object_id),
            by=str(entry.user_id or ""),
            said={
                "who": str(entry.user_display_name) if entry.user_id else "",
                "subject": entry.label,
                "data": entry.data,
            },
        )


def is_kept(entry: ModelLogEntry | PageLogEntry) -> bool:
    model = entry.content_type and entry.content_type.model_class()
    return entry.action in audit.kept() or model in (get_user_model(), Group)


def is_practice(entry: ModelLogEntry | PageLogEntry) -> bool:
    """Rehearsals and demonstrations go away again, and a chain can't give up a link."""
    model = entry.content_type and entry.content_type.model_class()
    if model is None:
        return False
    if not issubclass(model, Page) and not any(hasattr(model, path.partition(".")[0]) for path in BIRTHS):
        return False
    subject = model._base_manager.filter(pk=entry.object_id).first()
    born = any(birth_of(subject, path) not in (None, REAL) for path in BIRTHS)
    return born or (entry.action != MOVED and is_outside_every_site(subject))


def is_outside_every_site(subject: Model | None) -> bool:
    """Where a rehearsal keeps its pages, and no visitor ever came."""
    return isinstance(subject, Page) and subject.get_site() is None


def birth_of(subject: Model | None, path: str) -> str | None:
    found: Any = subject
    for name in path.split("."):
        found = getattr(found, name, None)
    return found


def note_roles(instance: Model, action: str, keys: Iterable[int]) -> None:
    """Of an account and its groups, or of a group and its accounts."""
    if isinstance(instance, Group):
        accounts = get_user_model().objects.filter(pk__in=keys)
        changed = [(account, [instance.name]) for account in accounts]
    else:
        changed = [(instance, list(Group.objects.filter(pk__in=keys).values_list("name", flat=True)))]
    for account, names in changed:
        log(account, action, data={"roles": sorted(names)})


def note_all_taken(instance: Model) -> None:
    held = instance.user_set if isinstance(instance, Group) else instance.groups
    note_roles(instance, "initiatives.role_taken", list(held.values_list("pk", flat=True)))


def is_administrator(pk: int | None) -> bool:
    """As the database has it."""
    return get_user_model()._base_manager.filter(pk=pk, is_superuser=True).exists()


def note_rank(account: Any) -> None:
    """Who became administrator, or is one no longer."""
    log(account, "initiatives.rank_given" if account.is_superuser else "initiatives.rank_taken")


def note_export(user: Model, name: str, asked: Iterable[tuple[str, str]]) -> None:
    """Who took which list away, and narrowed how."""
    log(user, "initiatives.export", user=user, data={"list": name, "asked": dict(asked)})
