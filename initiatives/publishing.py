"""What happens when a page becomes public, changes in public, or ceases to be public.

Wagtail reads ``publish_on_finish`` (``WAGTAIL_FINISH_WORKFLOW_ACTION``) while it loads its own models, so nothing of
ours may be imported here.
"""

from collections.abc import Callable
from datetime import timedelta

#: a long transaction may publish some minutes before others can read it
LATELY = timedelta(minutes=15)

_on_public: list[Callable] = []
_on_withdrawn: list[Callable] = []


def on_public(handler: Callable) -> Callable:
    """Register `handler(page)`: the specific `page` became public, or what is public of it may have changed."""
    _on_public.append(handler)
    return handler


def on_withdrawn(handler: Callable) -> Callable:
    """Register `handler(page_id)`: that page is public no longer; it may be deleted, or never have been public."""
    _on_withdrawn.append(handler)
    return handler


def follow(page) -> None:
    """Tell what `page` is to the public now."""
    if page.live and not page.is_root() and not page.get_view_restrictions().exists():
        tell_public(page)
    else:
        tell_withdrawn(page.pk)


def follow_branch(top) -> None:
    """The same for `top` and every live page below it, which share its restrictions."""
    live = top.get_descendants(inclusive=True).live().filter(depth__gt=1)
    for page in live.public().specific().iterator():
        tell_public(page)
    for page_id in live.not_public().values_list("pk", flat=True):
        tell_withdrawn(page_id)


def tell_public(page) -> None:
    for handler in _on_public:
        handler(page.specific)


def tell_withdrawn(page_id: int) -> None:
    for handler in _on_withdrawn:
        handler(page_id)


def publish_on_finish(workflow_state, user=None):
    """Publish the approved revision; the workflow is the permission, so the last reviewer needs none to publish.

    A page whose `may_be_published()` says no stays as it is: an entry is made public at the release only.
    """
    page = workflow_state.content_object.specific
    may_be_published = getattr(page, "may_be_published", None)
    if may_be_published is None or may_be_published():
        revision = workflow_state.current_task_state.revision
        revision.publish(user=user, skip_permission_checks=True)
