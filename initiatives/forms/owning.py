"""A form whose record belongs to a governorate: one's own, or for the ministry any."""

from wagtail.permissions import policy_registry


class OwnGovernorate:
    """Mixin for a form with the field `governorate`."""

    def limit_governorates(self):
        field = self.fields["governorate"]
        policy = policy_registry.get_by_type(self._meta.model)
        if not policy.user_has_permission(self.for_user, "delete"):
            field.queryset = field.queryset.filter(pk__in=policy.own(self.for_user))
        if len(field.queryset) == 1:
            field.initial = field.queryset[0]
