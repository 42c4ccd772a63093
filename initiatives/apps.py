from importlib import import_module

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "initiatives"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Initiatives")

    def ready(self):
        from . import append_only, audit, checks, signals
        from .append_only.triggers import install_after_migrate, lift_before_migrate
        from .forms.numbers import accept_any_digits
        from .forms.page_choice import choose_pages_in_the_readers_language
        from .guarded import GUARDS
        from .log_actions import LOG_ACTIONS
        from .policies import register_policies

        append_only.register(*GUARDS)
        audit.keep(LOG_ACTIONS)
        checks.register()
        register_policies()
        pre_migrate.connect(lift_before_migrate, dispatch_uid="initiatives.lift_before_migrate")
        post_migrate.connect(install_after_migrate, dispatch_uid="initiatives.install_after_migrate")

        signals.replace_stock_mail()
        accept_any_digits(self.label)
        choose_pages_in_the_readers_language()
        if apps.is_installed("wagtail_localize"):
            import_module("initiatives.localize")
