"""What the screens of one survey share: it is the user's own, or it isn't there."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from ...models import Survey
from ...printing import PrintingUnavailable, printer


class OwnSurveyMixin:
    #: read by the fence, which refuses whoever keeps no survey at all
    model = Survey

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        own = policy_registry.get_by_type(Survey).instances_user_has_permission_for(request.user, "change")
        self.survey = get_object_or_404(own.select_related("centre__governorate", "tally"), pk=kwargs["pk"])


class SurveyScreen(OwnSurveyMixin, WagtailAdminTemplateMixin, TemplateView):
    header_icon = "form"
    _show_breadcrumbs = True

    def get_page_subtitle(self):
        return str(self.survey)

    def get_breadcrumbs_items(self):
        surveys = Survey._meta.verbose_name_plural.capitalize()
        return [
            *self.breadcrumbs_items,
            {"url": reverse("surveys:index"), "label": surveys},
            {"url": reverse("surveys:desk", args=[self.survey.pk]), "label": str(self.survey)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(survey=self.survey, **kwargs)


class PaperView(OwnSurveyMixin, View):
    """A tagged PDF of `template_name`; without Pango the desk says what is missing."""

    template_name = ""
    name = ""

    def get(self, request, **kwargs):
        html = render_to_string(self.template_name, self.context(), request)
        try:
            content = printer.pdf(html)
        except PrintingUnavailable as error:
            messages.error(request, str(error))
            return redirect("surveys:desk", self.survey.pk)
        response = HttpResponse(content, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{self.name}-{self.survey.code}.pdf"'
        return response

    def context(self):
        return {"survey": self.survey, "centre": self.survey.centre}
