"""Technology centres of the demo and what was answered about them: all of it invented.

`levels`: how many of a hundred answer 1, 2, 3, 4, 5 overall. `days`: from how many days before today to how many after.
"""

SERVICES_AR = "رخص البناء\nشهادات الصلاحية\nرخص المحال العامة\nتوصيل المرافق\nطلبات التصالح"
SERVICES_EN = (
    "Building permits\nValidity certificates\nShop licences\nUtility connections\nReconciliation requests"
)

CENTRES = [
    {
        "governorate": "EG-SHR",
        "unit": "Zagazig",
        "ar": "المركز التكنولوجي بالزقازيق",
        "en": "Zagazig Technology Centre",
        "windows": 9,
        "opened": "2021-03-14",
        "surveys": [
            {
                "days": (100, 10),
                "method": "qr",
                "visitors": 4180,
                "n": 214,
                "levels": (4, 5, 9, 38, 44),
                "seed": 1,
            },
            {
                "days": (9, -60),
                "method": "qr",
                "visitors": None,
                "n": 41,
                "levels": (5, 5, 10, 40, 40),
                "seed": 2,
            },
        ],
    },
    {
        "governorate": "EG-SHR",
        "unit": "Bilbeis",
        "ar": "المركز التكنولوجي ببلبيس",
        "en": "Bilbeis Technology Centre",
        "windows": 6,
        "opened": "2022-10-02",
        "surveys": [
            {
                "days": (90, -30),
                "method": "qr",
                "visitors": 2650,
                "n": 96,
                "levels": (9, 12, 19, 36, 24),
                "seed": 3,
            },
        ],
    },
    {
        "governorate": "EG-SHR",
        "unit": "",
        "ar": "المركز التكنولوجي المتنقل بالشرقية",
        "en": "Sharqia Mobile Technology Centre",
        "windows": 2,
        "opened": "2024-05-20",
        "surveys": [
            {
                "days": (40, -20),
                "method": "qr",
                "visitors": None,
                "n": 18,
                "levels": (0, 5, 10, 35, 50),
                "seed": 4,
            },
        ],
    },
    {
        "governorate": "EG-ASN",
        "unit": "Aswan",
        "ar": "المركز التكنولوجي بمدينة أسوان",
        "en": "Aswan City Technology Centre",
        "windows": 7,
        "opened": "2020-11-08",
        "surveys": [
            {
                "days": (80, -15),
                "method": "tickets",
                "visitors": None,
                "n": 128,
                "levels": (3, 6, 11, 42, 38),
                "seed": 5,
            },
        ],
    },
    {
        "governorate": "EG-DT",
        "unit": "Damietta",
        "ar": "المركز التكنولوجي بمدينة دمياط",
        "en": "Damietta City Technology Centre",
        "windows": 6,
        "opened": "2021-06-20",
        "surveys": [
            {
                "days": (120, 31),
                "method": "tickets",
                "visitors": None,
                "n": 136,
                "levels": (1, 2, 4, 41, 52),
                "seed": 6,
            },
        ],
    },
]

#: (text, state)
REMARKS = [
    ("الموظف شرح لي الأوراق المطلوبة من أول مرة، شكرًا.", "shown"),
    ("الانتظار قصير، لكن المقاعد قليلة وقت الظهيرة.", "shown"),
    ("أتمنى أن تصل رسالة قبل موعد الاستلام بيوم.", "shown"),
    ("شاشة الأرقام متوقفة منذ أسبوع.", "waiting"),
    ("The signs in English helped me find the right window.", "shown"),
    ("خدمة ممتازة.", "waiting"),
]
