from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives import conf as initiatives_conf
from initiatives.locales import active_locale
from initiatives.models import GovernorateChildPage
from initiatives.models.roles import edited_governorate_ids

from .. import rules
from ..enums import EntryState, Outcome
from ..locks import EntryLock
from .competitions import Competition
from .entries import Entry
from .entry_permissions import EntryPermissionTester
from .results import Decision

#: How long a form that was open at the deadline comes back with its text instead of a bare refusal.
FORM_OUTLIVES_DEADLINE = timedelta(days=1)


class EntryPage(GovernorateChildPage):
    """What the engine knows of a page that competes; concrete pages add the form.

    Its text changes while the edition takes it and never else: `get_lock` tells the editor, the permission tester
    answers bulk actions and the API, the form answers for the chosen edition, `save_revision` and the registration
    at the first task refuse whatever still got by.
    """

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="%(class)ss"
    )

    #: numbers by field name, from which levels of measured criteria are suggested
    figures = {}
    #: editions this page may enter, and the field that names what competes
    competition_kind = None
    subject_field = None
    #: what a judge may read, in this order: a white list, never a black list
    judge_fields = []
    #: the initiative whose text is kept and judged with the entry, if there is one
    initiative = None
    #: the governorate that shares the credit
    mentor = None
    #: whose names judges don't read either, besides the place it comes from
    governorates_withheld = ()
    names_withheld = ()
    #: an entry is read in the language it was written in
    is_translated = False
    subpage_types = []

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "decision": Decision.objects.released_for(self)
        }

    @classmethod
    def standings_of(cls, ids):
        """Once an entry has left its workflow; before, the task says with whom it is."""
        entries = Entry.objects.filter(page__in=ids, page__live=False)
        ended = entries.filter(state__in=EntryState.ended_states).exclude(
            state=EntryState.DECIDED, competition__publication__isnull=True
        )
        return {entry.page_id: (entry.get_state_display(), "ended") for entry in ended}

    @property
    def has_subject(self):
        """Whether it is known what competes; not while a draft is empty, nor in some rehearsals."""
        return getattr(self, f"{self.subject_field}_id") is not None

    @property
    def subject(self):
        """What competes, so that it enters an edition once."""
        raise NotImplementedError

    def note_on(self, figure):
        """What must be read with a figure, such as its interval; in the active language."""
        return ""

    @property
    def subject_name(self):
        """What competes, in words of the active language."""
        return str(getattr(self, self.subject_field))

    @property
    def submitted_entry(self):
        return Entry.objects.filter(page=self.pk).first() if self.pk else None

    def rivals(self):
        """Pages that enter the same subject in the same edition, except withdrawn ones.

        As they are written now or as they were handed in: a returned entry keeps its subject until it comes back.
        """
        written = {name: getattr(self, f"{name}_id") for name in ("competition", self.subject_field)}
        handed_in = {"entry__competition": self.competition_id, "entry__subject": self.subject}
        pages = type(self).objects.filter(Q(**written) | Q(**handed_in))
        return pages.exclude(pk=self.pk).exclude(entry__state=EntryState.WITHDRAWN)

    # ---- when it may change ----

    def may_change(self, at=None):
        if not self.competition_id:
            return True
        edition, at = self.competition, at or timezone.now()
        if edition.accepts_entries(at):
            return rules.entry_may_change(edition, edition.timeline, self.submitted_entry, at)
        return rules.entry_may_change(edition, edition.timeline, self.submitted_entry, at, self.granted_until)

    @property
    def granted_until(self):
        """Until when organisers let this page alone be submitted, or None."""
        return self.grace_requests.last_granted() if self.pk else None

    def may_ask_for_grace(self, at=None):
        at = at or timezone.now()
        edition = self.competition if self.competition_id else None
        return (
            edition is not None
            and not self.may_change(at)
            and rules.may_ask_for_grace(edition, edition.timeline, self.submitted_entry, at)
        )

    @property
    def deadline(self):
        """Until when this page could be changed, or can be; None when its edition has no dates."""
        entry = self.submitted_entry
        own = entry.completion_deadline if entry else self.granted_until
        return own or self.competition.submission_deadline

    def ways_on(self, user):
        if self.governorate_id not in edited_governorate_ids(user):
            return []
        if self.competition.is_released:
            return self.way_to_appeal()
        address = reverse("competitions_ask_for_grace", args=[self.pk])
        if self.grace_requests.waiting().exists():
            return [(gettext("Your request for an extension waits for its answer"), address)]
        return [(gettext("Ask for an extension"), address)] if self.may_ask_for_grace() else []

    def way_to_appeal(self):
        entry = self.submitted_entry
        address = reverse("competitions_appeal", args=[self.pk])
        if entry and hasattr(entry, "appeal"):
            return [(gettext("Your appeal"), address)]
        may = not rules.appeal_problem(self.competition, entry, timezone.now())
        return [(gettext("Appeal against the result"), address)] if may else []

    def get_lock(self):
        return super().get_lock() if self.may_change() else EntryLock(self)

    def permissions_for_user(self, user):
        return EntryPermissionTester(user, self)

    @classmethod
    def can_create_at(cls, parent):
        """While an edition takes such entries, and shortly after: then the form refuses, and keeps what was typed."""
        return super().can_create_at(parent) and cls.open_editions(since=FORM_OUTLIVES_DEADLINE).exists()

    @classmethod
    def open_editions(cls, since=timedelta()):
        return Competition.objects.filter(kind=cls.competition_kind).accepting_entries(since=since)

    def save_revision(self, *args, user=None, **kwargs):
        # The way in that asks no lock: reverting by API. Without a user it is ourselves: set-up, import, demo.
        if user is not None:
            lock = self.get_lock()
            if lock and lock.for_user(user):
                raise PermissionDenied(lock.get_message(user))
        return super().save_revision(*args, user=user, **kwargs)

    # ---- what it is called ----

    def full_clean(self, *args, **kwargs):
        self.take_from_edition()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        self.take_from_edition()
        super().minimal_clean()

    @property
    def has_name(self):
        return self.has_subject and self.competition_id is not None

    @property
    def title_here(self):
        """The title in the language of whoever reads; what is stored is in the source's."""
        return f"{self.subject_name} – {self.competition.name}" if self.has_name else self.title

    def get_admin_display_title(self):
        is_stored_so = active_locale() == initiatives_conf.get("INITIATIVES_SOURCE_LOCALE")
        return self.title_here if self.has_name and not is_stored_so else super().get_admin_display_title()

    def take_from_edition(self):
        """The title is what competes and where; nobody types it. The address follows until the page is published."""
        if not self.has_name:
            return
        with translation.override(initiatives_conf.get("INITIATIVES_SOURCE_LOCALE")):
            title = self.title_here[:255]
        if title != self.title:
            self.title = self.draft_title = title
            if not self.live or not self.path:
                # Wagtail makes a free one from the title.
                self.slug = ""

    # ---- who reads it ----

    def may_be_published(self):
        """Winners, from the release of their edition on; nothing else, by any way."""
        decision = Decision.objects.released_for(self)
        return decision is not None and decision.outcome == Outcome.WINNER

    def clean(self):
        super().clean()
        # A page in the making is "live" by default until it has its place.
        if self.live and self.path and not self.may_be_published():
            raise ValidationError(
                gettext("An entry is published when it has won and its edition is released.")
            )

    def publish(self, revision, **kwargs):
        if not self.may_be_published():
            raise PermissionDenied
        return super().publish(revision, **kwargs)

    def copy(self, *args, **kwargs):
        # Also what translating and its command end in.
        raise PermissionDenied(gettext("Entries are neither copied nor translated."))

    def create_alias(self, *args, **kwargs):
        raise PermissionDenied(gettext("Entries are neither copied nor translated."))

    def serve_preview(self, request, mode_name):
        # Wagtail previews for whoever has an action on the current task, judges too: they read the desk's extract.
        if not self.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().serve_preview(request, mode_name)

    # ---- which way it goes ----

    @property
    def has_workflow(self):
        return self.get_workflow() is not None

    def get_workflow(self):
        """The edition's: Wagtail itself knows a workflow by ancestor only."""
        workflow = self.competition.workflow if self.competition_id else None
        return workflow if workflow and workflow.active else None
