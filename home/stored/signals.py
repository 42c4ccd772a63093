"""What stored pages are told: every statement, what is being saved, the end of a request, migrations."""

from django.core.signals import request_finished, request_started
from django.db import connections
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, post_save, pre_migrate, pre_save

from . import changes, drafts, pages
from .statements import watch_connection

connection_created.connect(watch_connection, dispatch_uid="home.watch_statements")
pre_save.connect(drafts.remember, dispatch_uid="home.remember_drafts")
post_save.connect(drafts.forget, dispatch_uid="home.forget_drafts")
request_started.connect(drafts.forget_all, dispatch_uid="home.forget_all_drafts")
request_finished.connect(changes.settle, dispatch_uid="home.settle_stored_pages")


def sleep(app_config, using, **kwargs):
    """While tables are made and changed, the one that changes are written down in, too."""
    pages.close()
    connections[using].is_migrating = True


def wake(app_config, using, **kwargs):
    """Tables were changed unseen, and the program that draws the pages may be another one."""
    vars(connections[using]).pop("is_migrating", None)
    if app_config.label == "home":
        pages.renew()


pre_migrate.connect(sleep, dispatch_uid="home.stored_pages_sleep")
post_migrate.connect(wake, dispatch_uid="home.stored_pages_wake")
