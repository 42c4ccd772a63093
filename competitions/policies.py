"""Who keeps the records of an edition in the admin: organisers, never an administrator."""

from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import Competition, Conflict, Criterion, Judge
from .models.roles import is_organiser, organisers


class OrganiserPolicy(BasePermissionPolicy):
    """`actions` for organisers, nothing for anybody else; Django's own model permissions are not asked."""

    def __init__(self, model, actions=("view", "add", "change")):
        super().__init__(model)
        self.actions = actions

    def user_has_permission(self, user, action):
        return action in self.actions and is_organiser(user)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions):
        return organisers() if set(actions) & set(self.actions) else organisers().none()


def register_policies():
    for model in (Competition, Judge):
        register_permission_policy(model, OrganiserPolicy(model))
    for model in (Criterion, Conflict):
        register_permission_policy(model, OrganiserPolicy(model, ("view", "add", "change", "delete")))
