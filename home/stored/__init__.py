"""Public pages as files that nginx gives out without asking the site (SAQQARA_PAGES; empty: none are stored).

A page that everybody gets alike is written into the generation that stood before its request read anything
(`middleware`, `rules`, `writing`). Whatever is written to the database and may be shown (`statements`, `drafts`) takes
the generation away before it is committed and puts an empty one there afterwards (`changes`): the whole site at once,
so that nothing can be forgotten. So does the clock where pages tell the time (`moments`).
"""

from ..generations import Generations

pages = Generations("SAQQARA_PAGES")

__all__ = ["pages"]
