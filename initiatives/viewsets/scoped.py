"""Lists and forms of records that belong to a governorate: others' are not there at all."""

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from ..models.titles import title_here
from .columns import WordsColumn, WordsTitleColumn

KNOWING = ["view", "change"]
#: what a column becomes as the first of a list
LEADING = {Column: TitleColumn, WordsColumn: WordsTitleColumn}


class GovernorateColumn(Column):
    """Sorted as the database orders Arabic names."""

    def __init__(self, path):
        super().__init__(
            f"{path.replace('__', '.')}.name", label=_("Governorate"), sort_key=f"{path}__sort_key"
        )


class OwnRecord:
    """404 for another's record, as for one that does not exist."""

    def get_object(self, *args, **kwargs):
        record = super().get_object(*args, **kwargs)
        policy, user = self.permission_policy, self.request.user
        if not policy.user_has_any_permission_for_instance(user, KNOWING, record):
            raise Http404
        return record


class ScopedIndexView(generic.IndexView):
    is_searchable = False
    #: relations that a line of the list reads
    reads = ()
    #: relation to a page whose title a line says, in the reader's language, as `title_here`
    titled = ""

    def get_base_queryset(self):
        rows = self.permission_policy.instances_user_has_any_permission_for(self.request.user, KNOWING)
        named = {"title_here": title_here(self.titled)} if self.titled else {}
        return rows.select_related(*self.reads).annotate(**named)

    @cached_property
    def columns(self):
        """The first leads to its record, a column of our own too, which Wagtail would leave as mere text."""
        first, *others = super().columns
        return [self.leading(first) if type(first) in LEADING else first, *others]

    def leading(self, column):
        column_class = self._get_title_column_class(LEADING[type(column)])
        return column_class(
            column.name, label=column.label, accessor=column.accessor, get_url=self.get_edit_url
        )


class ScopedEditView(OwnRecord, generic.EditView):
    pass


class ScopedDeleteView(OwnRecord, generic.DeleteView):
    pass


class ScopedHistoryView(OwnRecord, HistoryView):
    pass


class ScopedUsageView(OwnRecord, UsageView):
    pass


class ScopedViewSet(ModelViewSet):
    index_view_class = ScopedIndexView
    edit_view_class = ScopedEditView
    delete_view_class = ScopedDeleteView
    history_view_class = ScopedHistoryView
    usage_view_class = ScopedUsageView
    copy_view_enabled = False
    list_per_page = 50
