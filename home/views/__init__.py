from .addresses import robots, sitemap
from .digits import digits
from .media import media
from .search import search

__all__ = ["digits", "media", "robots", "search", "sitemap"]
