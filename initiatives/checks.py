"""What a host forgot, or cannot have, said at start instead of at the first surprise."""

from django.conf import settings
from django.core import checks
from wagtail.coreutils import get_content_languages

from . import append_only, conf, setting_kinds

MIDDLEWARE = "initiatives.middleware.AdminFence"
FINISH_ACTION = "initiatives.publishing.publish_on_finish"
SEARCH_BACKEND = "initiatives.search.backend"


def page_model_is_wagtails(app_configs, **kwargs):
    model = getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")
    if model.lower() == "wagtailcore.page":
        return []
    return [
        checks.Error(
            f"initiatives builds on Wagtail's own Page; WAGTAIL_PAGE_MODEL is {model}.",
            hint="Remove WAGTAIL_PAGE_MODEL: a swapped page model is not supported. Errors below follow from it.",
            id="initiatives.E001",
        )
    ]


def source_locale_is_a_content_language(app_configs, **kwargs):
    source, languages = conf.get("INITIATIVES_SOURCE_LOCALE"), get_content_languages()
    if source in languages:
        return []
    return [
        checks.Warning(
            f"Governorates write in {source!r}, but pages can only be in {', '.join(languages)}.",
            hint="Set INITIATIVES_SOURCE_LOCALE to the language of your home page.",
            id="initiatives.W003",
        )
    ]


def the_admin_is_fenced(app_configs, **kwargs):
    if MIDDLEWARE in settings.MIDDLEWARE:
        return []
    return [
        checks.Warning(
            "Editors can read titles and names of other governorates in some screens of the Wagtail admin.",
            hint=f"Add '{MIDDLEWARE}' to the end of MIDDLEWARE.",
            id="initiatives.W001",
        )
    ]


def workflows_finish_our_way(app_configs, **kwargs):
    if getattr(settings, "WAGTAIL_FINISH_WORKFLOW_ACTION", None) == FINISH_ACTION:
        return []
    return [
        checks.Warning(
            "A workflow's last step publishes with the rights of whoever approved last, and fails for judges.",
            hint=f"Set WAGTAIL_FINISH_WORKFLOW_ACTION = '{FINISH_ACTION}'.",
            id="initiatives.W002",
        )
    ]


def search_reads_arabic(app_configs, **kwargs):
    backends = getattr(settings, "WAGTAILSEARCH_BACKENDS", {})
    if backends.get("default", {}).get("BACKEND") == SEARCH_BACKEND:
        return []
    return [
        checks.Info(
            "The admin's search boxes take Arabic words letter by letter: «مبادره» does not find «مبادرة».",
            hint=f"Set WAGTAILSEARCH_BACKENDS = {{'default': {{'BACKEND': '{SEARCH_BACKEND}'}}}}, then update_index.",
            id="initiatives.I001",
        )
    ]


def what_is_signed_is_guarded(app_configs, databases=None, **kwargs):
    return [
        checks.Warning(
            f"In database {alias!r} what is signed could be changed: no triggers guard {', '.join(tables)}.",
            hint="On PostgreSQL and SQLite manage.py migrate puts them back; no other database is guarded.",
            id="initiatives.W004",
        )
        for alias in databases or ()
        if (tables := append_only.missing(alias))
    ]


def settings_can_be_read(app_configs, **kwargs):
    return setting_kinds.complaints("initiatives", conf.KINDS)


def register():
    checks.register(page_model_is_wagtails, checks.Tags.models)
    checks.register(source_locale_is_a_content_language, checks.Tags.translation)
    checks.register(the_admin_is_fenced, checks.Tags.security)
    checks.register(workflows_finish_our_way, checks.Tags.compatibility)
    checks.register(search_reads_arabic, checks.Tags.compatibility)
    checks.register(settings_can_be_read)
    checks.register(what_is_signed_is_guarded, checks.Tags.database)
