"""Under which licence the data is given, and by whom: the site says it (INITIATIVES_API_TERMS)."""

from typing import Any

from django.utils.module_loading import import_string

from .. import conf


def terms(request) -> dict[str, Any]:
    """`licence` ({name: {ar, en}, url}) and `publisher` ({ar, en}); each None on a site that says nothing."""
    said = conf.get("INITIATIVES_API_TERMS")
    return import_string(said)(request) if said else {"licence": None, "publisher": None}
