"""Replication guides, made the way an editor makes them."""

from decimal import Decimal

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from initiatives.enums import ScaleAnswer
from initiatives.models import (
    BudgetLine,
    GuideIndicator,
    GuideRisk,
    GuideRole,
    GuideStep,
    ModelDecision,
    Prerequisite,
    ReplicationGuidePage,
)
from tests.factories import numbers
from tests.initiatives.factories import publish, published_initiative

DECREE = b"%PDF-1.4 the decree, to be filled in"


def decree(governorate, body=DECREE, name="decree.pdf", title="نموذج قرار محافظ"):
    return get_document_model().objects.create(
        title=title, file=ContentFile(body, name), collection=governorate.collection
    )


def in_order(*rows):
    """Numbered as the form numbers them; of rows without a number PostgreSQL gives whichever it meets first."""
    for number, row in enumerate(rows):
        row.sort_order = number
    return list(rows)


def complete_guide(initiative, **fields):
    """A draft of the guide of `initiative` that may be submitted as it is."""
    number = next(numbers)
    guide = ReplicationGuidePage(
        **{
            "title": f"دليل تعميم الشباك الواحد {number}",
            "slug": f"دليل-{number}",
            "one_line": "موعد مسبق لكل مواطن يخفض الانتظار إلى ربع ساعة.",
            "fits_if": "ينتظر المواطن أكثر من ساعة\nلديك خمسة شبابيك\nلديك ربط شبكي",
            "not_if": "يقل المترددون عن خمسين في اليوم",
            "keep": "الموعد قبل الحضور",
            "adapt": "عدد الشبابيك وساعات العمل",
            "mentor_hours": 8,
            "mentor_booking": "مكتب المركز التكنولوجي، من الأحد إلى الخميس",
            **dict.fromkeys(ReplicationGuidePage.SCALE, ScaleAnswer.YES),
            **fields,
        }
    )
    guide.prerequisites = [Prerequisite(name="ربط شبكي بسرعة 10 ميجابت", owner="إدارة نظم المعلومات")]
    guide.steps = in_order(
        GuideStep(week=3, step="تشغيل تجريبي لخدمة واحدة", who="مدير المركز", output="مئة موعد"),
        GuideStep(week=1, step="إصدار القرار", who="السكرتير العام", output="قرار موقع"),
    )
    guide.budget = in_order(
        BudgetLine(name="شاشة نداء", low=Decimal(20_000), high=Decimal(35_000)),
        BudgetLine(name="رسائل قصيرة", low=Decimal(6_000), high=Decimal("9000.5"), is_recurring=True),
    )
    guide.roles = [GuideRole(role="موظف استقبال", duty="يراجع المواعيد", fte=Decimal("0.5"))]
    guide.decisions = [ModelDecision(label="قرار تشكيل فريق العمل", document=decree(initiative.governorate))]
    guide.risks = [GuideRisk(risk="حضور بلا موعد", sign="صف أمام الباب", response="شباك لمن بلا موعد")]
    guide.indicators = [
        GuideIndicator(name="زمن الانتظار", baseline_how="قياس أسبوع كامل", target_90_days="أقل من 30 دقيقة")
    ]
    guide.owner, guide.live, guide.locale = initiative.owner, False, initiative.locale
    initiative.add_child(instance=guide)
    guide.save_revision(user=guide.owner, log_action=True, clean=False)
    return ReplicationGuidePage.objects.get(pk=guide.pk)


def published_guide(initiative=None, **fields):
    return publish(complete_guide(initiative or published_initiative(), **fields))


def published_anew(guide, **fields):
    """`guide` published again, saying `fields`."""
    draft = guide.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return publish(draft)
