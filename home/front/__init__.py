"""What the front page draws: published things of its language only, in a constant number of queries."""

from .page import FrontPage

__all__ = ["FrontPage"]
