from .bands import HOME_BLOCKS
from .content import CONTENT_BLOCKS
from .menus import FOOTER_BLOCKS, MENU_BLOCKS

__all__ = ["CONTENT_BLOCKS", "FOOTER_BLOCKS", "HOME_BLOCKS", "MENU_BLOCKS"]
