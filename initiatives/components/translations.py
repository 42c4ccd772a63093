"""What still lacks words in another language, for translators and those who send pages to them."""

from dataclasses import dataclass
from typing import Any

from wagtail.admin.ui.components import Component


@dataclass(frozen=True)
class UntranslatedPage:
    """`page` is the page in the other language; `missing` counts the texts nobody has translated yet."""

    page: Any
    title: str
    language: str
    missing: int


class TranslationQueuePanel(Component):
    order = 22
    template_name = "initiatives/admin/translations.html"

    def __init__(self, rows: list[UntranslatedPage], report_url: str):
        self.rows, self.report_url = rows, report_url

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"rows": self.rows, "report_url": self.report_url}
