"""Published replication guides, each below its initiative, and their English."""

from decimal import Decimal

from django.utils.text import slugify
from wagtail.models import Locale

from initiatives.localize import translate
from initiatives.models import (
    BudgetLine,
    EditableForm,
    GuideIndicator,
    GuideRisk,
    GuideRole,
    GuideStep,
    ModelDecision,
    Prerequisite,
    ReplicationGuidePage,
    TrainingCourse,
)

from ..guides import GUIDES
from .papers import letter, table

TEXTS = [
    "title",
    "one_line",
    "fits_if",
    "not_if",
    "keep",
    "adapt",
    "mentor_booking",
    "training",
    "scale_note",
]
#: how the translation tool writes the end of a line
LINE = "<br/>"
#: tables of rows, whose texts are pairs
ROWS = ["prerequisites", "steps", "budget", "roles", "decisions", "templates", "risks", "indicators"]


def load_guides(initiatives):
    for row in GUIDES:
        initiative = initiatives[row["initiative"]]
        if not ReplicationGuidePage.objects.child_of(initiative).exists():
            add_guide(row, initiative)


def add_guide(row, initiative):
    page = ReplicationGuidePage(**fields(row), locale=initiative.locale, live=False, owner=initiative.owner)
    add_rows(page, row, initiative.governorate)
    initiative.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True).publish(skip_permission_checks=True)


def fields(row):
    answers = zip(ReplicationGuidePage.SCALE, row["scale"].split(), strict=True)
    return {
        **{name: row[name][0] for name in TEXTS},
        **dict(answers),
        "slug": slugify(row["title"][0], allow_unicode=True)[:60],
        "mentor_hours": row["mentor_hours"],
        "training_needed": bool(row["training"][0]),
        "is_illustrative": True,
    }


def add_rows(page, row, governorate):
    page.prerequisites = [
        Prerequisite(name=name[0], owner=owner[0], is_mandatory=needed)
        for name, owner, needed in row["prerequisites"]
    ]
    page.steps = [
        GuideStep(week=week, step=step[0], who=who[0], output=output[0])
        for week, step, who, output in row["steps"]
    ]
    page.budget = [
        BudgetLine(name=name[0], low=Decimal(low), high=Decimal(high), is_recurring=again)
        for name, low, high, again in row["budget"]
    ]
    page.roles = [GuideRole(role=role[0], duty=duty[0], fte=Decimal(fte)) for role, duty, fte in row["roles"]]
    page.risks = [GuideRisk(risk=r[0], sign=s[0], response=a[0]) for r, s, a in row["risks"]]
    page.indicators = [
        GuideIndicator(name=name[0], baseline_how=how[0], target_90_days=target[0])
        for name, how, target in row["indicators"]
    ]
    page.decisions = [
        ModelDecision(label=label[0], document=letter(governorate, label[0], lines))
        for label, lines in row["decisions"]
    ]
    page.templates = [
        EditableForm(label=label[0], document=table(governorate, label[0], columns))
        for label, columns in row["templates"]
    ]


def renew_guides(initiatives):
    """A second version, after governorates began by the first."""
    for row in GUIDES:
        page = ReplicationGuidePage.objects.child_of(initiatives[row["initiative"]]).get()
        if "renewed" in row and page.current_version().number == 1:
            renew(page, row["renewed"])


def renew(page, row):
    page.mentor_hours = row["mentor_hours"]
    page.what_changed = row["what_changed"][0]
    page.course = TrainingCourse.objects.get(name_ar=row["course"])
    page.save_revision(user=page.owner, log_action=True).publish(skip_permission_checks=True)


def translate_guides(initiatives, user):
    english = Locale.objects.get(language_code="en")
    for row in GUIDES:
        page = ReplicationGuidePage.objects.child_of(initiatives[row["initiative"]]).get()
        translate(page, english, texts(row), user)


def texts(row):
    """Arabic text → English text, for every text of the guide."""
    cells = [cell for name in ROWS for line in row[name] for cell in line if isinstance(cell, tuple)]
    told = [row["renewed"]["what_changed"]] if "renewed" in row else []
    pairs = [*(row[name] for name in TEXTS), *told, *cells]
    return {ar.replace("\n", LINE): en.replace("\n", LINE) for ar, en in pairs}
