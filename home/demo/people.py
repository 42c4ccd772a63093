"""The demo's accounts. Names are roles, not persons; all share one password, which the login page of a demo tells."""

PASSWORD = "saqqara-demo-2026"  # noqa: S105 (a demonstration account, refused in production)

ORGANISER = ("organiser", "منسقة المسابقات", "Competition organiser", "ar")
#: decides appeals against what the first one decided
SECOND_ORGANISER = ("organiser2", "منسق التظلمات", "Appeals organiser", "ar")
AUDITOR = ("auditor", "مدقّق النتائج", "Results auditor", "en")
#: a superuser: invites organisers, takes no part in editions
ADMINISTRATOR = ("admin", "مدير النظام", "Administrator", "ar")
TRANSLATOR = ("translator", "مترجم المنصة", "Platform translator", "en")

#: username, Arabic name, English name, home governorate, preferred language, keys of expertise, largest number of entries
JUDGES = [
    ("judge1", "أستاذ مساحة", "Professor of surveying", "EG-C", "ar", ["spatial_unit"], 14),
    ("judge2", "خبيرة خدمات المواطنين", "Citizen-service expert", "EG-ALX", "ar", ["tech_centre"], 12),
    ("judge3", "خبير نظم معلومات جغرافية", "GIS expert", "EG-GZ", "en", ["spatial_unit", "removals"], 12),
    ("judge4", "أستاذة إدارة محلية", "Professor of local government", "EG-DK", "ar", ["coordination"], 10),
    ("judge5", "خبير تخطيط عمراني", "Urban planner", "EG-AST", "ar", ["spatial_unit", "state_property"], 12),
    ("judge6", "مستشارة قانونية", "Legal adviser", "EG-SHR", "ar", ["removals", "state_property"], 10),
    ("judge7", "خبير جودة", "Quality expert", "EG-ASN", "ar", ["performance_incentive", "training"], 12),
    (
        "judge8",
        "أستاذ هندسة زراعية",
        "Professor of agricultural engineering",
        "EG-MNF",
        "ar",
        ["removals"],
        9,
    ),
    ("judge9", "خبيرة قياس رضا", "Satisfaction-survey expert", "EG-IS", "ar", ["citizen_satisfaction"], 12),
]
#: has not scored the calibration entry of the edition in judging yet, so that a visitor can
NEWCOMER = "judge9"
