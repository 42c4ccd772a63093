"""What a citizen is asked, on a phone and on paper alike."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

#: from very dissatisfied to very satisfied
LEVELS = range(1, 6)
#: these and better count as satisfied
SATISFIED_FROM = 4
LONGEST_REMARK = 500

LEVEL_WORDS = {
    1: _("Very dissatisfied"),
    2: _("Dissatisfied"),
    3: _("Neither"),
    4: _("Satisfied"),
    5: _("Very satisfied"),
}


class Question(TextChoices):
    """Answered by a level; the first one must be."""

    OVERALL = "overall", _("Overall, how satisfied are you with the service you received?")
    TIME = "time", _("The time it took")
    CLARITY = "clarity", _("Clarity of the steps and papers asked for")
    COURTESY = "courtesy", _("Courtesy of the staff")


#: as a column is headed
SHORT = {
    Question.OVERALL: _("Overall"),
    Question.TIME: _("Time"),
    Question.CLARITY: _("Clarity"),
    Question.COURTESY: _("Courtesy"),
}
SOLVED = _("Was it settled at the first visit?")
SOLVED_SHORT = _("Settled at the first visit")
REMARK = _("Anything you would like to tell us")
