from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .pages import ContentPage, HomePage
from .platform import PlatformSettings
from .users import User

__all__ = [
    "ContentPage",
    "HomePage",
    "PlatformSettings",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "User",
]
