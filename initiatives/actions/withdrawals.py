"""Taking a page from the public and telling whoever comes to its address why."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from ..models import Withdrawal


@dataclass(frozen=True)
class Notice:
    """What visitors read; `onward` is a page they may go on to."""

    reason_ar: str
    reason_en: str
    shows_title: bool = False
    onward: Page | None = None


def may_withdraw(page: Page, user: Any) -> bool:
    """A public page, or one that was withdrawn: then what visitors read of it is written anew."""
    tester = page.permissions_for_user(user)
    if page.live:
        return tester.can_unpublish()
    return tester.can_publish() and Withdrawal.objects.filter(page=page).exists()


@transaction.atomic
def withdraw(page: Page, user: Any, notice: Notice, *, in_every_language: bool = True) -> list[Page]:
    """Unpublishes `page`, and its translations where `user` may; all of them tell the same. Returns those told of."""
    if not may_withdraw(page, user):
        raise PermissionDenied
    family = page.get_translations(inclusive=True).specific() if in_every_language else [page]
    pages = [one for one in family if one == page or may_withdraw(one, user)]
    for one in pages:
        one.refresh_from_db(fields=["live"])
        if one.live:
            one.unpublish(user=user)
    told = Withdrawal.objects.filter(page__translation_key=page.translation_key, page__live=False)
    told = told if in_every_language else told.filter(page=page)
    told.update(**vars(notice), withdrawn_by=user)
    log(page, "initiatives.withdraw", user=user, data={"reason": notice.reason_ar or notice.reason_en})
    return pages
