"""Inviting judges to an edition: paste or upload a list, look at it, invite all; what became of each mail."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override
from wagtail.admin import messages

from initiatives.forms.uploads import UploadField
from initiatives.languages import active_language
from initiatives.models import Domain, Governorate

from ... import invitees
from ...actions import invitations
from ...enums import InvitationState
from ...inspections import InspectionFileError
from ...inspections.limits import MAX_FILE_BYTES
from ...invitees.columns import MAX_TEXT
from ...models import Judge
from .base import EditionView, named

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LANGUAGES = [("ar", "العربية"), ("en", "English")]


class InviteForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("Judges, one to a line"),
        max_length=MAX_TEXT,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto", "spellcheck": "false"}),
    )
    file = UploadField(
        label=gettext_lazy("Or a workbook (.xlsx)"),
        required=False,
        largest=MAX_FILE_BYTES,
        widget=forms.FileInput(attrs={"accept": f".xlsx,{XLSX}"}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of the mail"), choices=LANGUAGES)

    def clean(self):
        """`lines` and, of a workbook, `unreadable` cells; a workbook's rows go into the text, to be confirmed there."""
        cleaned = super().clean()
        cleaned["lines"], cleaned["unreadable"] = [], []
        try:
            if cleaned.get("file"):
                cleaned["lines"], cleaned["unreadable"] = invitees.lines_of_workbook(cleaned["file"])
            elif cleaned.get("text"):
                cleaned["lines"] = invitees.lines_of_text(cleaned["text"])
        except InspectionFileError as error:
            self.add_error("file", str(error))
        if not self.errors and not cleaned["lines"]:
            self.add_error("text", _("Paste at least one address, or choose a workbook."))
        return cleaned


@dataclass(frozen=True)
class Understood:
    """A line of the list as it was read; who is a judge already keeps the record he has."""

    planned: object
    governorates: dict
    domains: dict

    @property
    def governorate(self):
        judge = self.planned.judge
        return judge.home_governorate if judge else self.governorates.get(self.planned.invitee.governorate)

    @property
    def expertise(self):
        judge = self.planned.judge
        return (
            judge.expertise.all() if judge else [self.domains[key] for key in self.planned.invitee.expertise]
        )

    @property
    def max_load(self):
        default = Judge._meta.get_field("max_load").default
        return (self.planned.judge or self.planned.invitee).max_load or default


def understood(planned):
    governorates, domains = Governorate.objects.in_bulk(), Domain.objects.in_bulk()
    prefetch_related_objects([one.judge for one in planned if one.judge], "expertise", "home_governorate")
    return [Understood(one, governorates, domains) for one in planned]


@dataclass(frozen=True)
class Sent:
    """An invitation in the table; `tone` is a class of the style sheet, the word says it too."""

    invitation: object

    TONES = {
        InvitationState.ACCEPTED: "ok",
        InvitationState.BOUNCED: "bad",
        InvitationState.EXPIRED: "warn",
    }

    @cached_property
    def state(self):
        return self.invitation.state

    @property
    def tone(self):
        return self.TONES.get(self.state, "")

    @property
    def is_pending(self):
        return self.state not in (InvitationState.ACCEPTED, InvitationState.WITHDRAWN)


class InvitationsView(EditionView):
    template_name = "competitions/organising/invitations.html"
    page_title = gettext_lazy("Invitations")

    def get_context_data(self, **kwargs):
        sent = self.edition.invitations.select_related("judge__user", "judge__home_governorate")
        kwargs.setdefault("form", InviteForm(initial={"language": active_language()}))
        return super().get_context_data(sent=[Sent(invitation) for invitation in sent], **kwargs)

    def post(self, request, *args, **kwargs):
        for name in ("again", "withdraw"):
            if name in request.POST:
                return self.change(name, request.POST[name])
        form = InviteForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if "invite" in request.POST:
            return self.invite(form)
        return self.preview(form)

    def preview(self, form, status=200):
        data = form.cleaned_data
        plan = invitations.plan(self.edition, data["lines"])
        text = invitees.as_text(data["lines"]) if data["file"] else data["text"]
        problems = [*data["unreadable"], *plan.problems]
        context = self.get_context_data(
            form=InviteForm(initial={"text": text, "language": data["language"]}),
            understood=understood(plan.planned),
            problems=problems,
            is_clean=plan.is_clean and not problems,
            language=data["language"],
        )
        return self.render_to_response(context, status=422 if problems else status)

    def invite(self, form):
        data = form.cleaned_data
        try:
            sent = invitations.invite_judges(self.edition, data["lines"], self.request.user, data["language"])
        except ValidationError as error:
            self.refused(error)
            return self.preview(form, status=422)
        said = ngettext("%(count)s judge was invited.", "%(count)s judges were invited.", len(sent))
        messages.success(self.request, said % {"count": len(sent)})
        return redirect(self.url("invitations"))

    def change(self, name, pk):
        """An invitation sent again or withdrawn."""
        invitation = named(self.edition.invitations, pk)
        try:
            if name == "again":
                invitations.send_again(invitation, self.request.user)
                messages.success(self.request, _("The invitation was sent again; the earlier link is void."))
            else:
                invitations.withdraw(invitation, self.request.user)
                messages.success(self.request, _("The invitation was withdrawn and the seat is free again."))
        except ValidationError as error:
            self.refused(error)
        return redirect(self.url("invitations"))


class InvitationTemplateView(EditionView):
    """The empty workbook, in the reader's language or the one asked for."""

    def get(self, request, *args, **kwargs):
        wanted = request.GET.get("language")
        language = wanted if wanted in ("ar", "en") else active_language()
        with override(language):
            content = invitees.template(
                [governorate.name for governorate in Governorate.objects.all()],
                [domain.name for domain in Domain.objects.all()],
            )
        response = HttpResponse(content, content_type=XLSX)
        response["Content-Disposition"] = f'attachment; filename="judges-{language}.xlsx"'
        return response
