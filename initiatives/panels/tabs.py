"""The form's tabs under a meter of what is still missing before the page may be submitted."""

from itertools import groupby

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.models import Page

from .outline import outline


def page_form(tabs):
    """The edit handler of a governorate's page; `tabs`: (heading, panels), before those that Wagtail has for any."""
    stock = [(_("Promote"), Page.promote_panels), (_("Settings"), Page.settings_panels)]
    return FormTabs([ObjectList(panels, heading=heading) for heading, panels in [*tabs, *stock]])


class FormTabs(TabbedInterface):
    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "initiatives/admin/form_tabs.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            lock = self.instance.get_lock() if self.instance.pk else None
            return context | {
                "is_locked": lock is not None and lock.for_user(self.request.user),
                "ways_on": self.instance.ways_on(self.request.user) if lock else [],
                "readiness": self.instance.readiness(),
                "missing": missing_fields(self.instance),
            }


def missing_fields(page):
    """(field of the outline, numbers of its incomplete rows) for every field that has a gap."""
    fields = {field.name: field for field in outline(type(page))}
    gaps = page.readiness().gaps
    return [
        (fields[name], sorted({gap.row for gap in found if gap.row}))
        for name, found in groupby(gaps, key=lambda gap: gap.name)
    ]
