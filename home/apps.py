from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Saqqara site")

    def ready(self):
        from initiatives.localize import keep_in_step

        from .clusters import look_once
        from .icons import draw_once
        from .policy.choosers import mark_scripts

        import_module("home.signals")
        import_module("home.stored.signals")
        import_module("home.accounts.signals")
        import_module("home.watch.signals")
        keep_in_step(self.label)
        mark_scripts()
        look_once()
        draw_once()
