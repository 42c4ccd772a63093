from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .pages import ContentPage, HomePage
from .platform import PlatformSettings
from .tags import MediaTag, TaggedDocument, TaggedImage
from .users import User

__all__ = [
    "ContentPage",
    "HomePage",
    "MediaTag",
    "PlatformSettings",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "TaggedDocument",
    "TaggedImage",
    "User",
]
