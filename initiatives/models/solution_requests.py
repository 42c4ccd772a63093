"""What people looked for and nobody has solved yet: a wish, never a person."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .. import rules
from .reference import Governorate
from .roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from .taxonomies import Obstacle


def refuse_contacts(text):
    if rules.names_a_contact(text):
        raise ValidationError(
            gettext("Leave out e-mail addresses, telephone and identity numbers: nobody is answered by name.")
        )


class SolutionRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The ministry reads all of them, a governorate those that were asked from it."""
        if is_reviewer(user) or user.is_superuser:
            return self
        return self.filter(governorate__in=edited_governorate_ids(user) | followed_up_governorate_ids(user))


class SolutionRequest(models.Model):
    """Written by anyone on the form behind an empty result; who wrote it is not known."""

    text = models.CharField(
        _("What do you need a solution for?"),
        max_length=300,
        validators=[refuse_contacts],
        help_text=_("The obstacle in your own words. Please name nobody: no names, no telephone numbers."),
    )
    obstacle = models.ForeignKey(
        Obstacle,
        verbose_name=_("The obstacle that comes nearest"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="solution_requests",
    )
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("Your governorate"),
        on_delete=models.PROTECT,
        related_name="solution_requests",
        help_text=_("Its editors read the request."),
    )
    asked_on = models.DateField(_("asked on"), auto_now_add=True, db_index=True)

    objects = SolutionRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a solution")
        verbose_name_plural = _("requests for a solution")
        ordering = ["-asked_on", "-pk"]
        default_permissions = ("view", "delete")

    def __str__(self):
        return self.text
