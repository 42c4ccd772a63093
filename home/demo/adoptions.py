"""Adoptions of the demo: one initiative of Sharqia in every state that an adoption can be in, with its copies of copies.

`origin` is the title of the initiative where it is another one; `PUBLISHED` says how many days ago each was published.

`figures` are the copy's first indicator: before, after, how many were measured. `days` say how long ago it was begun:
so that the badge “verified” is valid for one initiative, ends within a month for another, and has ended for the third.
"""

MOTIVE = "ينتظر المواطن عندنا أكثر من ساعة، ويعود مرتين لاستكمال ورقة واحدة."

ORIGIN = "شباك واحد بلا انتظار"
BOOKING = "احجز دورك من قريتك"
MOBILE = "المركز المتنقل بمواعيد معلنة"

ADOPTIONS = [
    {
        "governorate": "EG-BH",
        "state": "sustained",
        "days": 560,
        "figures": (74, 21, 350),
        "adaptation_ar": "زدنا شباكًا مسائيًا يومين في الأسبوع لموظفي المصانع.",
        "adaptation_en": "We added an evening counter two days a week for factory workers.",
        "lesson_ar": "جدول التناوب المعلن قلل اعتراض الموظفين أكثر من أي حافز.",
        "lesson_en": "A published rota did more against staff objections than any bonus.",
        "cost_actual": 148_000,
        "mentor_rating": 5,
    },
    {
        "governorate": "EG-ASN",
        "state": "verified",
        "days": 420,
        "figures": (88, 19, 400),
        "adaptation_ar": "بدأنا بمراجعة الملف قبل الحضور وحدها، ثم أضفنا حجز الدور.",
        "adaptation_en": "We began with checking the file beforehand alone, and added booking later.",
        "lesson_ar": "مراجعة الملف وحدها تحقق نصف الأثر في ثلاثة أسابيع وبلا تكلفة.",
        "lesson_en": "Checking the file alone brings half the effect in three weeks, and costs nothing.",
        "cost_actual": 96_500,
        "mentor_rating": 5,
    },
    {
        "governorate": "EG-MN",
        "state": "operating",
        "days": 260,
        "figures": (110, 37, 260),
        "parent": "EG-ASN",
        "adaptation_ar": "نقلناها عن أسوان: حجز من القرية عبر الوحدة المحلية.",
        "adaptation_en": "Taken from Aswan: people book from their village, through the local unit.",
    },
    {"governorate": "EG-LX", "state": "operating", "days": 200, "figures": (69, 28, 180), "parent": "EG-MN"},
    {"governorate": "EG-DT", "state": "piloting", "days": 110, "figures": (91, None, None)},
    {
        "governorate": "EG-PTS",
        "state": "paused",
        "days": 150,
        "figures": (62, None, None),
        "reason": "توقف التجريب حتى يكتمل الربط الشبكي للمركز في يناير.",
    },
    {
        "governorate": "EG-GZ",
        "state": "discontinued",
        "days": 300,
        "figures": (121, None, None),
        "reason": "نُقل المركز إلى مقر مؤقت لا يتسع لشباك استقبال.",
        "lesson_ar": "يجب التحقق من مساحة الاستقبال قبل شراء الشاشة، لا بعده.",
        "lesson_en": "Check the space at the entrance before buying the screen, not after.",
    },
    {"governorate": "EG-KN", "state": "planning", "days": 30, "figures": (None, None, None)},
    {"governorate": "EG-SHG", "state": "matched", "days": 20},
    {"governorate": "EG-FYM", "state": "requested", "days": 6},
    {"governorate": "EG-IS", "state": "interested", "days": 3},
    {
        "governorate": "EG-MNF",
        "state": "interested",
        "days": 24,
        "decline_reason": "ساعات الدعم محجوزة حتى نهاية الشهر القادم؛ اطلبوها بعده، ونرسل لكم قائمة المراجعة من الآن.",
    },
    {
        "origin": BOOKING,
        "governorate": "EG-BH",
        "state": "verified",
        "days": 436,
        "figures": (38, 79, 520),
        "adaptation_ar": "أضفنا الحجز من مكاتب البريد في القرى التي لا تصلها الشبكة.",
        "adaptation_en": "We added booking at post offices where villages have no network.",
    },
    {"origin": BOOKING, "governorate": "EG-GH", "state": "operating", "days": 170, "figures": (45, 70, 300)},
    {"origin": MOBILE, "governorate": "EG-LX", "state": "verified", "days": 480, "figures": (11, 33, 45)},
    {"origin": MOBILE, "governorate": "EG-MT", "state": "piloting", "days": 70, "figures": (6, None, None)},
]

PUBLISHED = {ORIGIN: 600, BOOKING: 500, MOBILE: 540}

#: steps of a plan while the guide brings none: (week, Arabic)
STEPS = [
    (1, "قرار المحافظ بتخصيص موظف استقبال لمراجعة الملفات."),
    (2, "قياس زمن الخدمة لكل معاملة أسبوعين كاملين."),
    (4, "تدريب موظفي الاستقبال على قائمة المراجعة."),
    (6, "تشغيل الحجز لخدمة واحدة، ثم للخدمات كلها."),
]

#: (title of the initiative, governorate, how many want it there)
DEMAND = [(ORIGIN, "EG-ASN", 412), (ORIGIN, "EG-GZ", 1_260), (ORIGIN, "EG-SHG", 655), (ORIGIN, "EG-MN", 388)]

#: (title of the initiative, kind, days ago, what showed that it still works in Arabic, in English)
RENEWALS = [
    (
        ORIGIN,
        "verified",
        12,
        "زارت اللجنة المركز يومين: متوسط زمن الخدمة 24 دقيقة في 160 معاملة، والحجز المسبق يعمل لكل الخدمات.",
        "The committee visited the centre on two days: 24 minutes a service on average in 160 requests, and booking ahead works for every service.",
    ),
]
