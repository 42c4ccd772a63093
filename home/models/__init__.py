from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .pages import HomePage
from .platform import PlatformSettings
from .users import User

__all__ = ["HomePage", "PlatformSettings", "SiteDocument", "SiteImage", "SiteRendition", "User"]
