"""The router of this app's collections, for a host with a `NinjaAPI` of its own: ``api.add_router("", router)``.

Such a host handles `initiatives.api.problems.Problem` itself; ``initiatives.api.urls`` does all of it.
"""

from .operations import router_of
from .published import COLLECTIONS

router = router_of(COLLECTIONS)
