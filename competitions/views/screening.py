"""The organisers' screening of one entry: read it as judges will, hide what tells its origin, decide."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from initiatives.incoming_rows import is_number

from ..actions import screening
from ..enums import ExtractCheck
from ..forms.screening import SCREENING_FORMS
from ..models import Entry, JudgedEntry
from ..models.roles import is_organiser
from .attachments import stream
from .dossier import Dossier


class OrganisersEntry:
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not is_organiser(request.user):
            raise PermissionDenied
        entries = Entry.objects.select_related("competition", "governorate", "unit", "page", "screened_by")
        self.entry = get_object_or_404(entries, pk=kwargs["pk"])

    def to_screen(self, anchor=""):
        return redirect(reverse("competitions_screening", args=[self.entry.pk]) + anchor)


class ScreeningView(OrganisersEntry, WagtailAdminTemplateMixin, TemplateView):
    template_name = "competitions/screening/entry.html"
    header_icon = "clipboard-list"
    _show_breadcrumbs = True

    def get_page_title(self):
        return _("Screening of %(number)s") % {"number": self.entry.number}

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, bound=None, **kwargs):
        judged = JudgedEntry(self.entry)
        dossier = Dossier(judged)
        return super().get_context_data(
            entry=self.entry,
            competition=self.entry.competition,
            dossier=dossier,
            passages=passages_of(dossier, judged),
            extract=getattr(judged.page, "official_extract", None),
            outcomes=self.outcomes(bound or {}, judged),
            may_redact=not self.entry.competition.is_closed,
            **kwargs,
        )

    def outcomes(self, bound, judged):
        """A form for each outcome while the entry is being screened; an earlier reason stands above them."""
        if screening.screening_in_progress(self.entry) is None:
            return []
        has_extract = getattr(judged.page, "official_extract_id", None)
        initial = {} if has_extract else {"extract_check": ExtractCheck.NONE}
        return [
            (action, bound.get(action) or form(initial=initial, auto_id=f"{action}-%s"))
            for action, form in SCREENING_FORMS.items()
        ]


def passages_of(dossier, judged):
    """Every text that spans can be hidden in, with those hidden there."""
    texts = [passage for section in dossier.sections for passage in section.passages]
    places = [(passage.target, passage.label, passage) for passage in texts]
    if any(section.tables for section in dossier.sections):
        places.append(("rows", _("Tables"), None))
    spans = [redaction for redaction in judged.redactions if redaction.text]
    return [
        (target, label, passage, [span for span in spans if span.target == target])
        for target, label, passage in places
    ]


class HideView(OrganisersEntry, View):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        target, text = request.POST.get("target", ""), request.POST.get("text", "")
        dossier = Dossier(JudgedEntry(self.entry))
        if not self.stands_there(dossier, target, text.strip()):
            messages.error(
                request, _("These words do not stand there. Copy them exactly as they are written.")
            )
            return self.to_screen("#redaction")
        try:
            screening.hide(self.entry, request.user, target, text)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return self.to_screen("#redaction")

    def stands_there(self, dossier, target, text):
        if not text:
            return target in {attachment.key for attachment in dossier.attachments}
        if target == "rows":
            return any(section.tables for section in dossier.sections)
        texts = [passage for section in dossier.sections for passage in section.passages]
        return any(
            text in "".join(piece.text for piece in passage.pieces)
            for passage in texts
            if passage.target == target
        )


class UnhideView(OrganisersEntry, View):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        """By the redaction's number, or by the attachment's key."""
        wanted = request.POST.get("redaction", "")
        own = self.entry.redactions
        found = own.filter(pk=wanted) if is_number(wanted) else own.attachments().filter(target=wanted)
        screening.unhide(get_object_or_404(found), request.user)
        return self.to_screen("#redaction")


class SettleView(ScreeningView):
    http_method_names = ["post"]

    def post(self, request, *args, action, **kwargs):
        if action not in SCREENING_FORMS:
            raise Http404
        form = SCREENING_FORMS[action](request.POST, auto_id=f"{action}-%s")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(bound={action: form}), status=422)
        screening.settle(self.entry, request.user, action, form.cleaned_data)
        messages.success(
            request, _("The outcome for %(number)s is recorded.") % {"number": self.entry.number}
        )
        return self.to_screen()


class ScreenedFileView(OrganisersEntry, View):
    def get(self, request, *args, number, **kwargs):
        dossier = Dossier(JudgedEntry(self.entry))
        attachment = next((a for a in dossier.attachments if a.number == number), None)
        if attachment is None:
            raise Http404
        return stream(attachment, self.entry.number, request.GET.get("size", "full"))


urlpatterns = [
    path("<int:pk>/", ScreeningView.as_view(), name="competitions_screening"),
    path("<int:pk>/hide/", HideView.as_view(), name="competitions_hide"),
    path("<int:pk>/unhide/", UnhideView.as_view(), name="competitions_unhide"),
    path("<int:pk>/settle/<slug:action>/", SettleView.as_view(), name="competitions_settle"),
    path("<int:pk>/file/<int:number>/", ScreenedFileView.as_view(), name="competitions_screened_file"),
]
