"""Entries of a rehearsal: one of each governorate, drafts below a page of their own that no governorate sees."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from initiatives import conf as initiatives_conf
from initiatives.models import Governorate, InitiativePage, LocalUnit

from ..codes import entry_number
from ..enums import CompetitionKind, EntryState
from ..models import (
    AdoptionNominationPage,
    Competition,
    Entry,
    InitiativeNominationPage,
    SpatialUnitEntryPage,
    StaffNominationPage,
)
from ..models.figures import VERIFICATION_HOURS
from ..rubrics.samples import SAMPLES

INVENTED = "نص مولّد للتجربة، لا يصف جهة حقيقية."


def enter_samples(rehearsal: Competition) -> None:
    """Raises ValidationError when the reference data has no unit that could compete."""
    parent = page_of_rehearsal(rehearsal)
    enter = ENTERING[rehearsal.kind]
    governorates = Governorate.objects.order_by("capmas_code")
    entered = [enter(rehearsal, parent, place, number) for number, place in enumerate(governorates, start=1)]
    if not any(entered):
        raise ValidationError(
            _("No local unit of the tiers that compete is known: nothing can be rehearsed.")
        )


def page_of_rehearsal(rehearsal: Competition) -> Page:
    locale = Locale.objects.get(language_code=initiatives_conf.get("INITIATIVES_SOURCE_LOCALE"))
    page = Page(title=rehearsal.name_ar, slug=slug_of(rehearsal), live=False, locale=locale)
    return Page.get_first_root_node().add_child(instance=page)


def slug_of(rehearsal: Competition) -> str:
    return f"rehearsal-{rehearsal.code}".lower()


def account_name(rehearsal: Competition, number: int) -> str:
    return f"{rehearsal.code}-{number}".lower()


def invented_accounts(rehearsal: Competition) -> Any:
    """The accounts of the rehearsal's judges, by their names: the code in them is drawn and stands nowhere else."""
    users = get_user_model()
    return users.objects.filter(**{f"{users.USERNAME_FIELD}__startswith": account_name(rehearsal, 0)[:-1]})


def enter_unit(rehearsal: Competition, parent: Page, place: Governorate, number: int) -> Entry | None:
    tiers = [tier for tier, _label in rehearsal.tier_choices]
    known = LocalUnit.objects.filter(governorate=place, tier__in=tiers).order_by("pk")
    wanted = tiers[number % len(tiers)]
    unit = known.filter(tier=wanted).first() or known.first()
    if unit is None:
        return None
    _label, figures = SAMPLES[rehearsal.kind][number % 3]
    page = add_page(
        parent,
        SpatialUnitEntryPage,
        place,
        number,
        competition=rehearsal,
        local_unit=unit,
        innovation=INVENTED,
        **{name: value for name, value in figures.items() if name not in VERIFICATION_HOURS},
    )
    return enter(rehearsal, page, place, number, unit=unit, tier=unit.tier)


def enter_initiative(rehearsal: Competition, parent: Page, place: Governorate, number: int) -> Entry:
    initiative = add_page(parent, InitiativePage, place, 1000 + number)
    nomination = add_page(
        parent,
        InitiativeNominationPage,
        place,
        number,
        competition=rehearsal,
        initiative=initiative,
        statement=INVENTED,
    )
    revision = initiative.latest_revision
    return enter(rehearsal, nomination, place, number, initiative_revision=revision)


def enter_adoption(rehearsal: Competition, parent: Page, place: Governorate, number: int) -> Entry:
    """Of no adoption: with an invented record, so that no governorate's own figures are rehearsed with."""
    _label, figures = SAMPLES[rehearsal.kind][number % 3]
    effect = {"percent": figures["effect_ratio"], "low": None, "high": None, "n": 100}
    record = {
        "effect": effect,
        "months": figures["months_operating"],
        "adaptation": INVENTED,
        "lesson": INVENTED,
    }
    page = add_page(
        parent,
        AdoptionNominationPage,
        place,
        number,
        competition=rehearsal,
        statement=INVENTED,
        record=record,
    )
    return enter(rehearsal, page, place, number)


def enter_staff(rehearsal: Competition, parent: Page, place: Governorate, number: int) -> Entry:
    """Of no centre and of nobody; the name is none of the words of the texts, from which names are withheld."""
    texts = dict.fromkeys(("job", "achievement", "effect", "cooperation"), INVENTED)
    texts["nominee_name"] = f"مرشَّح {number}"
    page = add_page(parent, StaffNominationPage, place, number, competition=rehearsal, **texts)
    return enter(rehearsal, page, place, number)


ENTERING = {
    CompetitionKind.SPATIAL_UNIT: enter_unit,
    CompetitionKind.INITIATIVE: enter_initiative,
    CompetitionKind.ADOPTION: enter_adoption,
    CompetitionKind.STAFF: enter_staff,
}


def add_page(parent: Page, model: type[Page], place: Governorate, number: int, **fields: Any) -> Any:
    title = f"تجربة {number}"
    page = model(title=title, slug=f"rehearsal-{number}", live=False, locale=parent.locale, **fields)
    page.governorate, page.is_illustrative = place, True
    parent.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def enter(rehearsal: Competition, page: Any, place: Governorate, number: int, **fields: Any) -> Entry:
    return Entry.objects.create(
        competition=rehearsal,
        page_id=page.pk,
        governorate=place,
        subject=page.subject if page.has_subject else f"rehearsal:{number}",
        number=entry_number(rehearsal.code, timezone.localdate().year, number),
        revision=page.latest_revision,
        state=EntryState.JUDGING,
        **fields,
    )
