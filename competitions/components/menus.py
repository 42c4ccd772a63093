"""What the editor's menu offers on an entry that is not saved yet."""

from typing import Any

from wagtail.admin.action_menu import PageActionMenu, SubmitForModerationMenuItem

from ..models import EntryPage


class SubmitEntryMenuItem(SubmitForModerationMenuItem):
    """Of a new page Wagtail names the workflow of the page above; an entry goes the way of its edition."""

    def __init__(self, page: EntryPage, order: int) -> None:
        super().__init__(order)
        self.page = page

    def get_context_data(self, parent_context: Any) -> Any:
        return super().get_context_data({**parent_context, "parent_page": self.page})


def name_own_workflow(menu: PageActionMenu, page: EntryPage) -> None:
    def own(item: Any) -> Any:
        is_submit = isinstance(item, SubmitForModerationMenuItem)
        return SubmitEntryMenuItem(page, item.order) if is_submit else item

    menu.default_item = own(menu.default_item)
    menu.menu_items = [own(item) for item in menu.menu_items]
