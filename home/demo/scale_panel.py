"""Judges in bulk, for editions to measure with; nobody can sign in as one of them by a password."""

from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.users.models import UserProfile

from competitions import conf as competitions_conf
from competitions.models import Judge, PanelSeat
from initiatives.models import Governorate

#: what the accounts' names begin with
NAME = "scale-judge"


def crowd_of_judges(wanted):
    """So many, those of an earlier crowd first; each at home in one governorate after the other."""
    known = Judge.objects.filter(user__username__startswith=f"{NAME}-").count()
    add_judges(range(known + 1, wanted + 1))
    return list(
        Judge.objects.filter(user__username__startswith=f"{NAME}-").select_related("user").order_by("pk")
    )[:wanted]


def add_judges(numbers):
    users = accounts(numbers)
    group, _created = Group.objects.get_or_create(name=competitions_conf.get("COMPETITIONS_JUDGES_GROUP"))
    group.user_set.add(*users)
    UserProfile.objects.bulk_create(UserProfile(user=user, preferred_language="ar") for user in users)
    homes = list(Governorate.objects.order_by("capmas_code"))
    Judge.objects.bulk_create(
        Judge(user=user, home_governorate=homes[number % len(homes)], max_load=200)
        for number, user in zip(numbers, users, strict=True)
    )


def accounts(numbers):
    model = get_user_model()
    return model.objects.bulk_create(
        model(
            username=f"{NAME}-{number}",
            email=f"{NAME}-{number}@demo.invalid",
            password=UNUSABLE_PASSWORD_PREFIX,
            name_ar=f"محكّم {number}",
            name_en=f"Judge {number}",
        )
        for number in numbers
    )


def seats_of(edition, judges):
    """A seat for each, his conflicts declared."""
    now = timezone.now()
    return PanelSeat.objects.bulk_create(
        PanelSeat(competition=edition, judge=judge, number=number, conflicts_declared_at=now)
        for number, judge in zip(count(1), judges)  # noqa: B905 (the numbers have no end)
    )
