from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-KFS",
    "unit": "Desouk",
    "domain": "tech_centre",
    "stage": "evaluating",
    "facet": "adaptive",
    "start": date(2025, 5, 1),
    "beneficiaries": ["citizens", "women", "farmers"],
    "obstacles": ["weak_network"],
    "tags": ["remote-service", "queue-management"],
    "satisfaction": Decimal("88"),
    "cost": Decimal("72000"),
    "indicators": [
        {
            "kind": "share",
            "better": "higher",
            "before": 41,
            "after": 88,
            "n": 860,
            "sd": None,
            "before_on": date(2025, 4, 30),
            "on": date(2025, 11, 30),
            "ar": ("معاملات تُنجز من أول زيارة للمركز", "من أول زيارة", "سجل المركز التكنولوجي"),
            "en": (
                "Requests finished at the first visit to the centre",
                "at the first visit",
                "Centre register",
            ),
        },
        {
            "kind": "mean",
            "better": "lower",
            "before": Decimal("2.4"),
            "after": Decimal("1.1"),
            "n": 860,
            "sd": Decimal("0.4"),
            "before_on": date(2025, 4, 30),
            "on": date(2025, 11, 30),
            "ar": ("متوسط عدد الزيارات للمعاملة", "زيارة", "سجل المركز التكنولوجي"),
            "en": ("Average visits per request", "visits", "Centre register"),
        },
    ],
    "partners": [
        {
            "ar": ("الجمعيات الزراعية بالقرى", "مكان لاستقبال المواطن ومراجعة أوراقه"),
            "en": ("Village farming cooperatives", "A place to receive citizens and check their papers"),
        },
    ],
    "challenges": [
        {
            "ar": ("ضعف الربط الشبكي في سبع قرى.", "تُدخل الطلبات دون اتصال وتُرفع مرتين يوميًا من أقرب نقطة."),
            "en": (
                "The network link was weak in seven villages.",
                "Requests are entered offline and uploaded twice a day from the nearest point.",
            ),
        },
    ],
    "solution_ar": [
        "دُرِّب موظف في كل وحدة قروية على مراجعة أوراق أكثر عشر خدمات طلبًا.",
        "يراجع الموظف الملف في القرية ويحجز الموعد في مركز المدينة.",
        "لا يسافر المواطن إلا مرة واحدة، للاستلام أو للتوقيع.",
    ],
    "solution_en": [
        "One clerk in each village unit was trained to check papers for the ten services asked for most.",
        "The clerk checks the file in the village and books the appointment at the town centre.",
        "The citizen travels once only, to collect or to sign.",
    ],
    "ar": {
        "title": "احجز دورك من قريتك",
        "summary": "موظف في كل قرية يراجع الأوراق ويحجز الموعد: صار 88% من المعاملات يُنجز من أول زيارة بدل 41%.",
        "problem": "تبعد بعض القرى أكثر من 30 كيلومترًا عن المركز التكنولوجي، وكان 59% من المتعاملين يعودون مرة ثانية لاستكمال ورقة، فيخسر الفلاح يوم عمل في كل مرة.",
        "novelty": "جديد على المحافظة: المراجعة قبل السفر لا عند الوصول. استُلهمت من تجربة «شباك واحد بلا انتظار» بالشرقية.",
        "satisfaction_method": "مكالمة بعد أسبوع من الاستلام لعينة عشوائية من 400 متعامل، أكتوبر 2025.",
        "team": "42 موظفًا بالوحدات القروية (ساعتان يوميًا)، ومنسق في المركز، وأجهزة لوحية قائمة.",
        "conditions": "قائمة أوراق موحدة ومعتمدة لكل خدمة، وتفويض للوحدة القروية بالحجز.",
        "transfer": "تناسب المحافظات ذات القرى البعيدة. تتغير قائمة الخدمات، ولا يتغير أن يكون الحجز بعد المراجعة.",
        "lessons": "كان علينا توحيد قائمة الأوراق قبل تدريب الموظفين؛ اختلاف القوائم بين القرى أضاع الشهر الأول.",
    },
    "en": {
        "title": "Book your turn from your village",
        "summary": "A clerk in each village checks the papers and books the slot: 88% of requests are now finished at the first visit, up from 41%.",
        "problem": "Some villages lie more than 30 kilometres from the technology centre, and 59% of citizens had to return for a missing paper; a farmer lost a working day each time.",
        "novelty": "New to the governorate: checking before the journey, not on arrival. Inspired by “One window, no queue” in Sharqia.",
        "satisfaction_method": "A call one week after delivery to a random sample of 400 citizens, October 2025.",
        "team": "42 village-unit clerks (two hours a day), a coordinator at the centre, and existing tablets.",
        "conditions": "One approved list of papers per service, and authority for village units to book.",
        "transfer": "Suits governorates with remote villages. The list of services changes; booking only after the check does not.",
        "lessons": "We should have unified the list of papers before training the clerks; different lists cost us the first month.",
    },
}
