"""Who keeps the reference data: whoever has the model permission, but nobody adds or removes a governorate."""

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import Governorate

CLOSED = {"add", "delete"}


class ClosedListPolicy(ModelPermissionPolicy):
    """Rows are corrected, never added or removed: not even by an administrator."""

    def user_has_permission(self, user, action):
        return action not in CLOSED and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, set(actions) - CLOSED)


def register_policies():
    register_permission_policy(Governorate, ClosedListPolicy(Governorate))
