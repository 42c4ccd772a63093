"""Workshops, courses and adoptions, made as organisers make them."""

import datetime

from wagtail.models import Locale

from initiatives.models import (
    CourseNomination,
    Governorate,
    MinistryAdoption,
    TrainingCourse,
    WorkshopIndexPage,
    WorkshopPage,
    WorkshopRecommendation,
    WorkshopSession,
)
from tests.initiatives.follow_up import days

FIRST = datetime.date(2019, 10, 25)


def workshop(**fields):
    """Published, with one session on the first day."""
    parent = WorkshopIndexPage.objects.get(locale=Locale.objects.get(language_code="ar"))
    values = {"title": "ورشة المتابعة", "place": "سقارة", "introduction": "لجان المتابعة.", **fields}
    page = WorkshopPage(
        **{"starts_on": FIRST, "ends_on": FIRST + datetime.timedelta(days=3), **values},
        locale=parent.locale,
        live=False,
    )
    page.sessions = [WorkshopSession(held_on=FIRST, title="معوّقات العمل")]
    parent.add_child(instance=page)
    page.save_revision().publish()
    return WorkshopPage.objects.get(pk=page.pk)


def advice(page, **fields):
    values = {
        "text_ar": "تفعيل لجان المتابعة",
        "text_en": "Activate the committees",
        "bodies_ar": "المحافظات",
        "bodies_en": "Governorates",
    }
    return WorkshopRecommendation.objects.create(workshop=page, **{**values, **fields})


def course(**fields):
    values = {
        "name_ar": "قياس الرضا",
        "name_en": "Measuring satisfaction",
        "summary_ar": "العينة.",
        "summary_en": "Samples.",
        "audience_ar": "المديرون",
        "audience_en": "Managers",
        "venue_ar": "سقارة",
        "venue_en": "Saqqara",
        "starts_on": days(20),
        "ends_on": days(22),
        "nominate_until": days(10),
        "seats": 2,
    }
    return TrainingCourse.objects.create(**{**values, **fields})


def nomination(of, code="EG-SHR", name="نجلاء فوزي", **fields):
    governorate = Governorate.objects.get(code=code)
    return CourseNomination.objects.create(
        course=of, governorate=governorate, name=name, post="مدير", **fields
    )


def ministry_adoption(page, **fields):
    values = {
        "ministry_ar": "وزارة التنمية المحلية",
        "ministry_en": "Ministry of Local Development",
        "sponsor_ar": "رئيس القطاع",
        "sponsor_en": "Head of the sector",
        "decided_on": days(-10),
        "promised_ar": "تعميمها في 27 مركزًا",
        "promised_en": "In 27 centres",
    }
    return MinistryAdoption.objects.create(page=page, **{**values, **fields})
