from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-GH",
    "unit": "Tanta",
    "domain": "tech_centre",
    "stage": "implementing",
    "facet": "enhancement",
    "start": date(2025, 6, 1),
    "beneficiaries": ["citizens", "elderly"],
    "obstacles": ["queues"],
    "tags": ["queue-management", "one-window"],
    "satisfaction": Decimal("84"),
    "cost": Decimal("21000"),
    "indicators": [
        {
            "kind": "share",
            "better": "higher",
            "before": 54,
            "after": 83,
            "n": 720,
            "sd": None,
            "before_on": date(2025, 5, 31),
            "on": date(2025, 12, 31),
            "ar": ("ملفات مكتملة عند الشباك", "ملفات مكتملة", "عينة يومية من 30 ملفًا"),
            "en": ("Files complete at the counter", "complete files", "Daily sample of 30 files"),
        },
    ],
    "partners": [],
    "challenges": [
        {
            "ar": (
                "ظن المواطنون أن الفرز طابور إضافي.",
                "نُقل مكتب الفرز إلى الباب، وصار متوسط وقته ثلاث دقائق معلنة.",
            ),
            "en": (
                "Citizens took sorting for one more queue.",
                "The sorting desk moved to the door, with a published average of three minutes.",
            ),
        },
    ],
    "solution_ar": [
        "يقف موظف استقبال مدرَّب عند الباب ويراجع الملف قبل أخذ الدور.",
        "يُعطى صاحب الملف الناقص ورقة بما ينقصه ومن أين يأتي به.",
        "تُقاس نسبة الملفات المكتملة يوميًا وتُعلن.",
    ],
    "solution_en": [
        "A trained receptionist stands at the door and checks the file before a ticket is taken.",
        "Whoever lacks a paper gets a note of what is missing and where to get it.",
        "The share of complete files is measured daily and published.",
    ],
    "ar": {
        "title": "موظف استقبال يفرز الطلبات",
        "summary": "موظف عند الباب يراجع الملف قبل الدور: صارت 83% من الملفات مكتملة عند الشباك بدل 54%.",
        "problem": "كان 46% من الملفات يصل إلى الشباك ناقصًا، فيُرد صاحبه بعد انتظار يقارب الساعة.",
        "novelty": "فكرة معروفة في البنوك، جديدة على مراكز المحافظة.",
        "satisfaction_method": "استبيان ورقي قصير، 310 مشاركين، نوفمبر 2025.",
        "team": "موظفا استقبال بالتناوب، وقائمة أوراق مطبوعة لكل خدمة.",
        "conditions": "قائمة أوراق معتمدة، وصلاحية للموظف بأن يقول: ملفك ناقص.",
        "transfer": "تناسب كل مركز له باب واحد. تتغير قائمة الخدمات، ولا تتغير ورقة النواقص المكتوبة.",
        "lessons": "اختاروا للباب أكثر الموظفين خبرة لا أحدثهم.",
    },
    "en": {
        "title": "A receptionist who sorts requests",
        "summary": "Someone at the door checks the file before the ticket: 83% of files are complete at the counter, up from 54%.",
        "problem": "46% of files reached the counter incomplete, and their owners were sent away after almost an hour.",
        "novelty": "Well known in banks, new to the governorate's centres.",
        "satisfaction_method": "A short paper survey, 310 people, November 2025.",
        "team": "Two receptionists in turn, and a printed list of papers per service.",
        "conditions": "An approved list of papers, and the receptionist's authority to say: your file is incomplete.",
        "transfer": "Suits any centre with one entrance. The list of services changes; the written note of what is missing does not.",
        "lessons": "Put your most experienced clerk at the door, not the newest.",
    },
}
