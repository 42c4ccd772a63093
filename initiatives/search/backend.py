"""``WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "initiatives.search.backend"}}``.

One setting covers pages, images, documents, snippets and the admin's own search boxes.
Run ``manage.py update_index`` after switching to it.
"""

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils.module_loading import import_string

# By path: each module imports only where its database is the one in use.
BACKENDS = {
    "sqlite": "initiatives.search.sqlite.ArabicSearchBackend",
    "postgresql": "initiatives.search.postgresql.ArabicSearchBackend",
}


def SearchBackend(params):
    if connection.vendor not in BACKENDS:
        raise ImproperlyConfigured(
            f"initiatives.search works on SQLite and PostgreSQL, not {connection.vendor}."
        )
    return import_string(BACKENDS[connection.vendor])(params)
