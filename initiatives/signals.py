"""Wagtail tells of every step of a workflow and of a page; here the right people, and lists, learn of it."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.admin.mail import WorkflowStateApprovalEmailNotifier, WorkflowStateRejectionEmailNotifier
from wagtail.models import (
    ModelLogEntry,
    Page,
    PageLogEntry,
    PageViewRestriction,
    ReferenceIndex,
    WorkflowState,
)
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_rejected,
)

from . import conf, notifiers, publishing
from .actions import audit, catalogue_rows, newer_guides, pages, search_index
from .models import (
    BeneficiaryGroup,
    CatalogueRow,
    CatalogueVersion,
    Domain,
    Governorate,
    InitiativePage,
    InitiativeTag,
    Obstacle,
    ObstacleIndexPage,
    Recognition,
    ReplicationGuidePage,
    Withdrawal,
)


@receiver(page_published, dispatch_uid="initiatives.follow_publication")
def follow_publication(sender, instance, **kwargs):
    publishing.follow(instance)


@receiver(page_unpublished, dispatch_uid="initiatives.follow_withdrawal")
def follow_withdrawal(sender, instance, **kwargs):
    """Sent before a deletion too, when the page is still live in the database."""
    publishing.tell_withdrawn(instance.pk)


@receiver(page_unpublished, dispatch_uid="initiatives.keep_address")
def keep_address_of_withdrawn(sender, instance, **kwargs):
    Withdrawal.objects.note(instance)


@receiver(page_published, dispatch_uid="initiatives.forget_withdrawal")
def forget_withdrawal(sender, instance, **kwargs):
    Withdrawal.objects.filter(page_id=instance.pk).delete()


@receiver(post_save, dispatch_uid="initiatives.follow_creation")
def follow_page_born_live(sender, instance, created, raw=False, **kwargs):
    """Made by code, or an alias: no signal of publication is sent for these."""
    if isinstance(instance, Page) and created and not raw and instance.live:
        publishing.follow(instance)


@receiver(post_page_move, dispatch_uid="initiatives.follow_move")
def follow_move(sender, instance, **kwargs):
    publishing.follow_branch(Page.objects.get(pk=instance.pk))


@receiver(post_save, sender=PageViewRestriction, dispatch_uid="initiatives.follow_restriction")
def follow_restriction(sender, instance, raw=False, **kwargs):
    if not raw:
        publishing.follow_branch(instance.page)


@receiver(post_delete, sender=PageViewRestriction, dispatch_uid="initiatives.follow_opening")
def follow_opening(sender, instance, origin=None, **kwargs):
    """Unless it went with its page: that page is about to be gone, and is public no more."""
    if not is_of_pages(origin):
        publishing.follow_branch(instance.page)


@publishing.on_public
def know_what_it_shows(page):
    """A row taken out of a page leaves its references behind in Wagtail's index, and its photo would stay public."""
    ReferenceIndex.create_or_update_for_object(page)


publishing.on_public(search_index.put)
publishing.on_withdrawn(search_index.remove)


def is_of_pages(origin):
    return issubclass(getattr(origin, "model", type(origin)), Page)


@publishing.on_public
def keep_catalogue_row(page):
    if isinstance(page, InitiativePage):
        catalogue_rows.refresh([page.pk])


publishing.on_withdrawn(catalogue_rows.withdraw)


@publishing.on_public
def say_that_there_is_a_guide(page):
    if isinstance(page, ReplicationGuidePage):
        catalogue_rows.refresh_translations(page.initiative_key)


@publishing.on_withdrawn
def say_that_there_is_no_guide(page_id):
    for guide in ReplicationGuidePage.objects.filter(pk=page_id):
        catalogue_rows.refresh_translations(guide.initiative_key)


@receiver(page_published, sender=ReplicationGuidePage, dispatch_uid="initiatives.newer_guide")
def tell_of_newer_guide(sender, instance, **kwargs):
    newer_guides.tell_adopters(instance)


@receiver(post_delete, sender=ReplicationGuidePage, dispatch_uid="initiatives.guide_gone")
def guide_gone(sender, instance, **kwargs):
    """Later, for it may go with its initiative, which is half deleted now."""
    transaction.on_commit(lambda: catalogue_rows.refresh_translations(instance.initiative_key))


@receiver(page_unpublished, sender=InitiativePage, dispatch_uid="initiatives.withdraw_guide")
def withdraw_guide_with_its_initiative(sender, instance, **kwargs):
    """Nothing of a withdrawn page is read below its address; of a page that is deleted all goes anyhow."""
    if not InitiativePage.objects.filter(pk=instance.pk, live=True).exists():
        for guide in ReplicationGuidePage.objects.child_of(instance).live():
            guide.unpublish()


