"""A governorate takes over another's initiative: the beginning, every step, and what follows from each."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from .. import conf
from ..adoptions import schedule
from ..enums import Party
from ..events import adoption_verified, announce
from ..models import Adoption, Governorate, InitiativePage, LocalUnit
from ..models.roles import edited_governorate_ids
from . import adoption_mails, catalogue_rows, plans

NOT_PUBLIC = gettext_lazy("This initiative is not public, so it can’t be adopted.")


def source_of(page: InitiativePage, refusal: str = NOT_PUBLIC) -> InitiativePage:
    """What adoptions hang on; ValidationError (`refusal`) unless anybody may read it."""
    source = InitiativePage.objects.filter(
        translation_key=page.translation_key, locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE")
    )
    found = source.live().public().first()
    if found is None:
        raise ValidationError(refusal)
    return found


@transaction.atomic
def begin(page: InitiativePage, unit: LocalUnit, user: Any, **words: Any) -> Adoption:
    """For editors of the unit's governorate; `words`: contact, motive, wanted_from, missing, parent.

    ValidationError for a page that is not public, one's own, one that the unit adopts already, or a wrong parent.
    """
    if unit.governorate_id not in edited_governorate_ids(user):
        raise PermissionDenied
    source = source_of(page)
    adoption = Adoption(
        initiative=source,
        unit=unit,
        governorate=unit.governorate,
        mentor=source.governorate,
        begun_by=user,
        **words,
    )
    refuse_wrong_parent(adoption)
    adoption.full_clean()
    try:
        with transaction.atomic():
            adoption.save()
    except IntegrityError:  # another request of the same moment was first
        adoption.validate_constraints()
        raise
    log(adoption, "initiatives.adoption_begin", user=user, data={"unit": unit.name_ar})
    return adoption


def refuse_wrong_parent(adoption: Adoption) -> None:
    """One copies from a copy of the same initiative that works, and that is known to the public."""
    parent = adoption.parent
    if parent is None:
        return
    if parent.initiative_id != adoption.initiative_id or not (parent.is_public and parent.is_working):
        raise ValidationError({"parent": _("Choose a copy of this initiative that is in operation.")})


@transaction.atomic
def take(adoption: Adoption, name: str, user: Any, reason: str = "") -> Adoption:
    """A step (see `Adoption.take`) with what follows from it, and a mail to those whom it concerns."""
    adoption = adoption.take(name, user, reason)
    follow = FOLLOWS.get(name)
    if follow:
        follow(adoption)
    catalogue_rows.refresh_translations(adoption.initiative.translation_key)
    adoption_mails.tell_of_move(adoption, name, user)
    if name == "verify":
        announce(adoption_verified, type(adoption), adoption=adoption, user=user)
    return adoption


def plan_checkpoints(adoption: Adoption) -> None:
    for day, due_on in schedule.checkpoint_dates(adoption.piloting_on).items():
        adoption.checkpoints.get_or_create(day=day, defaults={"due_on": due_on})


def plan_year_check(adoption: Adoption) -> None:
    due_on = schedule.year_check(adoption.operating_on)
    adoption.checkpoints.get_or_create(day=schedule.YEAR, defaults={"due_on": due_on})


FOLLOWS = {"plan": plans.write_plan, "pilot": plan_checkpoints, "operate": plan_year_check}

DATES = 3


@transaction.atomic
def propose_dates(adoption: Adoption, user: Any, moments: list) -> None:
    """The mentor's editors offer three moments to talk; earlier offers are taken back."""
    adoption.demand_party(user, Party.MENTOR)
    moments = sorted(set(moments))
    if len(moments) != DATES or moments[0] <= timezone.now():
        raise ValidationError(_("Propose three different dates, all of them still to come."))
    adoption.proposed_dates.all().delete()
    for moment in moments:
        adoption.proposed_dates.create(at=moment)
    log(adoption, "initiatives.adoption_dates", user=user, data={"unit": adoption.unit.name_ar})
    adoption_mails.tell_of_dates(adoption, user)


@transaction.atomic
def choose_date(adoption: Adoption, user: Any, number: int) -> None:
    """The adopter's editors choose one of the moments offered."""
    adoption.demand_party(user, Party.ADOPTER)
    chosen = adoption.proposed_dates.filter(pk=number).first()
    if chosen is None:
        raise ValidationError(_("This date is not offered any more: choose another."))
    adoption.proposed_dates.update(is_chosen=False)
    chosen.is_chosen = True
    chosen.save(update_fields=["is_chosen"])
    log(adoption, "initiatives.adoption_date", user=user, data={"unit": adoption.unit.name_ar})
    adoption_mails.tell_of_chosen_date(adoption, chosen, user)


def adopting_units(user: Any) -> Any:
    """Local units for which `user` may adopt."""
    own = Governorate.objects.filter(pk__in=edited_governorate_ids(user))
    return LocalUnit.objects.filter(governorate__in=own).select_related("governorate")
