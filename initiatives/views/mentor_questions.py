"""Screens of a question to a mentor: asking it, reading it, answering it."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..actions.mentor_questions import answer, ask
from ..models import InitiativePage, MentorQuestion
from ..models.mentor_questions import asking_governorates, takes_part_in_questions
from ..models.roles import governorate_ids
from ..models.titles import shown_title


class AskForm(forms.Form):
    governorate = forms.ModelChoiceField(label=gettext_lazy("Asked by"), queryset=None, empty_label=None)
    question = forms.CharField(
        label=gettext_lazy("Your question"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=gettext_lazy(
            "One thing at a time. Question and answer may be put on the initiative’s page, "
            "with the name of your governorate and never with yours."
        ),
    )

    def __init__(self, *args, governorates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["governorate"].queryset = governorates
        if len(governorates) == 1:
            self.fields["governorate"].initial = governorates[0]
            self.fields["governorate"].disabled = True


class AnswerForm(forms.ModelForm):
    class Meta:
        model = MentorQuestion
        fields = ["answer_ar", "is_public", "question_en", "answer_en"]
        widgets = {
            "answer_ar": forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
            "answer_en": forms.Textarea(attrs={"rows": 4, "dir": "ltr"}),
            "question_en": forms.Textarea(attrs={"rows": 2, "dir": "ltr"}),
        }
        labels = {
            "answer_ar": gettext_lazy("Your answer"),
            "is_public": gettext_lazy("Put question and answer on the initiative’s page"),
        }
        help_texts = {
            "is_public": gettext_lazy("Whoever asked reads the answer in any case."),
            "question_en": gettext_lazy("For the English page; without it the question is shown in Arabic."),
        }

    def _post_clean(self):
        """The action answers and asks the rules."""


class QuestionView(WagtailAdminTemplateMixin, View):
    header_icon = "help"
    _show_breadcrumbs = True

    def get(self, request, *args, **kwargs):
        return self.answer_with(self.form())

    def answer_with(self, form, status=200):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def refuse(self, form, error):
        form.add_error(None, error)
        return self.answer_with(form, status=422)

    def get_breadcrumbs_items(self):
        index = {"url": reverse("mentor_questions:index"), "label": _("Questions to mentors")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.page_title}]


class AskView(QuestionView):
    template_name = "initiatives/mentor_questions/ask.html"
    page_title = gettext_lazy("Ask the mentor governorate")

    def dispatch(self, request, *args, **kwargs):
        if not governorate_ids(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self):
        """What was withdrawn while the question was written is still told from what never was there."""
        pages = InitiativePage.objects.public().exclude(first_published_at=None)
        page = get_object_or_404(pages.select_related("governorate"), pk=self.kwargs["initiative_id"])
        if self.request.method == "GET" and not page.live:
            raise Http404
        return page

    def form(self, *args):
        return AskForm(*args, governorates=asking_governorates(self.request.user, self.page))

    def post(self, request, *args, **kwargs):
        form = self.form(request.POST)
        if not form.is_valid():
            return self.answer_with(form, status=422)
        try:
            asked = ask(self.page, user=request.user, **form.cleaned_data)
        except ValidationError as error:
            return self.refuse(form, " ".join(error.messages))
        messages.success(request, _("Your question was sent to the mentor governorate."))
        return redirect("mentor_questions:show", asked.pk)

    def get_context_data(self, **kwargs):
        own = not asking_governorates(self.request.user, self.page)
        title = shown_title(self.page, self.page)
        return super().get_context_data(initiative=self.page, title=title, own=own, **kwargs)


class ShowView(QuestionView):
    template_name = "initiatives/mentor_questions/show.html"
    page_title = gettext_lazy("Question to a mentor")

    def dispatch(self, request, *args, **kwargs):
        if not takes_part_in_questions(request.user) or self.asked is None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def asked(self):
        """None of others', as if there were none."""
        seen = MentorQuestion.objects.seen_by(self.request.user)
        return seen.with_row().filter(pk=self.kwargs["pk"]).first()

    def form(self, *args):
        if not self.asked.is_answered_by(self.request.user):
            return None
        return AnswerForm(*args, instance=self.asked)

    def post(self, request, *args, **kwargs):
        form = self.form(request.POST)
        if form is None:
            raise PermissionDenied
        if not form.is_valid():
            return self.answer_with(form, status=422)
        words = dict(form.cleaned_data)
        try:
            answer(self.asked, request.user, is_public=words.pop("is_public"), words=words)
        except ValidationError as error:
            return self.refuse(form, error)
        messages.success(request, _("Your answer was kept, and whoever asked is told."))
        return redirect("mentor_questions:show", self.asked.pk)

    def get_context_data(self, **kwargs):
        may_hide = self.asked.is_hidden_by(self.request.user)
        return super().get_context_data(asked=self.asked, may_hide=may_hide, **kwargs)


class HideView(ShowView):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        self.asked.hide(request.user)
        messages.success(request, _("The question is off the page. Both governorates still read it here."))
        return redirect("mentor_questions:show", self.asked.pk)
