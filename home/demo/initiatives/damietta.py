from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-DT",
    "unit": "Damietta",
    "domain": "citizen_satisfaction",
    "stage": "diffusing",
    "facet": "enhancement",
    "start": date(2024, 11, 1),
    "beneficiaries": ["citizens", "staff"],
    "obstacles": ["resistance"],
    "tags": ["complaints", "staff-incentives"],
    "satisfaction": Decimal("93"),
    "measured_by_survey": True,
    "cost": Decimal("38500"),
    "indicators": [
        {
            "kind": "share",
            "better": "higher",
            "before": 61,
            "after": 93,
            "n": 1200,
            "sd": None,
            "before_on": date(2024, 10, 31),
            "on": date(2025, 12, 31),
            "ar": ("رضا المواطنين عن الخدمة", "راضون", "شاشات التقييم، عينة شهرية من 1,200 مواطن"),
            "en": (
                "Citizens satisfied with the service",
                "satisfied",
                "Rating screens, monthly sample of 1,200 citizens",
            ),
        },
    ],
    "partners": [],
    "challenges": [
        {
            "ar": (
                "خشي الموظفون أن تُستخدم النتائج ضدهم فرديًا.",
                "تُعلن النتيجة للشباك والفترة لا للشخص، ويُكافأ الفريق.",
            ),
            "en": (
                "Staff feared the results would be used against individuals.",
                "Results are shown per counter and shift, never per person, and the team is rewarded.",
            ),
        },
    ],
    "solution_ar": [
        "رُكِّبت شاشة من سؤال واحد عند كل شباك: هل أُنجزت معاملتك؟",
        "تُعرض النتيجة الأسبوعية في الصالة، ويُكتب تحتها ما سيتغير.",
        "يُتصل بكل من اختار «لا» خلال يومي عمل.",
    ],
    "solution_en": [
        "A one-question screen was installed at each counter: was your request finished?",
        "The weekly result is shown in the hall, with what will change written below it.",
        "Everyone who answered “no” is called within two working days.",
    ],
    "ar": {
        "title": "شاشة رضا عند كل شباك",
        "summary": "سؤال واحد بعد كل معاملة، ونتيجة أسبوعية معلنة، ومكالمة لمن لم يرضَ: ارتفع الرضا من 61% إلى 93%.",
        "problem": "كان قياس الرضا ورقة سنوية لا يملؤها إلا القليل، فلا يُعرف أي شباك يتعثر ولا متى. وبلغ الرضا في آخر استبيان 61%.",
        "novelty": "الجديد إغلاق الدائرة: كل إجابة سلبية تفتح طلب متابعة له صاحب ومهلة.",
        "satisfaction_method": "شاشة من سؤال واحد عند كل شباك؛ عينة شهرية من 1,200 إجابة، ديسمبر 2025.",
        "team": "فني واحد، وست شاشات لوحية، وموظفة متابعة تتصل بغير الراضين.",
        "conditions": "التزام معلن بعدم استخدام النتيجة ضد الأفراد، ورد خلال يومي عمل.",
        "transfer": "تناسب أي مركز لديه ثلاثة شبابيك فأكثر. يتغير شكل الشاشة، ولا يتغير الاتصال بمن لم يرضَ.",
        "lessons": "الشاشة أسهل ما في الأمر؛ المتابعة هي العمل. خصِّصوا لها موظفًا من اليوم الأول.",
    },
    "en": {
        "title": "A satisfaction screen at every counter",
        "summary": "One question after each request, a public weekly result, and a call to the dissatisfied: satisfaction rose from 61% to 93%.",
        "problem": "Satisfaction was a yearly paper form that few filled in, so nobody knew which counter struggled or when. The last survey stood at 61%.",
        "novelty": "Closing the loop is new: each negative answer opens a follow-up with an owner and a time limit.",
        "satisfaction_method": "A one-question screen at each counter; a monthly sample of 1,200 answers, December 2025.",
        "team": "One technician, six tablet screens, and a follow-up clerk who calls the dissatisfied.",
        "conditions": "A public commitment never to use results against individuals, and a reply within two working days.",
        "transfer": "Suits any centre with three counters or more. The kind of screen changes; calling the dissatisfied does not.",
        "lessons": "The screen is the easy part; follow-up is the work. Give it a person from the first day.",
    },
}
