from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ...adoptions import effect, states, tree
from ...enums import AdoptionState, Party, words_of
from ..bilingual import worded
from ..reference import Governorate, LocalUnit
from ..roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from ..titles import shown_title, title_here
from .conditions import problem_of
from .public_words import refuse_private

#: the field that says since when an adoption is in a state
SINCE = {
    AdoptionState.MATCHED: "matched_on",
    AdoptionState.PILOTING: "piloting_on",
    AdoptionState.OPERATING: "operating_on",
    AdoptionState.VERIFIED: "verified_on",
    AdoptionState.SUSTAINED: "sustained_on",
    AdoptionState.DISCONTINUED: "stopped_on",
}


class AdoptionQuerySet(models.QuerySet):
    def of(self, page):
        """Those of the initiative that `page` shows, in whatever language it shows it."""
        return self.filter(initiative__translation_key=page.translation_key)

    def running(self):
        return self.exclude(state=AdoptionState.DISCONTINUED)

    def public(self):
        return self.exclude(matched_on=None)

    def working(self):
        return self.filter(state__in=states.WORKING)

    def standing_on(self, page):
        """Those that would lose their initiative, or the guide they go by, with `page` and all below it."""
        below = Q(initiative__path__startswith=page.path)
        return self.filter(below | Q(guide_version__guide__path__startswith=page.path))

    def to_be_told_of(self, version):
        """Those that go by an older version of the same guide and were not told of `version` yet."""
        older = self.running().filter(
            guide_version__guide=version.guide_id, guide_version__number__lt=version.number
        )
        return older.filter(told_of__lt=version.number)

    def seen_by(self, user):
        """The ministry sees all, a governorate what it takes and what it gives."""
        if is_reviewer(user):
            return self.all()
        own = edited_governorate_ids(user) | followed_up_governorate_ids(user)
        return self.filter(Q(governorate__in=own) | Q(mentor__in=edited_governorate_ids(user)))

    def with_row(self):
        """What a line of a list draws, in a constant number of queries."""
        return self.select_related("initiative", "governorate", "mentor", "unit")

    def titled(self):
        """With the title of the initiative as the reader's language has it, in the same query."""
        return self.annotate(title_here=title_here("initiative"))


