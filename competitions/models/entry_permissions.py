from initiatives.models.page_permissions import ChildPermissionTester


class EntryPermissionTester(ChildPermissionTester):
    """What locks don't stop: `can_delete`, `can_move`, `can_copy` and `can_publish` never ask them.

    The same for everyone, organisers and superusers included: an entry is its governorate's, a decision its edition's.
    """

    def can_delete(self, ignore_bulk=False):
        return (
            self.page.submitted_entry is None and self.page.may_change() and super().can_delete(ignore_bulk)
        )

    def can_move(self):
        return False

    def can_move_to(self, destination):
        # Wagtail's own lets a superuser through before it asks `can_move`.
        return False

    def can_copy(self):
        return False

    def can_publish(self):
        return self.page.may_be_published() and super().can_publish()

    def can_unpublish(self):
        # A published winner is locked as every judged entry; withdrawing it from the public stays possible.
        return self.page.live and super().can_publish()

    def can_submit_for_moderation(self):
        return self.page.may_change() and super().can_submit_for_moderation()
