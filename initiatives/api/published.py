"""The collections of this app, in the order in which they are offered."""

from django.utils.module_loading import import_string

from .. import conf
from .adoptions import ADOPTIONS
from .collections import Collection
from .governorates import GOVERNORATES
from .initiatives import INITIATIVES
from .stories import STORIES
from .surveys import SURVEYS

COLLECTIONS = [INITIATIVES, STORIES, GOVERNORATES, ADOPTIONS, SURVEYS]


def collections() -> list[Collection]:
    """Those of every app that the site names (INITIATIVES_API_COLLECTIONS)."""
    return [one for path in conf.get("INITIATIVES_API_COLLECTIONS") for one in import_string(path)]
