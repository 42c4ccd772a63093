"""What the platform knows of a month's adoptions, beside what a committee writes of it."""

from wagtail.admin.panels import Panel


class MonthPanel(Panel):
    """Of a form that has `figures`: an `AdoptionMonth`, or None where it is not known yet whose they would be."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "initiatives/admin/adoptions_of_month.html"

        def is_shown(self):
            return self.form.figures is not None

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"figures": self.form.figures}
