from .addresses import robots, sitemap, sitemap_file
from .data import api_page, data_catalogue
from .digits import digits
from .media import media
from .outages import server_error
from .search import search, suggestions
from .share import share

__all__ = [
    "api_page",
    "data_catalogue",
    "digits",
    "media",
    "robots",
    "search",
    "server_error",
    "share",
    "sitemap",
    "sitemap_file",
    "suggestions",
]
