from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from . import fence
from .actions.withdrawals import may_withdraw
from .components import dashboard
from .components.follow_up import FollowUpSection
from .components.mentor_questions import MentorQuestionsSection
from .components.menus import guide_to_write, offer_review
from .components.ministry_adoptions import MinistryAdoptionsSection
from .log_actions import LOG_ACTIONS
from .models import GovernorateChildPage, GovernoratePage, InitiativePage
from .models.ministry_adoptions import adopted_by_ministries
from .models.showing import may_have_document
from .urls import admin_urlpatterns
from .views import guarded_pages
from .views.withdrawing import refuse_in_bulk
from .viewsets.adoptions import AdoptionViewSet
from .viewsets.audit_report import AuditReportViewSet
from .viewsets.branch_reports import BRANCH_REPORTS, BranchReportViewSet
from .viewsets.committees_report import FollowUpReportViewSet
from .viewsets.follow_up import FollowUpGroup
from .viewsets.mentor_questions import MentorQuestionViewSet
from .viewsets.outbox import OutboxViewSet
from .viewsets.pages import GuardedPageViewSet
from .viewsets.reference import ReferenceGroup
from .viewsets.satisfaction import SatisfactionGroup
from .viewsets.solution_requests import SolutionRequestsViewSet
from .viewsets.suggestions import ObstacleSuggestionViewSet
from .viewsets.workshops import WorkshopsGroup


# After Wagtail's own (order 0), which it replaces for every page type without a viewset.
@hooks.register("register_admin_viewset", order=100)
def guarded_page_views():
    return GuardedPageViewSet()


@hooks.register("register_admin_viewset")
def unsent_mail():
    return OutboxViewSet()


@hooks.register("register_admin_viewset")
def audit_log():
    return AuditReportViewSet()


@hooks.register("register_admin_viewset")
def reports_of_a_governorate():
    return [BranchReportViewSet(report) for report in BRANCH_REPORTS]


@hooks.register("register_admin_viewset")
def adoptions():
    return AdoptionViewSet()


@hooks.register("register_admin_viewset")
def questions_to_mentors():
    return MentorQuestionViewSet()


@hooks.register("register_admin_viewset")
def reference_data():
    return ReferenceGroup()


@hooks.register("register_admin_viewset")
def follow_up():
    return [FollowUpGroup(), FollowUpReportViewSet(), WorkshopsGroup(), ObstacleSuggestionViewSet()]


@hooks.register("register_admin_viewset")
def satisfaction():
    return SatisfactionGroup()


@hooks.register("register_admin_viewset")
def what_people_ask_for():
    return SolutionRequestsViewSet()


@hooks.register("register_permissions")
def rights_on_requests():
    return Permission.objects.filter(content_type__app_label="initiatives", codename="delete_solutionrequest")


@hooks.register("register_permissions")
def rights_on_mail():
    return Permission.objects.filter(
        content_type__app_label="initiatives", codename__in=["view_outboxmessage", "change_outboxmessage"]
    )


@hooks.register("register_log_actions")
def say_what_the_log_records(actions):
    for action, (label, message) in LOG_ACTIONS.items():
        actions.register_action(action, label, message)


@hooks.register("construct_page_chooser_queryset")
def choose_own_and_published(pages, request):
    if request.user.is_superuser:
        return pages
    return pages.filter(fence.within_reach(request.user))


@hooks.register("before_bulk_action")
def withdraw_with_a_reason(request, action_type, objects, action):
    if action_type != "unpublish" or action.model is not Page:
        return None
    return refuse_in_bulk(request, action)


@hooks.register("before_delete_page")
def keep_what_is_adopted(request, page):
    return guarded_pages.refuse_to_delete(request, page)


@hooks.register("before_move_page")
def keep_guides_in_their_place(request, page, destination):
    return guarded_pages.refuse_to_move(request, page, destination)


