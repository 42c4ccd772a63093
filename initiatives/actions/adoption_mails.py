"""Mail about an adoption, to each reader in his own language."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model

from ..models import Adoption, Checkpoint, Governorate, GuideVersion, ProposedDate
from ..models.titles import title_as_read
from ..notifiers import admin_address, write

#: which parties hear of a move
TELLS = {
    "ask": ("mentor",),
    "accept": ("adopter",),
    "decline": ("adopter",),
    "operate": ("committee", "mentor"),
    "verify": ("adopter", "mentor"),
    "sustain": ("adopter", "mentor"),
    "stop": ("adopter", "mentor"),
}


def tell_of_move(adoption: Adoption, name: str, user: Any) -> int:
    """Those in `TELLS`, but for whoever took the step; of a stop the mentor hears only if he was ever asked."""
    parties = TELLS.get(name, ())
    if not adoption.moves.filter(to="requested").exists():
        parties = tuple(party for party in parties if party != "mentor")
    readers = set().union(*(people(adoption, party) for party in parties)) - {user}
    return write("initiatives/mail/adoption_moved", readers, context_of(adoption) | {"move": name})


def tell_of_dates(adoption: Adoption, user: Any) -> int:
    dates = list(adoption.proposed_dates.all())
    readers = people(adoption, "adopter") - {user}
    return write("initiatives/mail/adoption_dates", readers, context_of(adoption) | {"dates": dates})


def tell_of_chosen_date(adoption: Adoption, chosen: ProposedDate, user: Any) -> int:
    readers = people(adoption, "mentor") - {user}
    return write("initiatives/mail/adoption_dates", readers, context_of(adoption) | {"chosen": chosen})


def tell_of_newer_guide(adoption: Adoption, version: GuideVersion) -> int:
    """The parts that differ are named in each reader's language; what changed stands as its author wrote it."""
    context = context_of(adoption) | {
        "version": version,
        "mine": adoption.guide_version,
        "parts": version.parts_changed_since(adoption.guide_version),
    }
    return write("initiatives/mail/guide_newer", people(adoption, "adopter"), context)


def ask_for_checkpoint(checkpoint: Checkpoint, token: str) -> int:
    """The link is single for all its readers: whoever answers first answers."""
    adoption = checkpoint.adoption
    link = {"site_address": settings.WAGTAILADMIN_BASE_URL, "token": token}
    context = context_of(adoption) | {"checkpoint": checkpoint} | link
    return write("initiatives/mail/adoption_checkpoint", people(adoption, "adopter"), context)


def people(adoption: Adoption, party: str) -> set[Any]:
    """Active members of the group that stands for `party`: adopter, mentor or committee."""
    groups = {
        "adopter": (adoption.governorate_id, "editors"),
        "mentor": (adoption.mentor_id, "editors"),
        "committee": (adoption.governorate_id, "committee"),
    }
    number, name = groups[party]
    group = Governorate.objects.filter(pk=number).values(name)
    return set(get_user_model().objects.filter(groups__in=group, is_active=True))


def context_of(adoption: Adoption) -> dict[str, Any]:
    return {
        "adoption": adoption,
        "title": title_as_read(adoption.initiative),
        "address": admin_address("adoptions:show", adoption.pk),
    }
