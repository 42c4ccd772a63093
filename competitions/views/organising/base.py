"""What the screens of one edition share: the organiser, the edition, the way back."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from initiatives.incoming_rows import is_number

from ...models import Competition
from ...models.roles import is_organiser


def named(objects, number):
    """The one of `objects` (a query set or manager) that a button names; Http404 for none of theirs."""
    return get_object_or_404(objects, pk=number if number and is_number(number) else 0)


class EditionView(WagtailAdminTemplateMixin, View):
    """For organisers; an administrator is none."""

    header_icon = "calendar-check"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not is_organiser(request.user):
            raise PermissionDenied
        editions = Competition.objects.select_related("publication").prefetch_related("phases")
        self.edition = get_object_or_404(editions, pk=kwargs["pk"])

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs):
        return super().get_context_data(edition=self.edition, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("editions:index"), "label": _("Competitions")},
            {"url": self.url("overview"), "label": self.edition.name},
            *([{"url": "", "label": self.page_title}] if self.page_title else []),
        ]

    def url(self, name, *args):
        return reverse(f"editions:{name}", args=[self.edition.pk, *args])

    def refused(self, error):
        for text in error.messages:
            messages.error(self.request, text)


class ActingView(EditionView):
    """A page whose button does something; what the rules refuse is said, and nothing has happened."""

    def act(self, request):
        """Does it and returns the sentence to say; ValidationError says why not."""
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        try:
            done = self.act(request)
        except ValidationError as error:
            self.refused(error)
            return self.after_refusal()
        messages.success(request, done)
        return redirect(self.get_success_url())

    def after_refusal(self):
        return redirect(self.request.path)

    def get_success_url(self):
        return self.url("overview")
