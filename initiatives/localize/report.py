"""What is untranslated, how far, and out of date since when: for organisers and translators."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from ..actions.pages import other_locales
from ..models import Governorate
from ..models.roles import is_reviewer, is_translator
from ..viewsets.spreadsheets import SafeSpreadsheet, headings
from . import following
from .standings import State, page_standings


def page_types():
    types = ContentType.objects.get_for_models(*following.FOLLOWED)
    return [(kind.pk, capfirst(model._meta.verbose_name)) for model, kind in types.items()]


def languages():
    return [(locale.language_code, locale.get_display_name()) for locale in other_locales()]


class StandingsFilter(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=languages, empty_label=None, method="chosen_by_the_view"
    )
    state = django_filters.MultipleChoiceFilter(label=_("State"), choices=State.choices)
    content_type = django_filters.ChoiceFilter(label=_("Page type"), choices=page_types)
    governorate_id = django_filters.ModelChoiceFilter(
        label=_("Governorate"), queryset=Governorate.objects.all(), method="of_governorate"
    )

    class Meta:
        model = Page
        fields = ["language", "state", "content_type", "governorate_id"]

    def chosen_by_the_view(self, pages, name, value):
        return pages

    def of_governorate(self, pages, name, value):
        return pages.filter(governorate_id=value.pk)


class TranslationsView(SafeSpreadsheet, ReportView):
    page_title = _("Translations")
    header_icon = "site"
    index_url_name = "initiatives_translations"
    index_results_url_name = "initiatives_translations_results"
    filterset_class = StandingsFilter
    default_ordering = "path"
    is_searchable = False
    export_filename = "translations"
    columns = [
        TitleColumn("title", label=_("Page"), get_url=lambda page: page.admin_url),
        Column("type_name", label=_("Page type")),
        Column("governorate_name", label=_("Governorate")),
        Column("state_name", label=_("State")),
        Column("percent_words", label=_("Translated (%)")),
        Column("missing", label=_("Texts to translate")),
        DateColumn("lags_since", label=_("Out of date since")),
        DateColumn("put_together_at", label=_("Translated on")),
    ]
    list_export = [column.name for column in columns]
    export_headings = headings(columns)

    @cached_property
    def locale_of_the_report(self):
        locales = {locale.language_code: locale for locale in other_locales()}
        return locales.get(self.request.GET.get("language")) or next(iter(locales.values()))

    def get_queryset(self):
        pages = page_standings(self.locale_of_the_report, self.request.user)
        return pages.select_related("content_type")

    def decorate_paginated_queryset(self, pages):
        governorates = {row.pk: row.name for row in Governorate.objects.all()}
        for page in pages:
            describe(page, governorates, self.request.user)
        return pages


def describe(page, governorates, user):
    """The words of a row; it leads to the translation, or for an organiser to sending the page."""
    page.type_name = capfirst(page.content_type.model_class()._meta.verbose_name)
    page.governorate_name = governorates.get(page.governorate_id, "")
    page.state_name = State(page.state).label
    done = (page.total - page.missing) * 100 // page.total if page.total else None
    page.percent_words = "" if done is None else f"{done}"
    page.admin_url = None
    if page.target_id:
        page.admin_url = reverse("wagtailadmin_pages:edit", args=[page.target_id])
    elif is_reviewer(user):
        page.admin_url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])


@hooks.register("register_admin_urls")
def report_urls():
    view = TranslationsView
    return [
        path("translations/", view.as_view(), name="initiatives_translations"),
        path(
            "translations/results/", view.as_view(results_only=True), name="initiatives_translations_results"
        ),
    ]


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request):
        return is_reviewer(request.user) or is_translator(request.user)


@hooks.register("register_reports_menu_item")
def report_in_the_menu():
    return TranslationsMenuItem(
        _("Translations"), reverse("initiatives_translations"), icon_name="site", order=9000
    )


@hooks.register("construct_reports_menu")
def one_report_of_translations(request, menu_items):
    """wagtail-localize's own knows pages that were sent only, and no dates."""
    theirs = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != theirs]
