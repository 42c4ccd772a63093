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

from ...actions.adoptions import NOT_PUBLIC, begin, source_of, take
from ...models import InitiativePage
from ...models.roles import edited_governorate_ids
from ...models.titles import shown_title
from .forms import BeginForm


class BeginAdoptionView(WagtailAdminTemplateMixin, View):
    """An editor of another governorate asks to adopt an initiative."""

    template_name = "initiatives/adoptions/begin.html"
    page_title = gettext_lazy("Adopt an initiative")
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not edited_governorate_ids(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def source(self):
        page = InitiativePage.objects.live().public().filter(pk=self.kwargs["initiative_id"]).first()
        try:
            return source_of(page) if page else None
        except ValidationError:
            return None

    def get(self, request, *args, **kwargs):
        return self.answer(self.form())

    def form(self, *args):
        if self.source is None:
            raise Http404
        return BeginForm(*args, user=self.request.user, source=self.source)

    def answer(self, form, status=200):
        title = shown_title(self.source, self.source)
        context = self.get_context_data(form=form, initiative=self.source, title=title, own=self.is_own)
        return self.render_to_response(context, status=status)

    @property
    def is_own(self):
        return edited_governorate_ids(self.request.user) == {self.source.governorate_id}

    def post(self, request, *args, **kwargs):
        if self.source is None:
            return self.refuse_withdrawn()
        form = self.form(request.POST)
        if not form.is_valid():
            return self.answer(form, status=422)
        try:
            adoption = begin(self.source, user=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.answer(form, status=422)
        if "ask" in request.POST:
            take(adoption, "ask", request.user)
            messages.success(request, _("Your request was sent to the mentor governorate."))
        else:
            messages.success(request, _("Kept. Ask the mentor governorate when you are ready."))
        return redirect("adoptions:show", adoption.pk)

    def refuse_withdrawn(self):
        """Withdrawn while the form was filled in: what was typed stays. What never was public is not there."""
        pages = InitiativePage.objects.not_live().public().exclude(first_published_at=None)
        form = BeginForm(
            self.request.POST,
            user=self.request.user,
            source=get_object_or_404(pages, pk=self.kwargs["initiative_id"]),
        )
        form.full_clean()
        form.add_error(None, NOT_PUBLIC)
        context = self.get_context_data(form=form, initiative=None, own=False)
        return self.render_to_response(context, status=422)

    def get_breadcrumbs_items(self):
        index = {"url": reverse("adoptions:index"), "label": _("Adoptions")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.page_title}]
