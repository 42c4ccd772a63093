"""The desk itself: the redacted entry beside the score sheet, and the draft that is kept at every change."""

import json

from django.core.exceptions import PermissionDenied, RequestDataTooBig, ValidationError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from ...actions.sheets import StaleDraft, note_too_long, save_draft
from ...models import SheetDraft
from ..dossier import Dossier
from ..queue import OwnQueue
from .base import DeskPage
from .earlier import earlier_marks
from .rubric import resumed_at, rows_of
from .writing import RecusalForm, writing_from_json, writing_from_post


class DeskView(DeskPage, TemplateView):
    template_name = "competitions/desk/desk.html"

    def get(self, request, *args, **kwargs):
        if self.is_signed:
            return self.to("receipt")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, draft=None, elsewhere=None, **kwargs):
        typed, draft = draft, draft or getattr(self.assignment, "draft", None) or SheetDraft()
        queue = OwnQueue(self.assignment)
        rows = rows_of(self.judged, draft, elsewhere, earlier_marks(queue.others))
        return super().get_context_data(
            dossier=Dossier(self.judged),
            rows=rows,
            # What a refusal has to say comes before the place where he left.
            resumed=None if typed else resumed_at(rows),
            next_assignment=queue.following,
            draft=draft,
            elsewhere=elsewhere,
            progress=queue.progress,
            recusal_form=RecusalForm(),
            **kwargs,
        )


class DraftView(DeskView):
    """POST only: JSON from the script, or the plain form, which goes on where the button says."""

    http_method_names = ["post"]
    # Most often kept by the script, every few seconds, which shows nothing of the entry.
    along = ("judge", "entry__competition")

    def owed_first(self):
        """What the script sends before is refused by the action, in words that it can show."""
        return "" if self.is_from_script else super().owed_first()

    @property
    def is_from_script(self):
        return self.request.content_type == "application/json"

    def post(self, request, *args, **kwargs):
        return self.save_json(request) if self.is_from_script else self.save_form(request)

    def save_form(self, request):
        writing, version = writing_from_post(request.POST, self.judged.criteria)
        try:
            save_draft(self.assignment, request.user, writing, version)
        except StaleDraft as stale:
            return self.show_both(writing, stale.draft)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return self.show_refused(writing, version)
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
            return self.show_unsaved(writing)
        if "check" in request.POST:
            return self.to("check")
        if "and_next" in request.POST:
            return self.to_the_next()
        messages.success(request, _("Draft saved."))
        return self.to("desk")

    def to_the_next(self):
        saved = _("The draft of entry %(code)s is saved.") % {"code": self.entry.blind_code}
        messages.success(self.request, saved)
        following = OwnQueue(self.assignment).following
        return redirect("competitions_desk", following.pk) if following else redirect("wagtailadmin_home")

    def show_both(self, writing, newer):
        """What was typed stays in the form, what was saved elsewhere stands beside it; the next save decides."""
        typed = typed_draft(writing, newer.version)
        context = self.get_context_data(draft=typed, elsewhere=newer)
        return self.render_to_response(context, status=409)

    def show_refused(self, writing, version):
        """Nothing is written; what was typed stays in the form, with what is wrong beside it."""
        context = self.get_context_data(draft=typed_draft(writing, version))
        return self.render_to_response(context, status=422)

    def show_unsaved(self, writing):
        """Too late: nothing is written, and nothing that was typed is lost."""
        context = self.get_context_data(draft=typed_draft(writing, 0), unsaved=True)
        return self.render_to_response(context, status=403)

    def save_json(self, request):
        try:
            writing, version = writing_from_json(json.loads(request.body))
            draft = save_draft(self.assignment, request.user, writing, version)
        except StaleDraft as stale:
            return JsonResponse({"draft": as_json(stale.draft)}, status=409)
        except PermissionDenied as refusal:
            return JsonResponse({"error": str(refusal)}, status=403)
        except RequestDataTooBig:
            return JsonResponse({"error": note_too_long()}, status=413)
        except ValidationError as error:
            return JsonResponse({"error": " ".join(error.messages)}, status=400)
        except ValueError:
            return JsonResponse({"error": _("The draft could not be read.")}, status=400)
        return JsonResponse({"version": draft.version, "saved_at": time_of(draft)})


def typed_draft(writing, version):
    return SheetDraft(
        levels=writing.levels,
        notes=writing.notes,
        private_remark=writing.private_remark,
        public_remark=writing.public_remark,
        version=version,
    )


def as_json(draft):
    return {
        "levels": draft.levels,
        "notes": draft.notes,
        "private_remark": draft.private_remark,
        "public_remark": draft.public_remark,
        "version": draft.version,
        "saved_at": time_of(draft),
    }


def time_of(draft):
    return date_format(timezone.localtime(draft.updated_at), "H:i")
