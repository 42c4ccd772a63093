"""The demo's accounts. Names are roles, not persons; all share one password, which the login page of a demo tells."""

PASSWORD = "saqqara-demo-2026"  # noqa: S105 (a demonstration account, refused in production)

ORGANISER = ("organiser", "منسقة المسابقات", "Competition organiser", "ar")
TRANSLATOR = ("translator", "مترجم المنصة", "Platform translator", "en")

#: username, Arabic name, English name, home governorate, preferred language
JUDGES = [
    ("judge1", "أستاذ مساحة", "Professor of surveying", "EG-C", "ar"),
    ("judge2", "خبيرة خدمات المواطنين", "Citizen-service expert", "EG-ALX", "ar"),
    ("judge3", "خبير نظم معلومات جغرافية", "GIS expert", "EG-GZ", "en"),
    ("judge4", "أستاذة إدارة محلية", "Professor of local government", "EG-DK", "ar"),
    ("judge5", "خبير تخطيط عمراني", "Urban planner", "EG-AST", "ar"),
    ("judge6", "مستشارة قانونية", "Legal adviser", "EG-SHR", "ar"),
    ("judge7", "خبير جودة", "Quality expert", "EG-ASN", "ar"),
    ("judge8", "أستاذ هندسة زراعية", "Professor of agricultural engineering", "EG-MNF", "ar"),
    ("judge9", "خبيرة قياس رضا", "Satisfaction-survey expert", "EG-IS", "ar"),
]
