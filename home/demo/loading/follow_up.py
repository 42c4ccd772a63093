"""Committees that go out, with what they found and what became of what they recommended."""

import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone

from initiatives.models import (
    Committee,
    CommitteeMember,
    Governorate,
    MonthlyNote,
    Visit,
    VisitPhoto,
    VisitRecommendation,
)

from .. import pictures
from ..follow_up import COMMITTEES
from .accounts import committee_member_of
from .files import picture


def load_follow_up():
    for table in COMMITTEES:
        load_committee(table)


def day(number):
    return timezone.localdate() + datetime.timedelta(days=number)


def load_committee(table):
    governorate = Governorate.objects.get(code=table["governorate"])
    number, age = table["decree"]
    committee, created = Committee.objects.get_or_create(
        governorate=governorate,
        sphere=table["sphere"],
        defaults={"decree_number": number, "decree_date": day(-age)},
    )
    if created:
        for order, (name, post, role) in enumerate(table["members"]):
            CommitteeMember.objects.create(
                committee=committee, name=name, post=post, role=role, sort_order=order
            )
        for row in table["visits"]:
            add_visit(committee, row)
        for note in table["notes"]:
            add_note(committee, *note)


def add_visit(committee, row):
    visit = Visit.objects.create(
        committee=committee,
        planned_on=day(row["planned"]),
        made_on=day(row["made"]) if "made" in row else None,
        place=row["place"],
        findings=row.get("findings", ""),
    )
    if "picture" in row:
        add_photo(visit, row)
    for order, recommendation in enumerate(row.get("recommendations", [])):
        add_recommendation(visit, order, *recommendation)


def add_photo(visit, row):
    image = picture(
        visit.committee.governorate,
        f"visit-{visit.pk}",
        pictures.SCENES[row["picture"]](),
        "رسم تخطيطي: صفّا انتظار، طويل فوق وقصير تحت",
        "Schematic view: two queues, a long one above and a short one below",
    )
    VisitPhoto.objects.create(visit=visit, image=image, caption=row["caption"], is_cleared=True)


def add_recommendation(visit, order, text, owner, due, steps):
    recommendation = VisitRecommendation.objects.create(
        visit=visit, text=text, owner=owner, due_on=day(due), sort_order=order
    )
    for status, on, note in steps:
        recommendation.move(status, writer_for(visit), day(on), (note, ""))


def writer_for(visit):
    """As stored: rights are remembered on the user object."""
    account = committee_member_of(visit.committee.governorate)
    return get_user_model().objects.get(pk=account.pk)


def add_note(committee, months_ago, running, stuck, needed):
    month = (day(0).replace(day=1) - datetime.timedelta(days=28 * months_ago)).replace(day=1)
    MonthlyNote.objects.create(committee=committee, month=month, running=running, stuck=stuck, needed=needed)
