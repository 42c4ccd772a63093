"""The first screen of an edition: which governorates the judge has to do with. "None" is an answer, too."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from initiatives.models import Governorate
from initiatives.sorting import sort_key

from ...actions.conflicts import DECLARED_KINDS, declare_conflicts, declared_by
from ...enums import ConflictKind
from ...models.roles import judge_of
from .writing import newlines

NONE, SOME = "none", "some"
#: the kinds as a judge says them of a governorate
KIND_LABELS = {
    ConflictKind.FORMER_EMPLOYER: gettext_lazy("I work or worked there"),
    ConflictKind.MENTOR: gettext_lazy("I advise or advised a team there"),
    ConflictKind.PERSONAL: gettext_lazy("I have a personal relation to somebody there"),
    ConflictKind.OTHER: gettext_lazy("Another reason"),
}


class ConflictsForm(forms.Form):
    answer = forms.ChoiceField(
        label=gettext_lazy("Do you have a conflict of interest with a governorate?"),
        choices=[
            (NONE, gettext_lazy("No, with none of them")),
            (SOME, gettext_lazy("Yes, with those I choose here")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Answer yes or no; the queue opens then.")},
    )
    note = forms.CharField(
        label=gettext_lazy("In your words"),
        help_text=gettext_lazy("Required only for another reason. Read by the organisers."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )

    def __init__(self, *args, choosable, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = [(kind.value, KIND_LABELS[kind]) for kind in DECLARED_KINDS]
        for governorate in choosable:
            self.fields[f"kind-{governorate.pk}"] = forms.ChoiceField(
                label=governorate.name,
                choices=[("", pgettext_lazy("conflict of interest", "None")), *kinds],
                required=False,
            )

    @property
    def kinds(self):
        chosen = {name: kind for name, kind in self.cleaned_data.items() if name.startswith("kind-") and kind}
        return {int(name.removeprefix("kind-")): kind for name, kind in chosen.items()}

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("answer") == SOME and not self.kinds and not self.errors:
            self.add_error("answer", _("Choose at least one governorate, or answer that you have none."))
        if cleaned.get("answer") == NONE and self.kinds:
            self.add_error("answer", _("You chose governorates below: answer yes, or take them back."))
        cleaned["note"] = newlines(cleaned.get("note", ""))
        return cleaned


@dataclass(frozen=True)
class Line:
    """A governorate on the screen: with `field` to be chosen, without it fixed for the reason given."""

    governorate: object
    field: object = None
    fixed: str = ""


class ConflictsView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "competitions/desk/conflicts.html"
    page_title = gettext_lazy("Conflicts of interest")
    header_icon = "clipboard-list"
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.judge = judge_of(request.user)
        seats = self.judge and self.judge.seats.select_related("competition")
        self.seat = seats and seats.filter(competition=kwargs["pk"]).first()
        if not self.seat:
            raise Http404
        self.edition = self.seat.competition
        self.governorates = sorted(Governorate.objects.all(), key=lambda one: sort_key(one.name))

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Judging desk")},
            {"url": "", "label": self.page_title},
        ]

    def recorded(self):
        """By the organisers, not to be taken back here: {governorate: kind in words}."""
        others = self.judge.conflicts.exclude(governorate=None).exclude(declared_by=self.judge.user_id)
        return {conflict.governorate_id: conflict.get_kind_display() for conflict in others}

    def choosable(self):
        fixed = {self.judge.home_governorate_id, *self.recorded()}
        return [governorate for governorate in self.governorates if governorate.pk not in fixed]

    def current_form(self):
        own = list(declared_by(self.judge))
        answered = self.seat.conflicts_declared_at is not None
        initial = {f"kind-{conflict.governorate_id}": conflict.kind for conflict in own}
        initial["note"] = next((conflict.note for conflict in own), "")
        if answered or own:
            initial["answer"] = SOME if own else NONE
        return ConflictsForm(initial=initial, choosable=self.choosable())

    def get_context_data(self, form=None, **kwargs):
        form = form or self.current_form()
        lines = list(self.lines(form))
        excluded = [line for line in lines if line.fixed]
        return super().get_context_data(
            edition=self.edition, seat=self.seat, form=form, lines=lines, excluded=excluded, **kwargs
        )

    def lines(self, form):
        recorded = self.recorded()
        for governorate in self.governorates:
            if governorate.pk == self.judge.home_governorate_id:
                yield Line(governorate, fixed=_("your governorate"))
            elif governorate.pk in recorded:
                yield Line(governorate, fixed=recorded[governorate.pk])
            else:
                yield Line(governorate, field=form[f"kind-{governorate.pk}"])

    def post(self, request, *args, **kwargs):
        form = ConflictsForm(request.POST, choosable=self.choosable())
        if form.is_valid() and self.declare(form):
            return redirect("wagtailadmin_home")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def declare(self, form):
        try:
            withdrawn = declare_conflicts(self.seat, self.request.user, form.kinds, form.cleaned_data["note"])
        except ValidationError as error:
            form.add_error(None, error)
            return False
        except PermissionDenied as refusal:
            form.add_error(None, str(refusal) or _("Judging is closed."))
            return False
        messages.success(self.request, said_of(withdrawn))
        return True


def said_of(withdrawn):
    if not withdrawn:
        return _("Your answer is kept. You can change it until judging closes.")
    return ngettext(
        "Your answer is kept; %(count)s entry was withdrawn from you.",
        "Your answer is kept; %(count)s entries were withdrawn from you.",
        withdrawn,
    ) % {"count": withdrawn}
