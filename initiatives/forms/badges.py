"""Which badge of which initiative is renewed, and by whom."""

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from .sources import of_source


class RenewalForm(WagtailAdminModelForm):
    """Offers public initiatives that hold a badge: of the user's own governorates, to the ministry of all."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_pages()

    def limit_pages(self):
        field = self.fields["page"]
        of_source(field)
        pages = field.queryset.with_badges(self.instance.page_id).select_related("governorate")
        policy = policy_registry.get_by_type(self._meta.model)
        if not policy.user_has_permission(self.for_user, "delete"):
            pages = pages.filter(governorate__in=policy.own(self.for_user))
        field.queryset = pages.order_by("governorate__sort_key", "title")
        field.label_from_instance = lambda page: f"{page.title_here} ({page.governorate.name})"

    def save(self, commit=True):
        if self.instance.pk is None:
            self.instance.by = self.for_user
        return super().save(commit)
