"""Published initiatives, built as an editor builds them: rows and files first, then a revision, then live."""

from django.utils.html import escape
from django.utils.text import slugify

from initiatives.models import (
    BeforeAfterPair,
    BeneficiaryGroup,
    Domain,
    EvidenceFile,
    Governorate,
    GovernoratePage,
    Indicator,
    InitiativePage,
    InitiativeTag,
    LocalUnit,
    Obstacle,
    ObstacleOvercome,
    Partner,
    Survey,
)

from ..initiatives import INITIATIVES
from .accounts import editor_of
from .files import aerial_pair, evidence_file

WITH_VIEWS = {"spatial_unit", "state_property"}
TEXTS = ["summary", "problem", "novelty", "satisfaction_method", "team", "conditions", "transfer", "lessons"]


def load_initiatives():
    """The initiatives by their Arabic title; those that stand already are kept as they are."""
    return {table["ar"]["title"]: load_initiative(table) for table in INITIATIVES}


def load_initiative(table):
    governorate = Governorate.objects.get(code=table["governorate"])
    parent = GovernoratePage.objects.get(governorate=governorate, locale__language_code="ar")
    title = table["ar"]["title"]
    existing = InitiativePage.objects.child_of(parent).filter(title=title).first()
    return existing or add_initiative(table, governorate, parent)


def add_initiative(table, governorate, parent):
    page = InitiativePage(**fields(table, governorate), locale=parent.locale, live=False)
    page.owner = editor_of(governorate)
    add_rows(page, table, governorate)
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True).publish(skip_permission_checks=True)
    return InitiativePage.objects.get(pk=page.pk)


def fields(table, governorate):
    return {
        "title": table["ar"]["title"],
        "slug": slugify(table["ar"]["title"], allow_unicode=True)[:60],
        "local_unit": unit(governorate, table["unit"]),
        "domain": Domain.objects.get(key=table["domain"]),
        "stage": table["stage"],
        "facet": table["facet"],
        "start_date": table["start"],
        "satisfaction": table["satisfaction"],
        "satisfaction_survey": survey(governorate) if table.get("measured_by_survey") else None,
        "cost": table["cost"],
        "solution": steps(table["solution_ar"]),
        "contact_name": "منسق المبادرة",
        "declaration": True,
        "is_illustrative": True,
        **{name: table["ar"][name] for name in TEXTS},
    }


def unit(governorate, name_en):
    units = LocalUnit.objects.filter(governorate=governorate)
    return units.get(name_en=name_en) if name_en else units.get(tier="diwan")


def survey(governorate):
    return Survey.objects.published().filter(centre__governorate=governorate).latest("ends_on")


def steps(sentences):
    return "<ol>" + "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences) + "</ol>"


def add_rows(page, table, governorate):
    page.indicators = [indicator(row) for row in table["indicators"]]
    page.partners = [Partner(name=row["ar"][0], role=row["ar"][1]) for row in table["partners"]]
    page.challenges = [
        ObstacleOvercome(
            obstacle=Obstacle.objects.get(key=key), what_happened=row["ar"][0], how_overcome=row["ar"][1]
        )
        for key, row in zip(table["obstacles"], table["challenges"], strict=True)
    ]
    page.beneficiaries = BeneficiaryGroup.objects.filter(key__in=table["beneficiaries"])
    page.evidence_files = [EvidenceFile(document=evidence_file(governorate, "كشف القياس"))]
    page.tags.add(*InitiativeTag.objects.filter(slug__in=table["tags"]))
    if table["domain"] in WITH_VIEWS:
        before, after = aerial_pair(governorate, seed=len(table["ar"]["title"]))
        caption = "رسم تخطيطي توضيحي"
        page.before_after = [BeforeAfterPair(before_image=before, after_image=after, caption=caption)]


def indicator(row):
    name, unit_name, source = row["ar"]
    return Indicator(
        name=name,
        unit=unit_name,
        source=source,
        kind=row["kind"],
        better=row["better"],
        before=row["before"],
        after=row["after"],
        n=row["n"],
        sd=row["sd"],
        measured_before_on=row["before_on"],
        measured_on=row["on"],
    )
