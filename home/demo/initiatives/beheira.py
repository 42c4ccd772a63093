from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-BH",
    "unit": "Rosetta",
    "domain": "spatial_unit",
    "stage": "diffusing",
    "facet": "enhancement",
    "start": date(2025, 2, 1),
    "beneficiaries": ["staff", "local_units", "citizens"],
    "obstacles": ["weak_network"],
    "tags": ["field-work-form", "low-cost"],
    "satisfaction": None,
    "cost": Decimal("0"),
    "indicators": [
        {
            "kind": "mean",
            "better": "lower",
            "before": 72,
            "after": 31,
            "n": 640,
            "sd": Decimal("11.0"),
            "before_on": date(2025, 1, 31),
            "on": date(2025, 8, 31),
            "ar": ("متوسط زمن إثبات المعاينة", "ساعة", "سجل المعاينات"),
            "en": ("Average time to a recorded inspection", "hours", "Inspection log"),
        },
        {
            "kind": "share",
            "better": "higher",
            "before": 52,
            "after": 97,
            "n": 640,
            "sd": None,
            "before_on": date(2025, 1, 31),
            "on": date(2025, 8, 31),
            "ar": ("معاينات بإحداثيات وصورتين", "من المعاينات", "سجل المعاينات"),
            "en": (
                "Inspections with coordinates and two photos",
                "of inspections",
                "Inspection log",
            ),
        },
    ],
    "partners": [
        {
            "ar": ("مديرية الزراعة", "تأكيد نوع الأرض خلال يوم عمل"),
            "en": ("Agriculture directorate", "Confirms the type of land within one working day"),
        },
    ],
    "challenges": [
        {
            "ar": (
                "لا تغطية للهاتف في بعض مواقع المعاينة.",
                "تعمل الاستمارة دون شبكة وتُزامَن عند العودة، بصورتين وإحداثيات لكل معاينة.",
            ),
            "en": (
                "No phone coverage at some inspection sites.",
                "The form works offline and synchronises on return, with two photos and coordinates per inspection.",
            ),
        },
    ],
    "solution_ar": [
        "وُحِّدت استمارة العمل الميداني وحُوِّلت إلى نموذج يعمل على هواتف المعاينين دون شبكة.",
        "لا تُقبل المعاينة دون إحداثيات وصورتين.",
        "تُرتَّب زيارات اليوم حسب القرب، ويُراجع المتأخر كل صباح.",
    ],
    "solution_en": [
        "The field-work form was unified and turned into a form that runs offline on inspectors' phones.",
        "No inspection is accepted without coordinates and two photos.",
        "Visits are ordered by distance, and late ones reviewed each morning.",
    ],
    "ar": {
        "title": "استمارة ميدانية على الهاتف",
        "summary": "استمارة موحدة تعمل دون شبكة وتُزامَن عند العودة: صار إثبات المعاينة في 31 ساعة بدل 72.",
        "problem": "كانت المعاينة تُكتب على ورق ثم تُدخل مرة ثانية في المكتب بعد 72 ساعة في المتوسط، ونصفها بلا إحداثيات أو صور، فتُعاد الزيارة.",
        "novelty": "جديد على المحافظة: استمارة واحدة لكل الوحدات، ولا إدخال مرتين.",
        "satisfaction_method": "",
        "team": "22 معاينًا بهواتفهم، ومسؤول نظم واحد، ودون برامج مدفوعة.",
        "conditions": "تكليف رسمي باستخدام الاستمارة، وتدريب نصف يوم، ومراجعة يومية.",
        "transfer": "تناسب كل وحدات المتغيرات المكانية. تتغير قوائم الجهات، ولا تتغير الحقول الإلزامية.",
        "lessons": "بدأنا بأربعين حقلًا فلم يملأها أحد؛ نجحت الاستمارة حين صارت أربعة عشر.",
    },
    "en": {
        "title": "The field form on the phone",
        "summary": "One form that works offline and synchronises on return: inspections are recorded in 31 hours, down from 72.",
        "problem": "Inspections were written on paper and typed again at the office after 72 hours on average; half had no coordinates or photos, so the visit was repeated.",
        "novelty": "New to the governorate: one form for every unit, and nothing typed twice.",
        "satisfaction_method": "",
        "team": "22 inspectors with their own phones, one systems officer, and no paid software.",
        "conditions": "A formal instruction to use the form, half a day of training, and a daily review.",
        "transfer": "Suits every spatial changes unit. The lists of bodies change; the compulsory fields do not.",
        "lessons": "We began with forty fields and nobody filled them in; the form worked once it had fourteen.",
    },
}
