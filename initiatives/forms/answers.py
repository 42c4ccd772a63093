"""What a citizen is asked, as a form: on a phone by choosing, from paper by typing."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..satisfaction.questions import LEVEL_WORDS, LEVELS, LONGEST_REMARK, REMARK, SHORT, SOLVED, Question
from .numbers import IntegerField

YES, NO = "yes", "no"


def one_line(text):
    return " ".join(text.split())


class LevelField(forms.TypedChoiceField):
    widget = forms.RadioSelect

    def __init__(self, **options):
        choices = [(level, LEVEL_WORDS[level]) for level in reversed(LEVELS)]
        super().__init__(choices=choices, coerce=int, empty_value=None, **options)


class RemarkField(forms.CharField):
    def __init__(self, **options):
        super().__init__(required=False, max_length=LONGEST_REMARK, label=REMARK, **options)

    def clean(self, value):
        return one_line(super().clean(value))


class AnswerForm(forms.Form):
    """`cleaned_data` has the columns of an answer."""

    solved = forms.TypedChoiceField(
        label=SOLVED,
        required=False,
        choices=[(YES, _("Yes")), (NO, _("No"))],
        coerce=lambda value: value == YES,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    remark = RemarkField(widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}))

    field_order = [*Question.values, "solved", "remark"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for question in Question:
            required = question == Question.OVERALL
            self.fields[question] = LevelField(
                label=question.label,
                required=required,
                error_messages={
                    "required": _("Please choose one of the five: it is the one answer we need.")
                },
            )
        self.order_fields(self.field_order)

    @property
    def levels(self):
        return [self[question] for question in Question]


class PaperForm(forms.Form):
    """One answer from paper, typed as a row of digits; a row in which nothing was typed is none."""

    solved = forms.CharField(label=SOLVED, required=False, max_length=10)
    remark = RemarkField()

    #: what may be typed for yes and no, in either language and as digits
    WORDS = {"1": True, "y": True, "yes": True, "ن": True, "نعم": True} | dict.fromkeys(
        ("0", "n", "no", "ل", "لا"), False
    )

    field_order = ["ticket", *Question.values, "solved", "remark"]

    def __init__(self, *args, asks_ticket=False, **kwargs):
        super().__init__(*args, **kwargs)
        if asks_ticket:
            self.fields["ticket"] = IntegerField(label=_("Ticket"), min_value=0)
        for question in Question:
            self.fields[question] = IntegerField(
                label=SHORT[question],
                required=question == Question.OVERALL,
                min_value=min(LEVELS),
                max_value=max(LEVELS),
                error_messages=dict.fromkeys(("min_value", "max_value", "invalid"), _("1 to 5")),
            )
        self.order_fields(self.field_order)

    def clean_solved(self):
        typed = self.cleaned_data["solved"].strip().lower()
        if not typed:
            return None
        if typed not in self.WORDS:
            raise ValidationError(_("1 for yes, 0 for no"))
        return self.WORDS[typed]
