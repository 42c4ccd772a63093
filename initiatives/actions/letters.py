"""Once a month an initiative's governorate is told where it works now, and what that saved."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language

from .. import conf
from ..addresses import short_address
from ..adoptions import states
from ..adoptions.savings import Saving, savings
from ..models import Adoption, Checkpoint, Governorate, InitiativePage, MonthlyLetter
from ..models.adoptions.overview import Replication
from ..notifiers import write


class Letter:
    """What the mail tells, in the language that is active while it is written."""

    def __init__(self, source: InitiativePage) -> None:
        self.source = source
        self.by_language: dict[str, Replication] = {}

    @property
    def replication(self) -> Replication:
        language = get_language()
        if language not in self.by_language:
            self.by_language[language] = Replication(self.source.localized)
        return self.by_language[language]

    @property
    def page(self) -> InitiativePage:
        """The public page in the reader's language, else the source's."""
        return self.replication.page

    @property
    def address(self) -> str:
        return f"{short_address(self.page)}#adopters"

    @property
    def governorates(self) -> int:
        """In how many it works."""
        return len({adoption.governorate_id for adoption in self.replication.working})

    @cached_property
    def savings(self) -> list[Saving]:
        working = self.replication.working
        people = served(working)
        return savings((one.measures.all(), people.get(one.pk)) for one in working)


def served(adoptions: Iterable[Adoption]) -> dict[int, int]:
    """{adoption: how many people, as its latest answered checkpoint says}."""
    answered = Checkpoint.objects.filter(adoption__in=adoptions).exclude(answered_at=None)
    return dict(answered.order_by("day").values_list("adoption", "served"))


def send_due(today: datetime.date | None = None) -> Iterator[int]:
    """The letters of the month of `today`; a daily job, safe to run twice and by several workers."""
    month = (today or timezone.localdate()).replace(day=1)
    for page in due(month):
        yield send(page, month)


def due(month: datetime.date) -> Any:
    """Public initiatives with a copy that worked before `month` began and still does, without its letter."""
    working = Adoption.objects.public().filter(state__in=states.WORKING, operating_on__lt=month)
    pages = InitiativePage.objects.live().public().filter(pk__in=working.values("initiative"))
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    told = MonthlyLetter.objects.filter(month=month).values("initiative")
    return pages.filter(locale__language_code=source).exclude(pk__in=told).select_related("governorate")


@transaction.atomic
def send(page: InitiativePage, month: datetime.date) -> int:
    """Mail the editors of the initiative's governorate; returns how many, 0 when this month's letter is out."""
    _letter, is_new = MonthlyLetter.objects.get_or_create(initiative=page, month=month)
    if not is_new:
        return 0
    group = Governorate.objects.filter(pk=page.governorate_id).values("editors")
    readers = get_user_model().objects.filter(groups__in=group, is_active=True)
    return write("initiatives/mail/monthly_letter", readers, {"letter": Letter(page)})
