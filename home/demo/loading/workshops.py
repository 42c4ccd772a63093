"""Workshops with what became of their recommendations, courses, a ministry's adoption, a suggested obstacle."""

import datetime

from django.apps import apps
from django.contrib.auth import get_user_model
from wagtail.models import Collection

from competitions.models import CompetitionPage
from initiatives.localize import translate
from initiatives.models import (
    CourseNomination,
    Governorate,
    MinistryAdoption,
    ObstacleSuggestion,
    TrainingCourse,
    WorkshopDelegation,
    WorkshopDocument,
    WorkshopIndexPage,
    WorkshopPage,
    WorkshopRecommendation,
    WorkshopSession,
)

from ..people import ORGANISER
from ..workshops import ADOPTED, COURSES, DUE, EVIDENCE, ILLUSTRATIVE, LISTED, SAQQARA, SUGGESTIONS, WORKSHOPS
from . import papers
from .accounts import editor_of
from .follow_up import day


def load_workshops(initiatives, english):
    organiser = get_user_model().objects.get(username=ORGANISER[0])
    parent = WorkshopIndexPage.objects.get(locale__language_code="ar")
    for table in WORKSHOPS:
        if not WorkshopPage.objects.child_of(parent).filter(title=table["ar"]).exists():
            page = add_workshop(parent, table)
            translate(page, english, words_of(table), organiser)
            add_recommendations(page, table["recommendations"], organiser)
    for table in COURSES:
        load_course(table, organiser)
    adopt(initiatives[ADOPTED["initiative"]], organiser)
    suggest()


def add_workshop(parent, table):
    first = datetime.date(*table["first"])
    page = WorkshopPage(
        title=table["ar"],
        introduction=table["about_ar"],
        place=SAQQARA["ar"],
        participant_count=table["count"],
        starts_on=first,
        ends_on=datetime.date(*table["last"]),
        locale=parent.locale,
        live=False,
    )
    page.sessions = [session(first, *row) for row in table["sessions"]]
    page.delegations = [WorkshopDelegation(body=ar) for ar, _en in table["bodies"]]
    page.documents = [WorkshopDocument(title=LISTED[0], document=listed(table))]
    parent.add_child(instance=page)
    page.save_revision().publish()
    return WorkshopPage.objects.get(pk=page.pk)


def listed(table):
    """What it recommended, as a file that anybody loads."""
    title = f"{LISTED[0]} – {table['ar']}"
    lines = [text for text, *_others in table["recommendations"]]
    return papers.add(Collection.get_first_root_node(), title, papers.word(title, lines), "docx")


def session(first, number, title, _title_en, is_simulation):
    edition = CompetitionPage.objects.filter(locale__language_code="ar").order_by("pk").first()
    return WorkshopSession(
        held_on=first + datetime.timedelta(days=number),
        title=title,
        is_simulation=is_simulation,
        link=edition if is_simulation else None,
    )


def words_of(table):
    """Arabic text → English text, for every text of the page."""
    return {
        table["ar"]: table["en"],
        table["about_ar"]: table["about_en"],
        SAQQARA["ar"]: SAQQARA["en"],
        LISTED[0]: LISTED[1],
        **{row[1]: row[2] for row in table["sessions"]},
        **dict(table["bodies"]),
    }


def add_recommendations(page, rows, organiser):
    for position, (text_ar, text_en, bodies_ar, bodies_en, steps) in enumerate(rows, 1):
        recommendation = WorkshopRecommendation.objects.create(
            workshop=page,
            position=position,
            text_ar=text_ar,
            text_en=text_en,
            bodies_ar=bodies_ar,
            bodies_en=bodies_en,
            **where_it_stands(text_en),
        )
        for status, on, *notes in steps:
            told = tuple(f"{mark}{note}" for mark, note in zip(ILLUSTRATIVE, notes, strict=True))
            recommendation.move(status, organiser, datetime.date(*on), told)


def where_it_stands(text_en):
    """Evidence of what is done, a day for what is not."""
    shown_by = EVIDENCE.get(text_en)
    if shown_by is None:
        return {"due_on": day(DUE)}
    return {"evidence_url": apps.get_model(shown_by).objects.get(locale__language_code="ar").full_url}


def load_course(table, organiser):
    first, last, nominations = table["days"]
    texts = {
        f"{field}_{code}": text
        for field in ("name", "summary", "audience")
        for code, text in zip(("ar", "en"), table[field], strict=True)
    }
    course, created = TrainingCourse.objects.get_or_create(
        name_ar=table["name"][0],
        defaults={
            **texts,
            **{f"venue_{code}": text for code, text in SAQQARA.items()},
            "starts_on": day(first),
            "ends_on": day(last),
            "nominate_until": day(nominations),
            "seats": table["seats"],
        },
    )
    for row in table["nominated"] if created else []:
        nominate(course, organiser, *row)


def nominate(course, organiser, code, name, post, state, attendance):
    governorate = Governorate.objects.get(code=code)
    nomination = CourseNomination.objects.create(
        course=course, governorate=governorate, name=name, post=post, nominated_by=editor_of(governorate)
    )
    nomination.settle(state, attendance, organiser)


def adopt(page, organiser):
    if page.ministry_adoptions.exists():
        return
    texts = {
        f"{field}_{code}": text
        for field in ("ministry", "sponsor", "promised")
        for code, text in zip(("ar", "en"), ADOPTED[field], strict=True)
    }
    adoption = MinistryAdoption.objects.create(
        page=page, decided_on=day(ADOPTED["decided"]), due_on=day(ADOPTED["due"]), **texts
    )
    status, on, note_ar, note_en = ADOPTED["step"]
    adoption.move(status, organiser, day(on), (note_ar, note_en))


def suggest():
    for code, name_ar, name_en, met_as in SUGGESTIONS:
        governorate = Governorate.objects.get(code=code)
        ObstacleSuggestion.objects.get_or_create(
            governorate=governorate,
            name_ar=name_ar,
            defaults={"name_en": name_en, "met_as": met_as, "suggested_by": editor_of(governorate)},
        )
