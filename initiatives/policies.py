"""Who keeps the records of the admin: reference data by model permission, those of a governorate by its own groups."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import (
    BadgeRenewal,
    Committee,
    CourseNomination,
    Governorate,
    MinistryAdoption,
    MonthlyNote,
    ObstacleSuggestion,
    Survey,
    TechnologyCentre,
    TrainingCourse,
    Visit,
    VisitRecommendation,
    WorkshopRecommendation,
)
from .models.roles import (
    edited_governorate_ids,
    followed_up_governorate_ids,
    governorate_ids,
    keeps_records,
    nowhere,
)

CLOSED = {"add", "delete"}
#: what a governorate does with its own records
WRITING = frozenset({"view", "add", "change"})


class ClosedListPolicy(ModelPermissionPolicy):
    """Rows are corrected, never added or removed: not even by an administrator."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in CLOSED and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return super().user_has_any_permission(user, set(actions) - CLOSED)


class GovernoratePolicy(BasePermissionPolicy):
    """A governorate writes its own records and removes none; the ministry keeps all of them.

    `path` leads from a record to its governorate; `own(user)` gives the governorates he writes for; `actions` is what
    he may do there, `kept` what the ministry may.
    """

    def __init__(
        self,
        model: type[Model],
        path: str,
        own: Callable = followed_up_governorate_ids,
        actions: frozenset[str] = WRITING,
        kept: frozenset[str] = WRITING | {"delete"},
    ):
        super().__init__(model)
        self.path, self.own, self.actions, self.kept = path, own, actions, kept

    def user_has_permission(self, user: Any, action: str) -> bool:
        if keeps_records(user):
            return action in self.kept
        return action in self.actions and bool(self.own(user))

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        if not self.user_has_permission(user, action):
            return False
        return keeps_records(user) or instance.governorate_id in self.own(user)

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        rows = self.model._default_manager.all()
        if not self.user_has_any_permission(user, actions):
            return rows.none()
        return rows if keeps_records(user) else rows.filter(**{f"{self.path}__in": self.own(user)})

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        people = get_user_model().objects.filter(is_active=True)
        found = [person.pk for person in people if self.user_has_any_permission(person, actions)]
        return people.filter(Q(pk__in=found))


def register_policies() -> None:
    register_permission_policy(Governorate, ClosedListPolicy(Governorate))
    register_permission_policy(Committee, GovernoratePolicy(Committee, "governorate"))
    register_permission_policy(Visit, GovernoratePolicy(Visit, "committee__governorate"))
    register_permission_policy(BadgeRenewal, GovernoratePolicy(BadgeRenewal, "page__governorate"))
    register_permission_policy(MonthlyNote, GovernoratePolicy(MonthlyNote, "committee__governorate"))
    register_permission_policy(
        VisitRecommendation,
        GovernoratePolicy(
            VisitRecommendation,
            "visit__committee__governorate",
            actions=frozenset({"view", "change"}),
            kept=frozenset({"view", "change"}),
        ),
    )
    for model in (CourseNomination, ObstacleSuggestion):
        register_permission_policy(model, GovernoratePolicy(model, "governorate", governorate_ids))
    for model in (MinistryAdoption, TrainingCourse, WorkshopRecommendation):
        register_permission_policy(model, GovernoratePolicy(model, "pk", nowhere))
    for model, path in ((TechnologyCentre, "governorate"), (Survey, "centre__governorate")):
        policy = GovernoratePolicy(model, path, own=edited_governorate_ids, actions=WRITING | {"delete"})
        register_permission_policy(model, policy)
