"""Check and sign: only here the total is shown, when every mark stands."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from ...actions.sheets import Remarks, StaleDraft, sign_sheet
from ...scoring.sheets import sheet_problems, sheet_score
from .base import DeskPage
from .rubric import rows_of
from .writing import SigningForm


class CheckView(DeskPage, TemplateView):
    template_name = "competitions/desk/check.html"
    step_title = gettext_lazy("Check and sign")

    def get(self, request, *args, **kwargs):
        if self.is_signed:
            return self.to("receipt")
        if self.draft is None or not self.is_open:
            return self.to("desk")
        return super().get(request, *args, **kwargs)

    @cached_property
    def draft(self):
        return getattr(self.assignment, "draft", None)

    def get_context_data(self, form=None, **kwargs):
        judged, draft = self.judged, self.draft
        problems = sheet_problems(draft.levels, draft.notes, judged.criteria, judged.suggested_levels)
        rows = rows_of(judged, draft)
        return super().get_context_data(
            lines=[(row, problems.get(row.criterion.key, "")) for row in rows],
            problems=problems,
            total=None if problems else sheet_score(draft.levels, judged.criteria),
            form=form or self.blank_form(),
            **kwargs,
        )

    def blank_form(self):
        remarks = {name: getattr(self.draft, name) for name in ("private_remark", "public_remark")}
        form = SigningForm(initial={"version": self.draft.version, **remarks})
        if self.entry.is_calibration:
            # Nobody reads remarks on an entry that takes no part.
            del form.fields["private_remark"], form.fields["public_remark"]
        return form


class SignView(CheckView):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        form = SigningForm(request.POST)
        if self.draft is None and not self.is_signed:
            return self.to("desk")
        if not form.is_valid() and not self.is_signed:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            self.sign(form.cleaned_data)
        except StaleDraft:
            messages.error(request, _("The draft changed in another window. Check it again, then sign."))
            return self.to("check")
        except ValidationError:
            return self.to("check")
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
            return self.to("desk")
        return self.to("calibration" if self.entry.is_calibration else "receipt")

    def sign(self, data):
        remarks = Remarks(data.get("private_remark", ""), data.get("public_remark", ""))
        return sign_sheet(self.assignment, self.request.user, data.get("version"), remarks)
