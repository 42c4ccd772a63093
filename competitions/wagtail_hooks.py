from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from initiatives import fence
from initiatives.components import dashboard
from initiatives.models import GovernoratePage
from initiatives.models.roles import edited_governorate_ids

from .components.audits import AuditsPanel
from .components.participations import ParticipationsSection
from .components.queue import JudgingQueuePanel
from .components.screening import ScreeningQueuePanel
from .components.submissions import entry_kinds
from .log_actions import LOG_ACTIONS
from .models import ENTRY_PAGES, Entry, EntryPage, ScreeningTask, SpatialUnitEntryPage, StaffNominationPage
from .models.roles import is_auditor, is_judge, is_organiser, judge_of
from .urls import audit_urls, desk_urls, grace_urls, inspection_urls, own_entry_urls, screening_urls
from .views import auditing, desk
from .viewsets import OrganisingViewSetGroup
from .viewsets.entry_pages import EntryPageViewSet

# Whoever judges sees the desk and nothing else of the admin, whatever other groups hold him; so an auditor his audits.
fence.confine(is_judge, desk.URL_NAMES)
fence.confine(is_auditor, auditing.URL_NAMES)


@hooks.register("register_log_actions")
def say_what_the_log_records(actions):
    for action, (label, message) in LOG_ACTIONS.items():
        actions.register_action(action, label, message)


@hooks.register("initiatives_page_sections")
def tell_editions(page):
    return [ParticipationsSection(page)] if isinstance(page, GovernoratePage) else []


@hooks.register("register_admin_urls")
def admin_screens():
    return [
        path("inspections/", include((inspection_urls, "competitions_inspections"))),
        path("grace/", include(grace_urls)),
        path("entries/", include(own_entry_urls)),
        path("judging/", include(desk_urls)),
        path("audits/", include(audit_urls)),
        path("screening/", include(screening_urls)),
    ]


@hooks.register("register_page_header_buttons")
def offer_to_fill_from_a_record(page, user, view_name, next_url=None):
    if isinstance(page, SpatialUnitEntryPage) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Fill from a field-work record (XLSX)"),
            reverse("competitions_inspections:upload", args=[page.pk]),
            icon_name="table",
            priority=12,
        )


@hooks.register("register_page_header_buttons")
def lead_to_the_consent(page, user, view_name, next_url=None):
    if isinstance(page, StaffNominationPage) and page.governorate_id in edited_governorate_ids(user):
        yield Button(
            _("Consent to be named"),
            reverse("competitions_consent", args=[page.pk]),
            icon_name="user",
            priority=12,
        )


@hooks.register("register_admin_viewset")
def organising():
    return OrganisingViewSetGroup()


@hooks.register("register_submission_kinds")
def enter_an_open_edition(user, governorate_page):
    return entry_kinds(user, governorate_page)


@hooks.register("register_icons")
def icons(known):
    return [*known, "competitions/icons/award.svg"]


dashboard.list_elsewhere(ScreeningTask)


@hooks.register("construct_homepage_panels")
def show_organisers_what_to_screen(request, panels):
    if is_organiser(request.user):
        panels.append(ScreeningQueuePanel())


# After the dashboards of other roles: a judge's shows blind codes only, an auditor's his editions.
@hooks.register("construct_homepage_panels", order=200)
def show_judges_and_auditors_their_work(request, panels):
    if is_judge(request.user):
        panels[:] = [JudgingQueuePanel()]
    elif judge_of(request.user):  # an organiser in a rehearsal
        panels.insert(0, JudgingQueuePanel())
    elif is_auditor(request.user):
        panels[:] = [AuditsPanel()]


@hooks.register("register_admin_viewset", order=110)
def entry_page_views():
    return [EntryPageViewSet(model=model) for model in ENTRY_PAGES.values()]


@hooks.register("construct_page_action_menu")
def offer_what_entries_allow(menu_items, request, context):
    page = context.get("page")
    if isinstance(page, EntryPage):
        refused = {"action-publish"} if page.may_change() else {"action-publish", "action-cancel-workflow"}
        menu_items[:] = [item for item in menu_items if item.name not in refused]


@hooks.register("before_delete_page")
def keep_pages_above_entries(request, page):
    """The database protects a submitted entry; without this, deleting a page above it ends in an error page."""
    if Entry.objects.filter(page__path__startswith=page.path).exists():
        messages.error(request, _("Entries were submitted under this page: it can't be deleted."))
        return redirect("wagtailadmin_explore", page.pk)
    return None


@hooks.register("before_bulk_action")
def keep_pages_above_entries_in_bulk(request, action_type, objects, action):
    if action_type != "delete" or action.model is not Page:
        return None
    responses = (keep_pages_above_entries(request, page) for page in objects)
    return next((response for response in responses if response), None)
