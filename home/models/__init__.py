from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .navigation import Navigation
from .open_data import OpenDataPage
from .pages import ContentPage, HomePage
from .passkeys import Passkey
from .platform import PlatformSettings
from .press import PressKitPage
from .public_changes import PublicChange
from .recovery_codes import RecoveryCode
from .sign_ins import SignIn
from .tags import MediaTag, TaggedDocument, TaggedImage
from .users import User

__all__ = [
    "ContentPage",
    "HomePage",
    "MediaTag",
    "Navigation",
    "OpenDataPage",
    "Passkey",
    "PlatformSettings",
    "PressKitPage",
    "PublicChange",
    "RecoveryCode",
    "SignIn",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "TaggedDocument",
    "TaggedImage",
    "User",
]
