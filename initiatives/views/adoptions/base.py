from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale

from ...enums import Party
from ...models import Adoption
from ...models.adoptions.overview import Replication
from ...templatetags.language_tags import in_its_language


class AdoptionView(WagtailAdminTemplateMixin, View):
    """A screen of one adoption; whoever takes no part in it is answered as if there were none."""

    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not self.adoption.parties_of(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def adoption(self):
        adoption = Adoption.objects.with_row().titled().filter(pk=self.kwargs["pk"]).first()
        if adoption is None:
            raise PermissionDenied
        return adoption

    @property
    def address(self):
        return reverse("adoptions:show", args=[self.adoption.pk])

    def done(self, words):
        messages.success(self.request, words)
        return redirect(self.address)

    def refused(self, error):
        """Back to the adoption with every sentence of a ValidationError."""
        messages.error(self.request, " ".join(error.messages))
        return redirect(self.address)

    @property
    def title(self):
        return in_its_language(self.adoption.title)

    def get_page_subtitle(self):
        return self.adoption.unit.name

    def get_breadcrumbs_items(self):
        index = {"url": reverse("adoptions:index"), "label": _("Adoptions")}
        return [*self.breadcrumbs_items, index, *self.last_crumbs()]

    def last_crumbs(self):
        return [{"url": self.address, "label": self.title}, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        adoption, parties = self.adoption, self.adoption.parties_of(self.request.user)
        newer = adoption.newer_guides(Locale.get_active()) if Party.ADOPTER in parties else []
        # Its indicators have the words of the reader's language there.
        replication = Replication(adoption.initiative.localized)
        return super().get_context_data(
            adoption=adoption, parties=parties, newer_guides=newer, replication=replication, **kwargs
        )
