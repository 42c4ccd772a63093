"""The demo's 27 entries: invented figures drawn with a seed, and texts that name no place."""

from datetime import date
from decimal import Decimal
from random import Random

TEXTS = [
    {
        "innovation": "يطابق المركز التكنولوجي سجل التراخيص مع المتغيرات الواردة كل صباح، فتُستبعد المرخَّصة قبل النزول، وتُرسل القائمة إلى المعاينين على هواتفهم مرتبة حسب القرب. انخفض وسيط الاستجابة من 61 ساعة إلى 38.",
        "tech_centre_link": "مطابقة يومية برقم العقار، وتُغلق المتغيرات المرخَّصة من المكتب مع عينة تحقق أسبوعية.",
        "property_protocol": "تُسجَّل القطع المستردة في سجل الأملاك خلال ثلاثة أيام.",
    },
    {
        "innovation": "شُكِّلت مجموعة نزول مبكر من ثلاثة معاينين تخرج في الساعات الأولى من ورود المتغير، وتوقف الأعمال قبل صب الأساسات. تسعة من كل عشرة إيقافات لم تحتج إلى معدات.",
        "tech_centre_link": "يرسل المركز كشفًا أسبوعيًا بالتراخيص الصادرة.",
        "property_protocol": "",
    },
    {
        "innovation": "لوحة معلنة في مقر الوحدة بأعمار المتغيرات المفتوحة باللون لا بالاسم؛ يراجعها رئيس الوحدة كل أحد مع مسؤولي الاتصال بجهات الولاية.",
        "tech_centre_link": "مسؤول اتصال مسمّى في المركز يرد خلال يوم عمل.",
        "property_protocol": "مراجعة شهرية مشتركة مع إدارة الأملاك.",
    },
    {
        "innovation": "دليل مصوَّر من صفحتين لتمييز الظل والمحصول والتشوين من البناء في صور الأقمار؛ خفّض النزول بلا داعٍ في شهرين بمقدار الثلث.",
        "tech_centre_link": "",
        "property_protocol": "حصر القطع المتنازع عليها وإحالتها إلى لجنة الاسترداد بملف واحد.",
    },
    {
        "innovation": "اتفاق مكتوب مع مديرية الزراعة على رد خلال 48 ساعة بنوع الأرض، وبديل محدد إذا تأخر الرد. لم يتأخر محضر واحد منذ التوقيع.",
        "tech_centre_link": "مطابقة مرتين أسبوعيًا.",
        "property_protocol": "تسجيل وتقنين بقائمة انتظار معلنة.",
    },
    {
        "innovation": "تُراجع عينة عشوائية من خمس معاينات كل أسبوع بواسطة زميل من وحدة أخرى، وتُعلن نسبة التطابق. بدأت عند 82% وبلغت 97%.",
        "tech_centre_link": "الاستعلام عن الترخيص من هاتف المعاين قبل مغادرة الموقع.",
        "property_protocol": "",
    },
    {
        "innovation": "زيارة ثانية لكل إزالة بعد ثلاثين يومًا بصورة من الزاوية نفسها؛ تُعلن الحالات العائدة بدل إخفائها، وانخفضت من 11% إلى 4%.",
        "tech_centre_link": "تعليق إصدار المرافق للموقع المخالف خلال يوم.",
        "property_protocol": "إضافة صورة قبل وبعد إلى ملف القطعة.",
    },
]

BODIES = ["agriculture", "antiquities", "awqaf", "irrigation", "roads", "new_urban", "railways", "local_unit"]
PERIOD = (date(2026, 1, 1), date(2026, 9, 30))


def figures(seed):
    """Figures of one unit that add up: every check of the form holds."""
    random = Random(seed)  # noqa: S311 (a demonstration, not a secret)
    skill = random.uniform(0.15, 1)
    received = random.randint(260, 1500)
    verified = round(received * (0.7 + 0.29 * skill))
    illegal = round(verified * random.uniform(0.35, 0.6))
    legal = round((verified - illegal) * random.uniform(0.5, 0.8))
    decisions = round(illegal * random.uniform(0.7, 0.95))
    staff = random.randint(6, 24)
    return {
        "staff_count": staff,
        "trained_count": random.randint(2, staff),
        "area_km2": Decimal(random.randint(40, 900)),
        "received": received,
        "verified": verified,
        "verified_on_time": round(verified * (0.45 + 0.52 * skill)),
        "legal": legal,
        "illegal": illegal,
        "false_change": verified - illegal - legal,
        "unified_form": Decimal(round(55 + 44 * skill)),
        "gps_photo": Decimal(round(48 + 50 * skill)),
        "median_hours": Decimal(round(90 - 62 * skill)),
        "cradle": round(illegal * (0.3 + 0.55 * skill)),
        "decisions": decisions,
        "executed": round(decisions * (0.4 + 0.57 * skill)),
        "recovered_m2": Decimal(random.randint(4_000, 90_000)),
        "recovered_farmland_m2": Decimal(random.randint(20_000, 700_000)),
        "recurrence": random.randint(0, 14),
    }


def skill_of(seed):
    """What the invented judges lean towards when they mark the entry drawn with `seed`, 0.15 to 1."""
    return Random(seed).uniform(0.15, 1)  # noqa: S311


def cases(seed):
    """Three sample cases, without names or addresses."""
    random = Random(seed * 31)  # noqa: S311
    return [
        {
            "change_no": f"C-{seed:02d}-{number}",
            "date": date(2026, 2 + number * 2, random.randint(1, 27)),
            "locality": ["قرية شرق المدينة", "عزبة قبلي", "حوض الترعة"][number],
            "change_type": ["new_building", "filling", "fence"][number],
            "status": ["illegal", "false_change", "illegal"][number],
            "hours": Decimal(random.randint(6, 70)),
        }
        for number in range(3)
    ]
