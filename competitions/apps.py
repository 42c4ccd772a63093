from django.apps import AppConfig, apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _


class CompetitionsConfig(AppConfig):
    name = "competitions"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Competitions")

    def ready(self):
        # Without this a host sees "'str' object has no attribute 'mro'".
        if not apps.is_installed("initiatives"):
            raise ImproperlyConfigured("competitions needs initiatives in INSTALLED_APPS.")
        from initiatives import append_only, audit
        from initiatives.forms.numbers import accept_any_digits
        from initiatives.models import GovernoratePage

        from . import checks, signals  # noqa: F401
        from .guarded import GUARDS
        from .log_actions import LOG_ACTIONS
        from .models import ENTRY_PAGES
        from .policies import register_policies

        append_only.register(*GUARDS)
        audit.keep(LOG_ACTIONS)
        checks.register()
        accept_any_digits(self.label)
        register_policies()
        GovernoratePage.take_below(*ENTRY_PAGES.values())
        if apps.is_installed("wagtail_localize"):
            from initiatives.localize import keep_in_step

            keep_in_step(self.label)
