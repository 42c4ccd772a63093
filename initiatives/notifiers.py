"""Mail at each step of a review, to each reader in his own language."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Comment, Page, TaskState, WorkflowState
from wagtail.users.models import UserProfile

from .addresses import short_address
from .mail_addresses import mail_address
from .models import Governorate, ObstacleSuggestion, ReviewTask
from .panels.outline import outline


def write(template: str, readers: Iterable[Any], context: dict[str, Any], preference: str = "") -> int:
    """Mail `template` (_subject.txt, .txt, .html) to each of `readers` with an address; returns how many.

    `preference` is one of Wagtail's notification switches of the account page: submitted, approved, rejected.
    """
    return sum(write_one(template, reader, context, preference) for reader in set(readers))


def write_one(template: str, reader: Any, context: dict[str, Any], preference: str) -> bool:
    profile = UserProfile.get_for_user(reader)
    wanted = not preference or getattr(profile, f"{preference}_notifications")
    if not (reader.is_active and mail_address(reader) and wanted):
        return False
    context = {**context, "reader": reader, "site_name": getattr(settings, "WAGTAIL_SITE_NAME", "")}
    with override(profile.get_preferred_language()):
        subject = render_to_string(f"{template}_subject.txt", context)
        text = render_to_string(f"{template}.txt", context).strip()
        mail = EmailMultiAlternatives(" ".join(subject.split()), text, to=[mail_address(reader)])
        mail.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    mail.send()
    return True


def admin_address(name: str, *args: Any) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=args)


def belongs_to_a_governorate(page: Any) -> bool:
    """Pages for which we write ourselves; Wagtail's own mail is for the rest of a host's site."""
    return hasattr(page, "governorate_id")


def authors(workflow_state: WorkflowState, page: Any) -> set[Any]:
    """Who hears what became of a page: whoever submitted it and whoever began it."""
    return {person for person in (workflow_state.requested_by, page.owner) if person}


def context_of(page: Any) -> dict[str, Any]:
    return {"page": page, "governorate": Governorate.objects.get(pk=page.governorate_id)}


def ask_reviewers(task_state: TaskState) -> int:
    """The reviewers of this step, and of this governorate only, are asked."""
    task = task_state.task.specific
    if not isinstance(task, ReviewTask):
        return 0
    page = task_state.workflow_state.content_object.specific
    author = task_state.workflow_state.requested_by
    context = {
        **context_of(page),
        "author": author,
        "address": admin_address("initiatives_review", task_state.pk),
    }
    return write(
        "initiatives/mail/asked", task.reviewers(page).exclude(pk=author and author.pk), context, "submitted"
    )


def tell_of_return(task_state: TaskState, user: Any) -> int:
    """Returned: why, and for each note an address that opens the editor at its field."""
    if not isinstance(task_state.task.specific, ReviewTask):
        return 0
    page = task_state.workflow_state.content_object.specific
    context = {
        **context_of(page),
        "comment": task_state.comment,
        "notes": notes_of(task_state, page, user),
        "address": admin_address("wagtailadmin_pages:edit", page.pk),
    }
    readers = authors(task_state.workflow_state, page) - {user}
    return write("initiatives/mail/returned", readers, context, "rejected")


def notes_of(task_state: TaskState, page: Any, user: Any) -> list[dict[str, Any]]:
    labels = {field.name: field.label for field in outline(type(page))}
    editor = admin_address("wagtailadmin_pages:edit", page.pk)
    notes = Comment.objects.filter(
        page=page, user=user, revision_created=task_state.revision, resolved_at=None
    ).order_by("pk")
    return [
        {
            "label": labels.get(note.contentpath, note.contentpath),
            "text": note.text,
            "address": f"{editor}?comment={note.pk}#:w:contentpath={note.contentpath}",
        }
        for note in notes
    ]


def tell_of_publication(workflow_state: WorkflowState, user: Any) -> int:
    # Published a moment ago, by another instance.
    page = Page.objects.get(pk=workflow_state.object_id).specific
    if not page.live:
        return 0
    readers = authors(workflow_state, page) - {user}
    context = {**context_of(page), "address": short_address(page)}
    return write("initiatives/mail/published", readers, context, "approved")


def tell_of_answer(suggestion: ObstacleSuggestion) -> int:
    """Who suggested an obstacle hears what became of it."""
    readers = [suggestion.suggested_by] if suggestion.suggested_by else []
    context = {"suggestion": suggestion, "address": admin_address("obstacle_suggestions:index")}
    return write("initiatives/mail/suggestion", readers, context)
