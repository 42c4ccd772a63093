from wagtail.models import PagePermissionTester

#: what makes pages, and so may take a draft away again
MAKING = {"add", "publish"}


class ChildPermissionTester(PagePermissionTester):
    def can_delete(self, ignore_bulk=False):
        """Who only changes pages, as a committee or a translator does, deletes none; Wagtail allows him drafts."""
        return super().can_delete(ignore_bulk) and (
            self.user.is_superuser or not MAKING.isdisjoint(self.permissions)
        )
