"""The router of this app's collections, for a host with a `NinjaAPI` of its own."""

from initiatives.api.operations import router_of

from .published import COLLECTIONS

router = router_of(COLLECTIONS)
