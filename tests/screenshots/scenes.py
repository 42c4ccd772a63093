"""What the demo has no example of: a page begun, one submitted and one returned, an edition that is being set up,
a round that is not saved, a sheet to be signed. ``manage.py shell`` runs `add`."""

import datetime
from random import Random

from django.contrib.auth import get_user_model
from django.utils import timezone

from competitions.actions.drawing import preview_round
from competitions.actions.editions import NextEdition, copy_edition
from competitions.actions.round_inputs import RoundTerms
from competitions.enums import AssignmentState
from competitions.models import Assignment, Competition
from home.demo.initiatives import gharbia, kafr_el_sheikh, port_said
from home.demo.loading.accounts import committee_member_of, editor_of
from home.demo.loading.entries import act
from home.demo.loading.initiatives import add_rows, fields
from home.demo.loading.judging import write
from home.demo.people import ORGANISER
from initiatives.models import Governorate, GovernoratePage, InitiativePage

#: its editor has an adoption under way as well
PLACE = "EG-DT"
#: (title, whose texts it borrows, what its editor has not written yet)
BEGUN = ("نافذة واحدة لرخص المحال", port_said.INITIATIVE, ["lessons", "transfer", "contact_name"])
SUBMITTED = ("موعد معلن لكل معاينة", gharbia.INITIATIVE, [])
RETURNED = ("شكوى تُغلق بزيارة", kafr_el_sheikh.INITIATIVE, [])
NOTES = {
    "problem": "اذكروا عدد الشكاوى في الشهر قبل المبادرة.",
    "transfer": "من أين يبدأ من يريد نقلها؟ خطوة واحدة تكفي.",
}
#: who is at the desk, and how good the entry is in his eyes
JUDGE, QUALITY = "judge1", 0.35
SET_UP = ("مسابقة وحدات المتغيرات المكانية 2027", "Spatial changes units 2027", "SCU-2027")
SHEETS = 4


def add():
    begin(*BEGUN)
    submit(begin(*SUBMITTED))
    page = submit(begin(*RETURNED))
    act(page, committee_member_of(page.governorate), "reject", comment="", field_notes=NOTES)
    organiser = get_user_model().objects.get(username=ORGANISER[0])
    units = in_judging()
    opens_on = timezone.localdate() + datetime.timedelta(days=30)
    copy_edition(units, NextEdition(*SET_UP, opens_on), organiser)
    preview_round(units, organiser, RoundTerms(SHEETS, units.seed))
    fill_in_a_sheet()


def begin(title, table, unwritten):
    governorate = Governorate.objects.get(code=PLACE)
    parent = GovernoratePage.objects.get(governorate=governorate, locale__language_code="ar")
    table = table | {"governorate": PLACE, "unit": None, "ar": table["ar"] | {"title": title}}
    table.pop("measured_by_survey", None)
    written = fields(table, governorate) | dict.fromkeys(unwritten, "")
    page = InitiativePage(**written, locale=parent.locale, live=False, owner=editor_of(governorate))
    add_rows(page, table, governorate)
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True, clean=False)
    return page


def submit(page):
    page.get_workflow().start(page, page.owner)
    return page


def in_judging():
    return Competition.objects.real().get(kind="spatial_unit", closed_at=None, rubric_frozen_at__isnull=False)


def held():
    return Assignment.objects.filter(judge__user__username=JUDGE, entry__competition=in_judging())


def fill_in_a_sheet():
    untouched = held().counting().filter(state=AssignmentState.OFFERED).order_by("queue_position", "pk")
    write(untouched.first(), QUALITY, Random(1))


def sheet_to_check():
    """The one that was filled in last."""
    return held().filter(state=AssignmentState.ACCEPTED).latest("draft__updated_at")
