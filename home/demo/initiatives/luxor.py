from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-LX",
    "unit": "Luxor",
    "domain": "state_property",
    "stage": "implementing",
    "facet": "anticipatory",
    "start": date(2025, 7, 1),
    "beneficiaries": ["local_units", "investors", "citizens"],
    "obstacles": ["overlapping_mandates"],
    "tags": ["regularisation", "digital-transformation"],
    "satisfaction": None,
    "cost": Decimal("310000"),
    "indicators": [
        {
            "kind": "share",
            "better": "higher",
            "before": 29,
            "after": 74,
            "n": 1860,
            "sd": None,
            "before_on": date(2025, 6, 30),
            "on": date(2026, 1, 31),
            "ar": (
                "قطع أملاك دولة لها حدود موثقة على الخريطة",
                "من القطع",
                "سجل الأملاك بالمدينة",
            ),
            "en": (
                "State-owned plots with documented boundaries on the map",
                "of plots",
                "City property register",
            ),
        },
    ],
    "partners": [
        {
            "ar": ("هيئة الآثار", "مراجعة الحدود المجاورة للمناطق الأثرية"),
            "en": ("Antiquities authority", "Reviews boundaries next to archaeological areas"),
        },
    ],
    "challenges": [
        {
            "ar": (
                "تختلف حدود القطعة بين سجلين.",
                "لجنة ثلاثية تعاين القطعة وتوقع محضر حدود واحدًا خلال أسبوعين.",
            ),
            "en": (
                "Two registers gave different boundaries for the same plot.",
                "A committee of three inspects the plot and signs one boundary record within two weeks.",
            ),
        },
    ],
    "solution_ar": [
        "جُمعت سجلات الأملاك في خريطة واحدة لكل حي.",
        "عاينت لجنة ثلاثية القطع المختلف عليها ووقّعت حدودها.",
        "تُراجع المتغيرات المكانية الجديدة على هذه الخريطة قبل أي إجراء.",
    ],
    "solution_en": [
        "Property registers were brought together in one map per district.",
        "A committee of three inspected disputed plots and signed their boundaries.",
        "New spatial changes are checked against this map before anything is done.",
    ],
    "ar": {
        "title": "خريطة أملاك الدولة للأحياء",
        "summary": "خريطة واحدة لأملاك الدولة في كل حي رفعت القطع موثقة الحدود من 29% إلى 74% في سبعة أشهر.",
        "problem": "كانت أملاك الدولة مسجلة في ثلاثة دفاتر لا تتفق، ولم يكن لسوى 29% من القطع حدود موثقة، فيتعذر إثبات التعدي.",
        "novelty": "جديد على المحافظة: تُحسم الحدود قبل النزاع لا بعده.",
        "satisfaction_method": "",
        "team": "أربعة مساحين، ومسؤول نظم معلومات جغرافية، وجهاز رفع مساحي قائم.",
        "conditions": "قرار بتشكيل اللجنة الثلاثية، وتعاون جهات الولاية.",
        "transfer": "تناسب المدن التي لها سجل أملاك ورقي. يتغير ترتيب الأحياء، ولا يتغير محضر الحدود الموقع.",
        "lessons": "ابدأوا بحي واحد حتى نهايته؛ بدأنا بستة فتعطلت كلها شهرين.",
    },
    "en": {
        "title": "A map of state property for each district",
        "summary": "One map of state property per district took plots with documented boundaries from 29% to 74% in seven months.",
        "problem": "State property stood in three ledgers that disagreed, and only 29% of plots had documented boundaries, so encroachment was hard to prove.",
        "novelty": "New to the governorate: boundaries are settled before a dispute, not after it.",
        "satisfaction_method": "",
        "team": "Four surveyors, a GIS officer, and existing survey equipment.",
        "conditions": "A decree forming the committee of three, and cooperation of the jurisdiction bodies.",
        "transfer": "Suits cities whose property register is on paper. The order of districts changes; the signed boundary record does not.",
        "lessons": "Finish one district first; we started six and all of them stalled for two months.",
    },
}
