"""Committees, visits and recommendations, made as a committee's own user makes them."""

import datetime

from django.utils import timezone

from initiatives.models import Committee, CommitteeMember, Governorate, Visit, VisitRecommendation


def days(number):
    return timezone.localdate() + datetime.timedelta(days=number)


def committee(code="EG-SHR", sphere="tech_centres", **fields):
    return Committee.objects.create(
        governorate=Governorate.objects.get(code=code),
        sphere=sphere,
        **{"decree_number": "315", "decree_date": datetime.date(2026, 1, 10), **fields},
    )


def member(of, name="سعاد علي", role="member"):
    return CommitteeMember.objects.create(committee=of, name=name, post="مدير إدارة", role=role)


def visit(of, planned_on=None, **fields):
    values = {"place": "المركز التكنولوجي", **fields}
    if values.get("made_on"):
        values.setdefault("findings", "شباك واحد من خمسة يعمل.")
    return Visit.objects.create(committee=of, planned_on=planned_on or days(7), **values)


def recommendation(of, due_on=None, **fields):
    values = {"text": "تشغيل شباكين آخرين", "owner": "رئيس المركز", **fields}
    return VisitRecommendation.objects.create(visit=of, due_on=due_on, **values)