class Adoption(models.Model):
    """A local unit of one governorate takes over an initiative of another; hangs on the initiative's source page."""

    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name=_("initiative"),
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    unit = models.ForeignKey(
        LocalUnit, verbose_name=_("adopting unit"), on_delete=models.PROTECT, related_name="adoptions"
    )
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("adopting governorate"),
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    mentor = models.ForeignKey(
        Governorate,
        verbose_name=_("mentor governorate"),
        on_delete=models.PROTECT,
        related_name="mentored_adoptions",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("copied from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="copies",
    )
    guide_version = models.ForeignKey(
        "initiatives.GuideVersion",
        verbose_name=_("version of the guide"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    #: number of the newest version of the guide that the adopter was written to about
    told_of = models.PositiveIntegerField(default=0, editable=False)
    contact = models.CharField(_("contact person"), max_length=120)
    motive = models.TextField(_("why you want it"), max_length=600)
    wanted_from = models.DateField(_("when you want to begin"), null=True, blank=True)
    missing = models.TextField(_("what you still lack"), max_length=600, blank=True)
    decline_reason = models.TextField(_("why it was declined"), max_length=600, blank=True)
    adaptation_ar = models.TextField(_("what you changed, in Arabic"), max_length=800, blank=True)
    adaptation_en = models.TextField(_("what you changed, in English"), max_length=800, blank=True)
    lesson_ar = models.TextField(_("lesson for the origin, in Arabic"), max_length=600, blank=True)
    lesson_en = models.TextField(_("lesson for the origin, in English"), max_length=600, blank=True)
    cost_actual = models.DecimalField(
        _("actual cost (EGP)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    mentor_rating = models.PositiveSmallIntegerField(
        _("how helpful was the mentor, 1 to 5"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    state = models.CharField(
        _("state"), max_length=12, choices=AdoptionState.choices, default=AdoptionState.INTERESTED
    )
    previous_state = models.CharField(max_length=12, choices=AdoptionState.choices, blank=True)
    reason = models.TextField(_("reason"), max_length=600, blank=True)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("begun by"), on_delete=models.PROTECT, related_name="+"
    )
    begun_at = models.DateTimeField(_("begun"), default=timezone.now)
    matched_on = models.DateField(_("matched on"), null=True, blank=True)
    piloting_on = models.DateField(_("pilot since"), null=True, blank=True)
    operating_on = models.DateField(_("in operation since"), null=True, blank=True)
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    sustained_on = models.DateField(_("sustained on"), null=True, blank=True)
    stopped_on = models.DateField(_("stopped on"), null=True, blank=True)
    is_illustrative = models.BooleanField(_("illustrative data"), default=False)

    objects = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("adoption")
        verbose_name_plural = _("adoptions")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "unit"],
                condition=~Q(state="discontinued"),
                name="one_running_adoption_per_initiative_and_unit",
                violation_error_message=_("This unit is adopting the initiative already."),
            ),
            models.CheckConstraint(
                condition=~Q(governorate=F("mentor")),
                name="an_adoption_is_by_another_governorate",
                violation_error_message=_("A governorate can’t adopt its own initiative."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["paused", "discontinued"]) | ~Q(reason=""),
                name="a_paused_or_stopped_adoption_has_a_reason",
            ),
            models.CheckConstraint(
                condition=(Q(state="paused") & ~Q(previous_state=""))
                | (~Q(state="paused") & Q(previous_state="")),
                name="a_paused_adoption_knows_where_it_stood",
            ),
        ]

    def __str__(self):
        return f"{self.unit} ← {self.initiative_id}"

    adaptation = worded("adaptation")
    lesson = worded("lesson")

    def clean(self):
        told = ("adaptation_ar", "adaptation_en", "lesson_ar", "lesson_en")
        refuse_private({name: getattr(self, name) for name in told})

    def get_state_display(self):
        return words_of(AdoptionState, self.state)

    @property
    def title(self):
        return shown_title(self, self.initiative)

    @property
    def is_public(self):
        return self.matched_on is not None

    @property
    def is_working(self):
        return self.state in states.WORKING

    @property
    def proven_on(self):
        """When its results were last confirmed: found sustained, or verified; None before."""
        return self.sustained_on or self.verified_on

    def newer_guides(self, locale):
        """Versions published since the one that the plan was made by, the newest first; see `told_in`."""
        return self.guide_version.newer().told_in(locale) if self.guide_version else []

    def parties_of(self, user):
        """As what `user` takes part; nobody takes part as a superuser."""
        edited = edited_governorate_ids(user)
        stands = {
            Party.ADOPTER: self.governorate_id in edited,
            Party.MENTOR: self.mentor_id in edited,
            Party.COMMITTEE: self.governorate_id in followed_up_governorate_ids(user),
            Party.ORGANISER: is_reviewer(user),
        }
        return frozenset(party for party, is_one in stands.items() if is_one)

    def moves_for(self, user):
        """What `user` may do now, each with what still stands in its way ("" when nothing does)."""
        moves = states.moves_from(self.state, self.parties_of(user))
        today = timezone.localdate()
        return [(move, problem_of(self, move, today)) for move in moves]

    def demand_party(self, user, *parties):
        """PermissionDenied for whoever is none of `parties`."""
        if not self.parties_of(user) & frozenset(parties):
            raise PermissionDenied

    @transaction.atomic
    def take(self, name, user, reason=""):
        """The move `name` of `states.MOVES`; PermissionDenied, or ValidationError when it can't be taken (yet)."""
        stored = Adoption.objects.select_for_update(of=("self",)).get(pk=self.pk)
        move, reason = states.MOVES[name], reason.strip()
        self.refuse(stored, move, user, reason)
        origin = stored.state
        self.enter(stored, move, reason)
        self.moves.create(origin=origin, to=stored.state, by=user, reason=reason)
        log(self, f"initiatives.adoption_{name}", user=user, data=self.said(stored, reason))
        self.refresh_from_db()
        return self

    @staticmethod
    def refuse(stored, move, user, reason):
        parties = stored.parties_of(user)
        if move.by not in parties:
            raise PermissionDenied
        if not states.may_take(move, stored.state, parties):
            raise ValidationError(gettext("This step can’t be taken from where the adoption stands now."))
        if move.needs_reason and not reason:
            raise ValidationError({"reason": gettext("Say why, in a sentence or two.")})
        if stored.is_public:
            refuse_private({"reason": reason})
        if problem := problem_of(stored, move, timezone.localdate()):
            raise ValidationError(problem)

    @staticmethod
    def enter(stored, move, reason):
        origin, today = stored.state, timezone.localdate()
        stored.state = states.target(move, stored.previous_state)
        is_kept = stored.state in (AdoptionState.PAUSED, AdoptionState.DISCONTINUED)
        stored.previous_state = origin if stored.state == AdoptionState.PAUSED else ""
        stored.reason = reason if is_kept else ""
        if move.name == "decline":
            stored.decline_reason = reason
        since = SINCE.get(stored.state)
        if since and move.name != "resume":
            setattr(stored, since, today)
        stored.save()

    @staticmethod
    def said(stored, reason):
        """What the log keeps; names of places, never of people."""
        return {"unit": stored.unit.name_ar, "state": stored.state, "reason": reason}

    @cached_property
    def comparisons(self):
        """(measure of the copy, measure of the original, Comparison) for each indicator measured here."""
        return effect.compared(self.measures.all())

    @cached_property
    def headline(self):
        """The first of the comparisons that gives a ratio, else the first at all; None when nothing is measured."""
        with_ratio = [row for row in self.comparisons if row[2].ratio is not None]
        return next(iter([*with_ratio, *self.comparisons]), None)

    def stems_from(self, other):
        """Whether this adoption was copied, at whatever remove, from `other`."""
        parents = dict(Adoption.objects.filter(initiative=self.initiative_id).values_list("pk", "parent_id"))
        return tree.would_close_a_circle(other.pk, self.pk, parents)
