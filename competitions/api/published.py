"""The collections of this app, in the order in which they are offered."""

from .editions import COMPETITIONS
from .results import RESULTS

COLLECTIONS = [COMPETITIONS, RESULTS]
