from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ...models import Competition, EntryResult, JudgeResult
from ...models.roles import judge_of
from ...scoring.craft import craft_of


class CraftView(WagtailAdminTemplateMixin, TemplateView):
    """After closing: how the judge judged, for him alone. Whoever has no sheet in the result finds nothing here."""

    template_name = "competitions/desk/craft.html"
    page_title = gettext_lazy("How I judged")
    header_icon = "list-ul"
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.result = result_of(judge_of(request.user), kwargs["pk"])
        if self.result is None:
            raise Http404

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Judging desk")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        run, judge = self.result.run, self.result.judge_id
        estimates = dict(EntryResult.objects.filter(run=run).values_list("entry", "estimate"))
        sheets = run.sheets.filter(assignment__judge=judge).values_list("assignment__entry", "score")
        pairs = [(float(score), estimates[entry]) for entry, score in sheets]
        return super().get_context_data(
            competition=run.competition,
            run=run,
            craft=craft_of(pairs, self.result.leniency, self.result.standard_error),
            **kwargs,
        )


def result_of(judge, edition_pk):
    """The judge's line of the latest run of a closed edition; None without one."""
    edition = Competition.objects.filter(pk=edition_pk).exclude(closed_at=None).first()
    if judge is None or edition is None:
        return None
    run = edition.result_runs.latest()
    return JudgeResult.objects.filter(run=run, judge=judge).select_related("run__competition").first()
