from importlib import import_module

from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "initiatives"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Initiatives")

    def ready(self):
        from . import checks, signals
        from .forms.numbers import accept_any_digits
        from .policies import register_policies

        checks.register()
        register_policies()

        signals.replace_stock_mail()
        accept_any_digits(self.label)
        if apps.is_installed("wagtail_localize"):
            import_module("initiatives.localize")
