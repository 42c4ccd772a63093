"""What everyone reads of a centre: who it is, each published survey with its method, and fair comparisons."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from ...enums import RemarkState
from ...locales import active_locale
from ...models import GovernoratePage, Survey, SurveyAnswer, TechnologyCentre
from ...models.satisfaction.comparing import Comparison
from ...models.satisfaction.sheets import remark_rows, result_rows
from ...satisfaction.files import as_csv, as_workbook

#: more surveys than these are in the files only
SHOWN = 6
REMARKS = 8
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class CentreView(TemplateView):
    template_name = "initiatives/satisfaction/centre.html"
    http_method_names = ["get", "head"]

    @cached_property
    def centre(self):
        centres = TechnologyCentre.objects.select_related("governorate", "local_unit")
        return get_object_or_404(centres, code=self.kwargs["code"])

    @cached_property
    def surveys(self):
        published = Survey.objects.published().with_results()
        return list(published.filter(centre=self.centre)[:SHOWN])

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            centre=self.centre,
            governorate_page=self.governorate_page(),
            surveys=[(survey, self.remarks.get(survey.pk, [])) for survey in self.surveys],
            comparison=Comparison.of(self.surveys[0], self.request.GET.get("with")) if self.surveys else None,
            **kwargs,
        )

    def governorate_page(self):
        pages = GovernoratePage.objects.live().public().filter(governorate=self.centre.governorate)
        return pages.filter(locale__language_code=active_locale()).first()

    @cached_property
    def remarks(self):
        """{survey: its latest shown remarks}, in one query."""
        found = {}
        shown = SurveyAnswer.objects.filter(survey__in=self.surveys, remark_state=RemarkState.SHOWN)
        for answer in shown.order_by("-answered_on", "-pk"):
            remarks = found.setdefault(answer.survey_id, [])
            if len(remarks) < REMARKS:
                remarks.append(answer.remark)
        return found


@require_safe
def results_csv(request, code):
    return file_of(as_csv(result_rows(published(code))), code, "csv", "text/csv; charset=utf-8")


@require_safe
def results_xlsx(request, code):
    survey = published(code)
    sheets = [(_("Results"), result_rows(survey)), (_("Remarks"), remark_rows(survey))]
    return file_of(as_workbook(sheets), code, "xlsx", XLSX)


def published(code):
    return get_object_or_404(Survey.objects.published().with_results(), code=code)


def file_of(content, code, ending, content_type):
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="satisfaction-{code}.{ending}"'
    return response
