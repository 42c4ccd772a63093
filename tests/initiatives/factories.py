"""Initiatives and stories of a governorate, made the way an editor makes them."""

import datetime
from decimal import Decimal

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from initiatives.enums import Better, IndicatorKind, Stage
from initiatives.models import (
    BeneficiaryGroup,
    Domain,
    EvidenceFile,
    Indicator,
    InitiativePage,
    KeyFigure,
    LocalUnit,
    Obstacle,
    ObstacleOvercome,
    SuccessStoryPage,
)
from tests.factories import editor, governorate_page, numbers
from tests.sent_files import pdf


def document(governorate, title="كشف القياس", name="evidence.pdf"):
    return get_document_model().objects.create(
        title=title, file=ContentFile(pdf(), name), collection=governorate.collection
    )


def image(governorate, title="صورة"):
    return get_image_model().objects.create(
        title=title, file=get_test_image_file(), collection=governorate.collection
    )


def add_page(page, code, by=None):
    """`page` as a draft of `by` under the governorate's page in the source language."""
    parent = governorate_page(code)
    page.owner = by or editor(code)
    page.live = False
    page.locale = parent.locale
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True, clean=False)
    return type(page).objects.get(pk=page.pk)


def draft_initiative(code="EG-SHR", by=None, **fields):
    """A draft of which only the title is written."""
    number = next(numbers)
    page = InitiativePage(**{"title": f"مبادرة {number}", "slug": f"مبادرة-{number}", **fields})
    return add_page(page, code, by)


def complete_initiative(code="EG-SHR", by=None, **fields):
    """A draft that may be submitted as it is."""
    parent = governorate_page(code)
    page = InitiativePage(**{**initiative_fields(parent.governorate), **fields})
    page.indicators = [indicator()]
    page.challenges = [challenge()]
    page.evidence_files = [EvidenceFile(document=document(parent.governorate))]
    page.beneficiaries = BeneficiaryGroup.objects.filter(key__in=["citizens", "elderly"])
    return add_page(page, code, by)


def initiative_fields(governorate):
    number = next(numbers)
    return {
        "title": f"شباك واحد بلا انتظار {number}",
        "slug": f"شباك-واحد-{number}",
        "summary": "حجز مسبق خفض زمن الخدمة من 95 إلى 22 دقيقة.",
        "local_unit": LocalUnit.objects.filter(governorate=governorate, tier="markaz").first()
        or LocalUnit.objects.filter(governorate=governorate).first(),
        "domain": Domain.objects.get(key="tech_centre"),
        "stage": Stage.EVALUATING,
        "start_date": datetime.date(2025, 9, 1),
        "problem": "انتظر المواطن 95 دقيقة في المتوسط.",
        "solution": "<p>حجز مسبق، ثم موظف استقبال.</p>",
        "novelty": "أول حجز برسالة قصيرة في المحافظة.",
        "cost": Decimal(180_000),
        "team": "موظفان ومبرمج.",
        "conditions": "قرار محافظ وربط شبكي.",
        "transfer": "تناسب كل مركز تكنولوجي به خمسة شبابيك.",
        "lessons": "ابدأ بخدمة واحدة.",
        "contact_name": "منى السيد",
        "declaration": True,
    }


def indicator(**fields):
    values = {
        "name": "متوسط زمن الخدمة",
        "unit": "دقيقة",
        "kind": IndicatorKind.MEAN,
        "better": Better.LOWER,
        "before": Decimal(95),
        "after": Decimal(22),
        "measured_on": datetime.date(2026, 9, 30),
        "source": "نظام المركز التكنولوجي",
    }
    return Indicator(**{**values, **fields})


def challenge(**fields):
    values = {
        "obstacle": Obstacle.objects.get(key="queues"),
        "what_happened": "حضر من لم يحجز.",
        "how_overcome": "خُصص شباك لمن بلا حجز.",
    }
    return ObstacleOvercome(**{**values, **fields})


def complete_story(code="EG-SHR", by=None, **fields):
    parent = governorate_page(code)
    number = next(numbers)
    values = {
        "title": f"من 95 دقيقة إلى 22 ({number})",
        "slug": f"قصة-{number}",
        "hero_image": image(parent.governorate),
        "before": "كان الانتظار ساعة ونصفًا.",
        "turning_point": "بدأ الحجز برسالة.",
        "after": "صار 22 دقيقة.",
    }
    page = SuccessStoryPage(**{**values, **fields})
    page.key_figures = [KeyFigure(value=Decimal(22), unit="دقيقة", caption="متوسط زمن الخدمة")]
    return add_page(page, code, by)


def publish(page):
    """`page` live, as after the last approval."""
    page.get_latest_revision().publish(skip_permission_checks=True)
    return type(page).objects.get(pk=page.pk)


def published_initiative(code="EG-SHR", by=None, **fields):
    return publish(complete_initiative(code, by, **fields))


def submit(page, by=None):
    """`page` in the workflow of its place, asked for by its owner."""
    page.get_workflow().start(page, by or page.owner)
    return type(page).objects.get(pk=page.pk)
