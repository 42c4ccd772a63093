"""What one month brought to a governorate's adoptions, as the platform itself knows it."""

import calendar
import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property

from ..titles import title_here
from .adoptions import Adoption
from .checkpoints import QUIET, Checkpoint
from .moves import AdoptionMove

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class AdoptionMonth:
    """Of the month that begins on `first`; what is overdue counts until its end, or until `today` while it runs.

    Copies that pause or ended owe no report.
    """

    governorate_id: int
    first: datetime.date
    today: datetime.date

    @property
    def last(self):
        return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])

    @cached_property
    def moves(self):
        """The steps taken, the first first, with the title of their initiative and their unit."""
        own = AdoptionMove.objects.filter(adoption__governorate=self.governorate_id)
        taken = own.filter(at__gte=midnight(self.first), at__lt=midnight(self.last + DAY))
        titled = taken.annotate(title_here=title_here("adoption__initiative"))
        return list(titled.select_related("adoption__unit").order_by("at", "pk"))

    @property
    def moved(self):
        """How many adoptions took a step."""
        return len({move.adoption_id for move in self.moves})

    @cached_property
    def running(self):
        return Adoption.objects.filter(governorate=self.governorate_id).running().count()

    @property
    def checkpoints(self):
        own = Checkpoint.objects.filter(adoption__governorate=self.governorate_id)
        return own.exclude(adoption__state__in=QUIET)

    @cached_property
    def due(self):
        return self.checkpoints.filter(due_on__range=(self.first, self.last)).count()

    @cached_property
    def answered(self):
        """Of those due in the month."""
        return self.checkpoints.filter(
            due_on__range=(self.first, self.last), answered_at__isnull=False
        ).count()

    @cached_property
    def overdue(self):
        end = min(self.last, self.today - DAY)
        unanswered = Q(answered_at=None) | Q(answered_at__gte=midnight(end + DAY))
        return self.checkpoints.filter(unanswered, due_on__lte=end).count()


def midnight(day):
    """Where the site is, wherever its reader sits."""
    return timezone.make_aware(
        datetime.datetime.combine(day, datetime.time.min), timezone.get_default_timezone()
    )
