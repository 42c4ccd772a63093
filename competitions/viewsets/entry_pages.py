"""Wagtail's page views for entries: what is refused is said in words, and what was typed comes back."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page

from initiatives.viewsets.pages import GuardedPageViewSet

from ..components.menus import name_own_workflow
from ..locks import EntryLock


class EntryCreateView(CreateView):
    def get(self, request):
        editions = list(self.page_class.open_editions())
        if not editions:
            messages.error(request, _("No edition takes such entries now."))
            return redirect("wagtailadmin_explore", self.parent_page.pk)
        self.page.competition = edition_meant(editions, request.GET.get("competition"))
        return super().get(request)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        name_own_workflow(context["action_menu"], self.page)
        return context

    @cached_property
    def action_name_and_method(self):
        # Who may publish below the governorate may still not publish an entry.
        name, method = super().action_name_and_method
        return ("save", self.save_action) if name == "publish" else (name, method)


def edition_meant(editions, asked_for):
    """The one whose button was pressed on the dashboard, else the only one there is; None leaves the choice open."""
    named = [edition for edition in editions if str(edition.pk) == asked_for]
    candidates = named or editions
    return candidates[0] if len(candidates) == 1 else None


class ClosedEntryMixin:
    """The deadline may pass while the form is open: the lock then keeps the text on the page and says why."""

    def post(self, request, *args, **kwargs):
        # Autosave asks every few moments and has its own answer.
        if isinstance(self.lock, EntryLock) and not self.expects_json_response:
            kept = _("What you typed is still on this page to be copied: nothing of it was saved.")
            messages.warning(request, f"{self.lock.get_message(request.user)} {kept}", extra_tags="lock")
        return super().post(request, *args, **kwargs)

    @cached_property
    def is_cancelling_workflow(self):
        # Wagtail lets whoever submitted cancel, whatever the lock says.
        return super().is_cancelling_workflow and self.page.may_change()


class EntryEditView(ClosedEntryMixin, EditView):
    pass


class EntryRevertView(ClosedEntryMixin, RevisionsRevertView):
    pass


class EntryDeleteView(DeleteView):
    def dispatch(self, request, page_id, *args, **kwargs):
        page = get_object_or_404(Page, pk=page_id).specific
        entry = page.submitted_entry
        if entry and page.permissions_for_user(request.user).can_edit():
            messages.error(
                request, _("%(number)s was submitted: it can't be deleted.") % {"number": entry.number}
            )
            return redirect("wagtailadmin_pages:edit", page_id)
        return super().dispatch(request, page_id, *args, **kwargs)


class EntryPageViewSet(GuardedPageViewSet):
    add_view_class = EntryCreateView
    edit_view_class = EntryEditView
    revisions_revert_view_class = EntryRevertView
    delete_view_class = EntryDeleteView