@receiver(post_save, sender=Recognition, dispatch_uid="initiatives.recognised")
def recognised(sender, instance, raw=False, **kwargs):
    if not raw:
        catalogue_rows.refresh_translations(instance.page.translation_key)


@receiver(post_delete, sender=Recognition, dispatch_uid="initiatives.recognised_no_longer")
def recognised_no_longer(sender, instance, **kwargs):
    """Later, for it may go with its page, which is half deleted now."""
    key = instance.page.translation_key
    transaction.on_commit(lambda: catalogue_rows.refresh_translations(key))


@receiver(post_delete, sender=CatalogueRow, dispatch_uid="initiatives.left_the_catalogue")
def left_the_catalogue(sender, **kwargs):
    """A row that the database took away with its page."""
    CatalogueVersion.advance()


@receiver(post_save, sender=Obstacle, dispatch_uid="initiatives.obstacle_added")
def give_obstacle_a_page(sender, instance, created, raw=False, **kwargs):
    """Of the list's own language; the others follow it."""
    if created and not raw:
        source = conf.get("INITIATIVES_SOURCE_LOCALE")
        for parent in ObstacleIndexPage.objects.filter(locale__language_code=source):
            pages.set_up_obstacle_page(parent, instance)


def names_changed(sender, instance, raw=False, created=True, **kwargs):
    """Readers of the catalogue keep the names of what they count; a search finds pages by them."""
    if raw:
        return
    CatalogueVersion.break_off()
    if not created:
        search_index.renamed(instance)


# One by one: a receiver for every sender would keep Django from deleting anything at once.
for model in (Governorate, Domain, Obstacle, BeneficiaryGroup, InitiativeTag):
    for signal in (post_save, post_delete):
        signal.connect(names_changed, sender=model, dispatch_uid=f"initiatives.{model.__name__}_changed")


@receiver(task_submitted, dispatch_uid="initiatives.ask_reviewers")
def ask_reviewers(sender, instance, **kwargs):
    notifiers.ask_reviewers(instance)


@receiver(task_rejected, dispatch_uid="initiatives.tell_of_return")
def tell_of_return(sender, instance, user=None, **kwargs):
    notifiers.tell_of_return(instance, user)


class ForTheRestOfTheSite:
    """Wagtail's own mail, except for pages of a governorate, for which `notifiers` writes better ones."""

    def __init__(self, stock, instead=None):
        self.stock, self.instead = stock, instead

    def __call__(self, instance, user=None, **kwargs):
        if not notifiers.belongs_to_a_governorate(instance.content_object.specific):
            self.stock(instance=instance, user=user)
        elif self.instead:
            self.instead(instance, user)


REPLACED = [
    (
        workflow_approved,
        "workflow_state_approved_email_notification",
        ForTheRestOfTheSite(WorkflowStateApprovalEmailNotifier(), notifiers.tell_of_publication),
    ),
    (
        workflow_rejected,
        "workflow_state_rejected_email_notification",
        ForTheRestOfTheSite(WorkflowStateRejectionEmailNotifier()),
    ),
]


def replace_stock_mail():
    """A signal keeps one receiver per identifier, so ours stands whether Wagtail connects before or after."""
    for signal, uid, notifier in REPLACED:
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
        signal.connect(notifier, sender=WorkflowState, dispatch_uid=uid)


@receiver(post_save, sender=ModelLogEntry, dispatch_uid="initiatives.chain_log_of_records")
@receiver(post_save, sender=PageLogEntry, dispatch_uid="initiatives.chain_log_of_pages")
def chain_what_is_logged(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        audit.follow(instance)


@receiver(m2m_changed, sender=get_user_model().groups.through, dispatch_uid="initiatives.note_roles")
def note_roles(sender, instance, action, reverse, pk_set, **kwargs):
    """By whatever screen or command a role comes and goes."""
    noted = {"post_add": "initiatives.role_given", "post_remove": "initiatives.role_taken"}
    if action == "pre_clear":
        audit.note_all_taken(instance)
    elif action in noted and pk_set:
        audit.note_roles(instance, noted[action], pk_set)


@receiver(pre_save, sender=get_user_model(), dispatch_uid="initiatives.remember_rank")
def remember_rank(sender, instance, update_fields=None, raw=False, **kwargs):
    may_change = not raw and (update_fields is None or "is_superuser" in update_fields)
    instance._changes_rank = may_change and instance.is_superuser != audit.is_administrator(instance.pk)


@receiver(post_save, sender=get_user_model(), dispatch_uid="initiatives.note_rank")
def note_rank(sender, instance, **kwargs):
    """By the admin, by a command or in the shell; an update of many rows at once sends no signal."""
    if instance._changes_rank:
        audit.note_rank(instance)
