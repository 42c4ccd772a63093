"""Editions in the admin: their list, their form, and the screens that run one (views.organising)."""

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from ..actions.rubric import load_default_rubric
from ..models import Competition
from ..models.roles import is_organiser
from ..panels.competitions import competition_edit_handler
from ..views import organising


def overview_url(edition):
    return reverse("editions:overview", args=[edition.pk])


class EditionIndexView(generic.IndexView):
    page_title = gettext_lazy("Competitions")
    add_item_label = gettext_lazy("Add an edition")
    is_searchable = False

    def get_base_queryset(self):
        return Competition.objects.real().select_related("publication").prefetch_related("phases")

    @property
    def columns(self):
        return [
            TitleColumn("name", label=_("Edition"), get_url=overview_url),
            Column("get_kind_display", label=_("Kind")),
            Column("progress", label=_("Now"), accessor="progress_label"),
        ]


class EditionCreateView(generic.CreateView):
    template_name = "competitions/organising/edition_add.html"

    def get_context_data(self, **kwargs):
        earlier = Competition.objects.real().order_by("-pk")[:8]
        return super().get_context_data(earlier_editions=earlier, **kwargs)

    def get_page_subtitle(self):
        return _("New edition")

    def save_instance(self):
        with transaction.atomic():
            edition = super().save_instance()
            load_default_rubric(edition)
        return edition

    def get_success_url(self):
        return reverse("editions:calendar", args=[self.form.instance.pk])


class EditionEditView(generic.EditView):
    template_name = "competitions/organising/edition_form.html"

    def dispatch(self, request, *args, **kwargs):
        released = Competition.objects.released().filter(pk=self.object_pk).first()
        if released and is_organiser(request.user):
            messages.warning(request, _("The results are released: the edition can't be changed any more."))
            return redirect(overview_url(released))
        return super().dispatch(request, *args, **kwargs)

    def get_success_url(self):
        return overview_url(self.object)


class EditionViewSet(ModelViewSet):
    model = Competition
    name = "editions"
    url_prefix = "competitions"
    icon = "calendar-check"
    menu_label = gettext_lazy("Editions")
    menu_order = 100
    edit_handler = competition_edit_handler()
    index_view_class = EditionIndexView
    add_view_class = EditionCreateView
    edit_view_class = EditionEditView
    copy_view_enabled = False

    @property
    def create_template_name(self):
        return EditionCreateView.template_name

    @property
    def edit_template_name(self):
        return EditionEditView.template_name

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), *organising.urlpatterns]
