from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .pages import HomePage
from .users import User

__all__ = ["HomePage", "SiteDocument", "SiteImage", "SiteRendition", "User"]
