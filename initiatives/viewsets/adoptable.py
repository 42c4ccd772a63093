"""What a governorate may adopt, for editors who begin in the admin: everybody else's public initiatives."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView

from .. import conf
from ..models import InitiativePage
from ..models.adoptions.counts import adopters
from ..models.roles import edited_governorate_ids
from ..models.titles import title_here
from ..search.lists import found_among
from .columns import WordsTitleColumn


class AdoptableIndexView(BaseListingView):
    model = InitiativePage
    page_title = _("Adopt an initiative")
    header_icon = "globe"
    index_url_name = "adoptions:choose"
    index_results_url_name = "adoptions:choose_results"
    is_searchable = True
    default_ordering = "-adopters"
    paginate_by = 50
    columns = [
        WordsTitleColumn(
            "title_here",
            label=_("Initiative"),
            get_url=lambda page: reverse("adoptions:begin", args=[page.pk]),
        ),
        Column("governorate", label=_("Governorate")),
        Column("domain", label=_("Domain")),
        Column("adopters", label=_("Governorates that adopted it"), sort_key="adopters"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not edited_governorate_ids(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        pages = (
            InitiativePage.objects.live()
            .public()
            .exclude(governorate__in=edited_governorate_ids(self.request.user))
        )
        pages = pages.filter(locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE"))
        return pages.select_related("governorate", "domain").annotate(
            title_here=title_here(), adopters=adopters()
        )

    def search_queryset(self, queryset):
        """By the words of its title in either language and of its governorate, however they are spelled."""
        if not self.is_searching:
            return queryset
        names = ("title", "title_here", "governorate__name_ar", "governorate__name_en")
        return queryset.filter(pk__in=found_among(queryset.values_list("pk", *names), self.search_query))

    def get_breadcrumbs_items(self):
        index = {"url": reverse("adoptions:index"), "label": _("Adoptions")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.page_title}]
