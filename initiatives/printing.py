"""The only door to WeasyPrint and segno, opened at the first document: start-up stays without them.

WeasyPrint draws with Pango, a library of the system; where it is missing, `PrintingUnavailable` says so in the
reader's language. A document reads nothing but static files of installed apps, so that no text in it can make the
server fetch an address.
"""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from PIL import ImageFile

#: an address in a document's HTML or CSS, for example ``static:initiatives/css/paper.css``
SCHEME = "static:"
TAGGED = {"pdf_variant": "pdf/ua-1"}


class PrintingUnavailable(RuntimeError):
    """Documents can't be printed on this machine; the message is for the reader."""


class Printer:
    @cached_property
    def weasyprint(self) -> Any:
        half_pictures = ImageFile.LOAD_TRUNCATED_IMAGES
        try:
            return import_module("weasyprint")
        except OSError as error:
            raise PrintingUnavailable(
                _("PDF documents can't be made on this server: the library Pango is missing.")
            ) from error
        finally:
            # WeasyPrint allows them for the whole process: after the first document, damaged uploads would be taken.
            ImageFile.LOAD_TRUNCATED_IMAGES = half_pictures

    @cached_property
    def fetcher(self) -> Any:
        urls = import_module("weasyprint.urls")

        class StaticFiles(urls.URLFetcher):
            def fetch(self, url: str, headers: Any = None) -> Any:
                path = static_file(url)
                kind, _encoding = guess_type(path.name)
                return urls.URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind or ""})

        return StaticFiles()

    def pdf(self, html: str) -> bytes:
        """A tagged PDF (PDF/UA-1) of `html`; raises PrintingUnavailable without Pango."""
        return self.laid_out(html).write_pdf(**TAGGED)

    def page(self, drafts: Iterable[str]) -> bytes:
        """The first of `drafts`, each shorter than the one before, that fits one page; the last where none does."""
        for html in drafts:
            document = self.laid_out(html)
            if len(document.pages) == 1:
                break
        return document.write_pdf(**TAGGED)

    def laid_out(self, html: str) -> Any:
        source = self.weasyprint.HTML(string=html, base_url=SCHEME, url_fetcher=self.fetcher)
        return source.render(**TAGGED)


printer = Printer()


def static_file(url: str) -> Path:
    """The file behind a ``static:`` address; raises ValueError for every other address."""
    found = None
    if url.startswith(SCHEME):
        with suppress(SuspiciousFileOperation):
            found = finders.find(unquote(url.removeprefix(SCHEME)).lstrip("/"))
    if not found:
        raise ValueError(f"not a static file: {url}")
    return Path(found)


def qr_svg(address: str) -> str:
    """`address` as an inline SVG without a size of its own, error correction M."""
    code = import_module("segno").make(address, error="m", micro=False)
    return code.svg_inline(omitsize=True, border=2, dark="#1b2427", svgclass=None, lineclass=None)