@hooks.register("before_bulk_action")
def keep_what_is_adopted_in_bulk(request, action_type, objects, action):
    if action_type != "delete" or action.model is not Page:
        return None
    return guarded_pages.refuse_to_delete_in_bulk(request, objects)


@hooks.register("register_page_header_buttons")
def offer_what_visitors_read(page, user, view_name, next_url=None):
    if not page.live and may_withdraw(page, user):
        address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
        yield Button(_("What visitors read at its address"), address, icon_name="info-circle", priority=70)


@hooks.register("register_page_header_buttons")
def offer_to_write_the_guide(page, user, view_name, next_url=None):
    address = guide_to_write(page, user)
    if address:
        yield Button(_("Write its replication guide"), address, icon_name="list-ul", priority=60)


@hooks.register("before_bulk_action")
def publish_complete_pages_only_in_bulk(request, action_type, objects, action):
    """The editor's form asks for what is missing; many pages at once have no form."""
    if action_type != "publish" or action.model is not Page:
        return None
    try:
        for page in pages_to_publish(objects, action.cleaned_form.cleaned_data["include_descendants"]):
            page.get_latest_revision_as_object().refuse_unless_complete()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(action.next_url)
    return None


def pages_to_publish(chosen, with_descendants):
    for page in chosen:
        drafts = page.get_descendants().not_live().specific() if with_descendants else []
        yield from (one for one in (page.specific, *drafts) if isinstance(one, GovernorateChildPage))


# Before Wagtail's own, which sends everybody to sign in and so tells that there is such a document.
@hooks.register("before_serve_document", order=-10)
def keep_documents_that_nothing_public_shows(document, request):
    if not may_have_document(document, request):
        raise Http404


@hooks.register("construct_main_menu")
@hooks.register("construct_reports_menu")
def hide_what_the_fence_refuses(request, menu_items):
    menu_items[:] = [item for item in menu_items if fence.admits_address(request, item.url)]


@hooks.register("register_admin_urls")
def own_screens():
    return admin_urlpatterns


@hooks.register("insert_global_admin_css")
def style_of_the_admin():
    names = ("admin", "admin-records", "admin-direction")
    sheets = [(static(f"initiatives/css/{name}.css"),) for name in names]
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("initiatives_page_sections")
def tell_ministry_adoptions(page):
    adoptions = adopted_by_ministries(page) if isinstance(page, InitiativePage) else []
    return [MinistryAdoptionsSection(adoptions)] if adoptions else []


@hooks.register("initiatives_page_sections")
def tell_questions(page):
    return [MentorQuestionsSection(page)] if isinstance(page, InitiativePage) else []


@hooks.register("initiatives_page_sections")
def tell_follow_up(page):
    return [FollowUpSection(page)] if isinstance(page, GovernoratePage) else []


@hooks.register("construct_page_action_menu")
def review_on_its_own_page(menu_items, request, context):
    offer_review(menu_items, request.user, context.get("page"))


@hooks.register("construct_homepage_panels")
def dashboard_of_a_governorate(request, panels):
    dashboard.arrange(request, panels)


# After the apps that add their counts.
@hooks.register("construct_homepage_summary_items", order=1000)
def no_counts_of_the_whole_site(request, items):
    if dashboard.is_for(request.user):
        items.clear()


# Its editor asks for no script by the hook of the page editor.
@hooks.register("insert_global_admin_js")
def script_of_the_translation_editor():
    return format_html(
        '<script src="{}" data-more-actions="{}" defer></script>',
        static("initiatives/js/translation.js"),
        _("More actions"),
    )


@hooks.register("insert_editor_js")
def script_of_the_editor():
    return format_html(
        '<script src="{}" data-readiness-address="{}" defer></script><script src="{}" defer></script>',
        static("initiatives/js/editor.js"),
        reverse("initiatives_readiness", args=[0]),
        static("initiatives/js/similar.js"),
    )
