"""What the screens share by which a governorate's editor does something with an entry of his own."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from initiatives.models.roles import edited_governorate_ids

from ..models import EntryPage


class OwnEntryView(WagtailAdminTemplateMixin, View):
    """For editors of the entry's governorate, nobody else; pages of other kinds are not found."""

    page_class = EntryPage
    form_class = None
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(self.page, self.page_class):
            raise Http404
        if self.page.governorate_id not in edited_governorate_ids(request.user):
            raise PermissionDenied

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=self.form_class()))

    def post(self, request, *args, **kwargs):
        form = self.form_class(request.POST)
        try:
            done = self.act(request, form)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            if done:
                messages.success(request, done)
                return redirect(request.path)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def act(self, request, form):
        """Does it and returns the sentence to say; "" when the form has errors. ValidationError says why not."""
        raise NotImplementedError

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": editor, "label": self.page.title_here},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, edition=self.page.competition, **kwargs)
