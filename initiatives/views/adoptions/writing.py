"""The adopter's own forms: the plan, the figures, the report with its files."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.adoption_files import add_file
from ...actions.plans import demand_open, keep_measures, keep_plan, keep_report
from ...enums import Party, Side
from .base import AdoptionView
from .forms import FileForm, MeasureFormSet, PlanFormSet, ReportForm


class WritingView(AdoptionView):
    """A form of the adopter's editors, while the adoption is open for it."""

    needs_open = True

    def dispatch(self, request, *args, **kwargs):
        if Party.ADOPTER not in self.adoption.parties_of(request.user):
            raise PermissionDenied
        try:
            if self.needs_open:
                demand_open(self.adoption, request.user)
        except ValidationError as error:
            return self.refused(error)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.answer(self.bound())

    def answer(self, form, status=200):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def post(self, request, *args, **kwargs):
        form = self.bound(request.POST)
        if not form.is_valid():
            return self.answer(form, status=422)
        self.keep(form)
        return self.done(self.kept_words)


class PlanView(WritingView):
    template_name = "initiatives/adoptions/plan.html"
    page_title = gettext_lazy("Plan")
    kept_words = gettext_lazy("The plan was kept.")

    def bound(self, *args):
        return PlanFormSet(*args, instance=self.adoption)

    def keep(self, form):
        keep_plan(self.adoption, self.request.user, form)


class FiguresView(WritingView):
    template_name = "initiatives/adoptions/figures.html"
    page_title = gettext_lazy("Figures")
    kept_words = gettext_lazy("The figures were kept.")

    def bound(self, *args):
        return MeasureFormSet(*args, queryset=self.adoption.measures.filter(side=Side.COPY))

    def keep(self, form):
        keep_measures(self.adoption, self.request.user, form.save(commit=False))

    def get_context_data(self, **kwargs):
        originals = {row.key: row for row in self.adoption.measures.filter(side=Side.ORIGINAL)}
        return super().get_context_data(
            rows=[(form, originals.get(form.instance.key)) for form in kwargs["form"].forms], **kwargs
        )


class ReportView(WritingView):
    template_name = "initiatives/adoptions/report.html"
    page_title = gettext_lazy("Report")
    kept_words = gettext_lazy("Your report was kept.")
    needs_open = False

    def bound(self, *args):
        return ReportForm(*args, instance=self.adoption)

    def keep(self, form):
        keep_report(self.adoption, self.request.user, form)


class FilesView(WritingView):
    template_name = "initiatives/adoptions/files.html"
    page_title = gettext_lazy("Files")
    needs_open = False

    def bound(self, *args):
        return FileForm(*args)

    def post(self, request, *args, **kwargs):
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                add_file(self.adoption, request.user, **form.cleaned_data)
            except ValidationError as error:
                form.add_error(None, error)
            else:
                return self.done(_("The file was added."))
        return self.answer(form, status=422)
