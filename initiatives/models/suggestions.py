"""Obstacles that governorates meet and the list lacks: suggested by editors, taken into the list by the ministry."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from ..enums import SuggestionState
from ..sorting import sort_key
from .bilingual import Bilingual
from .reference import Governorate
from .roles import keeps_records
from .taxonomies import Obstacle

KEY_MAX = 40


class ObstacleSuggestion(models.Model):
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=gettext_lazy("governorate"),
        on_delete=models.PROTECT,
        related_name="obstacle_suggestions",
    )
    name_ar = models.CharField(gettext_lazy("name in Arabic"), max_length=120)
    name_en = models.CharField(gettext_lazy("name in English"), max_length=120, blank=True)
    met_as = models.TextField(
        gettext_lazy("how you met it"),
        max_length=800,
        help_text=gettext_lazy("Where, how often, what it cost: so that others recognise it as theirs."),
    )
    state = models.CharField(
        gettext_lazy("state"),
        max_length=10,
        choices=SuggestionState.choices,
        default=SuggestionState.WAITING,
        editable=False,
    )
    answer = models.TextField(gettext_lazy("answer"), max_length=600, blank=True, editable=False)
    obstacle = models.ForeignKey(
        Obstacle,
        verbose_name=gettext_lazy("obstacle"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="suggestions",
    )
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = gettext_lazy("suggested obstacle")
        verbose_name_plural = gettext_lazy("suggested obstacles")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self):
        return self.name

    in_language = Bilingual.in_language

    @property
    def name(self):
        return self.in_language("name")

    @property
    def is_waiting(self):
        return self.state == SuggestionState.WAITING

    def clean(self):
        super().clean()
        if self.is_waiting and is_listed(self.name_ar):
            raise ValidationError({"name_ar": _("This obstacle is in the list already.")})

    @transaction.atomic
    def accept(self, user, name_en=""):
        """Take it into the list; it gets its public pages. Returns the obstacle.

        PermissionDenied for anybody but the ministry; ValidationError where it was answered, is in the list, or has
        no English name.
        """
        name_en = name_en or self.name_en
        self.refuse_answer(user)
        if not name_en:
            raise ValidationError({"name_en": _("Give the obstacle an English name, too.")})
        if is_listed(self.name_ar):
            raise ValidationError({"name_ar": _("This obstacle is in the list already.")})
        last = Obstacle.objects.aggregate(last=models.Max("position"))["last"] or 0
        self.obstacle = Obstacle.objects.create(
            key=free_key(name_en), name_ar=self.name_ar, name_en=name_en, position=last + 1
        )
        self.name_en = name_en
        self.close(SuggestionState.ACCEPTED, "", user)
        return self.obstacle

    @transaction.atomic
    def decline(self, user, answer):
        """With a reason that its author reads."""
        self.refuse_answer(user)
        if not answer.strip():
            raise ValidationError({"answer": _("Say why it is not taken into the list.")})
        self.close(SuggestionState.DECLINED, answer, user)

    def refuse_answer(self, user):
        if not keeps_records(user):
            raise PermissionDenied
        if not type(self).objects.select_for_update().get(pk=self.pk).is_waiting:
            raise ValidationError(_("This suggestion has been answered."))

    def close(self, state, answer, user):
        self.state, self.answer, self.answered_at = state, answer, timezone.now()
        self.save()
        log(self, "initiatives.answer_suggestion", user=user, data={"state": state})


def is_listed(name):
    """However it is spelled."""
    wanted = sort_key(name)
    return Obstacle.objects.filter(sort_key=wanted).exists()


def free_key(name):
    base = slugify(name)[: KEY_MAX - 3] or "obstacle"
    taken = set(Obstacle.objects.filter(key__startswith=base).values_list("key", flat=True))
    return next(key for key in (base, *(f"{base}-{n}" for n in range(2, 100))) if key not in taken)
