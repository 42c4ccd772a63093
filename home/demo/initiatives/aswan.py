from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-ASN",
    "unit": None,
    "domain": "tech_centre",
    "stage": "evaluating",
    "facet": "mission",
    "start": date(2025, 1, 15),
    "beneficiaries": ["citizens", "women", "elderly", "pwd"],
    "obstacles": ["distance"],
    "tags": ["mobile-centre", "low-cost"],
    "satisfaction": None,
    "cost": Decimal("0"),
    "indicators": [
        {
            "kind": "count",
            "better": "higher",
            "before": 14,
            "after": 41,
            "n": None,
            "sd": None,
            "before_on": date(2024, 12, 31),
            "on": date(2025, 10, 31),
            "ar": ("قرى تصلها الخدمة كل شهر", "قرية", "سجل خط سير المركز المتنقل"),
            "en": ("Villages reached every month", "villages", "Route log of the mobile centre"),
        },
    ],
    "partners": [
        {
            "ar": ("الوحدات المحلية القروية", "إعلان الموعد قبل أسبوع وتوفير مكان الوقوف"),
            "en": ("Village local units", "Announce the date a week ahead and provide the parking place"),
        },
    ],
    "challenges": [
        {
            "ar": (
                "كانت السيارة تخرج حسب الطلب فتمر على القرى القريبة وحدها.",
                "وُضع خط سير شهري معلن يبدأ بالأبعد، ولا يُغيَّر إلا بقرار مكتوب.",
            ),
            "en": (
                "The vehicle went out on request and so only visited nearby villages.",
                "A public monthly route was set that starts with the farthest, and changes only by written decision.",
            ),
        },
    ],
    "solution_ar": [
        "وُضع خط سير شهري للسيارة يغطي كل القرى ويُعلَّق في المسجد والمدرسة والوحدة المحلية.",
        "تُجمع الطلبات الورقية قبل الزيارة بيوم ليُطبع ما يمكن طبعه مسبقًا.",
        "يُنشر بعد كل جولة ما أُنجز وما تأجل وسببه.",
    ],
    "solution_en": [
        "A monthly route covers every village and is posted at the mosque, the school and the local unit.",
        "Paper requests are collected the day before, so that what can be printed is printed in advance.",
        "After each round, what was finished, what was put off and why is published.",
    ],
    "ar": {
        "title": "المركز المتنقل بمواعيد معلنة",
        "summary": "خط سير شهري معلن لسيارة الخدمة رفع القرى التي تصلها الخدمة من 14 إلى 41 قرية دون سيارة جديدة.",
        "problem": "كانت سيارة المركز المتنقل تخرج حسب الطلب، فلا يعرف أهالي القرى موعدها. خدمت 14 قرية فقط من 63 في 2024، وقطع كبار السن مسافات تتجاوز 80 كيلومترًا.",
        "novelty": "لا جديد في السيارة؛ الجديد جدول معلن يُحاسب عليه الفريق، ونشر ما تأجل وسببه.",
        "satisfaction_method": "",
        "team": "سائق وموظفان وسيارة قائمة، ومنسق مواعيد نصف الوقت بديوان عام المحافظة.",
        "conditions": "التزام القيادة بعدم سحب السيارة لمهام أخرى، ونقطة اتصال في كل قرية.",
        "transfer": "تناسب المحافظات الحدودية والطولية. يتغير طول الجولة، ولا يتغير إعلان الموعد وبدء الجولة بالأبعد.",
        "lessons": "لم نقس رضا المواطنين منذ البداية، ونعدّ ذلك خطأ؛ نبدأ القياس في 2026.",
    },
    "en": {
        "title": "A mobile centre with published times",
        "summary": "A public monthly route took the service vehicle from 14 villages to 41, without a new vehicle.",
        "problem": "The mobile centre went out on request, so villagers never knew when. It served 14 of 63 villages in 2024, and elderly people travelled more than 80 kilometres.",
        "novelty": "The vehicle is not new; a public timetable the team answers for is, and publishing what was put off and why.",
        "satisfaction_method": "",
        "team": "A driver, two clerks and an existing vehicle, and a half-time scheduler at the governorate headquarters.",
        "conditions": "Leaders who do not take the vehicle for other tasks, and a contact point in each village.",
        "transfer": "Suits frontier and long, narrow governorates. The length of the round changes; the published time and starting with the farthest do not.",
        "lessons": "We did not measure satisfaction from the start and count that a mistake; measuring begins in 2026.",
    },
}
