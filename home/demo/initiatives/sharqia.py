from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-SHR",
    "unit": "Zagazig",
    "domain": "tech_centre",
    "stage": "diffusing",
    "facet": "enhancement",
    "start": date(2025, 3, 1),
    "beneficiaries": ["citizens", "elderly", "pwd", "staff"],
    "obstacles": ["low_awareness", "resistance"],
    "tags": ["one-window", "queue-management"],
    "satisfaction": Decimal("91"),
    "cost": Decimal("164000"),
    "indicators": [
        {
            "kind": "mean",
            "better": "lower",
            "before": 95,
            "after": 22,
            "n": 1240,
            "sd": Decimal("9.5"),
            "before_on": date(2025, 2, 28),
            "on": date(2025, 9, 30),
            "ar": (
                "متوسط زمن الخدمة من أخذ الدور إلى الاستلام",
                "دقيقة",
                "نظام المركز التكنولوجي",
            ),
            "en": (
                "Average service time, from ticket to delivery",
                "minutes",
                "Technology centre system",
            ),
        },
        {
            "kind": "share",
            "better": "higher",
            "before": 47,
            "after": 86,
            "n": 1240,
            "sd": None,
            "before_on": date(2025, 2, 28),
            "on": date(2025, 9, 30),
            "ar": ("معاملات تُنجز من أول زيارة", "من أول زيارة", "سجل المعاملات"),
            "en": ("Requests finished at the first visit", "at the first visit", "Register of requests"),
        },
        {
            "kind": "share",
            "better": "higher",
            "before": 58,
            "after": 91,
            "n": 4350,
            "sd": None,
            "before_on": date(2025, 2, 28),
            "on": date(2025, 9, 30),
            "ar": ("رضا المواطنين", "راضون", "شاشة تقييم عند الخروج"),
            "en": ("Citizen satisfaction", "satisfied", "Rating screen at the exit"),
        },
    ],
    "partners": [
        {
            "ar": ("بنك التنمية المحلية", "تحصيل الرسوم إلكترونيًا داخل المركز"),
            "en": ("Local development bank", "Collects fees electronically inside the centre"),
        },
    ],
    "challenges": [
        {
            "ar": (
                "لم يلتزم المواطنون بمواعيد الحجز في الشهر الأول.",
                "أُبقي ثلث الأدوار دون حجز، وبعد شهرين انخفض التخلف عن المواعيد من 31% إلى 12%.",
            ),
            "en": (
                "Citizens did not keep their appointments in the first month.",
                "A third of the slots stayed open to walk-ins; within two months no-shows fell from 31% to 12%.",
            ),
        },
        {
            "ar": (
                "اعترض بعض الموظفين على نقل العمل بين الشبابيك.",
                "وُضع جدول تناوب أسبوعي معلن وربط الحافز بزمن الخدمة للفريق كله لا للفرد.",
            ),
            "en": (
                "Some staff objected to moving between counters.",
                "A public weekly rota was set, and the incentive tied to the whole team's service time, not to one person's.",
            ),
        },
    ],
    "solution_ar": [
        "رُسم مسار كل معاملة على الورق، وأُلغيت الخطوات التي لا يشترطها القانون.",
        "فُصل الاستعلام عن التنفيذ: موظف استقبال يراجع الملف قبل أخذ الدور.",
        "يستطيع أي شباك إنهاء أي خدمة، ويُحجز الدور بالهاتف أو من المركز.",
        "يُعلن زمن كل خدمة على شاشة في الصالة، ويُراجع كل أسبوع مع الفريق.",
    ],
    "solution_en": [
        "The path of every request was drawn on paper, and steps that no law requires were dropped.",
        "Enquiry was parted from service: a receptionist checks the file before a ticket is issued.",
        "Any counter can finish any service, and a slot is booked by phone or at the centre.",
        "The time of each service is shown on a screen in the hall and reviewed with the team every week.",
    ],
    "ar": {
        "title": "شباك واحد بلا انتظار",
        "summary": "دور بالحجز وملف يُراجع قبل الشباك: انخفض زمن الخدمة في المركز التكنولوجي بمدينة الزقازيق من 95 دقيقة إلى 22.",
        "problem": "كان المواطن ينتظر 95 دقيقة في المتوسط، ويعود أكثر من نصف المتعاملين مرة ثانية لنقص في الملف يُكتشف عند الشباك. وكان لكل خدمة شباك، فتطول صفوف وتخلو أخرى.",
        "novelty": "ليس حجز الدور جديدًا؛ الجديد أن الملف يُراجع قبل الحجز، وأن أي شباك ينهي أي خدمة. نُقلت فكرة الشاشة المعلنة عن مراكز محافظة بورسعيد.",
        "satisfaction_method": "شاشة تقييم من ثلاثة وجوه عند باب الخروج؛ 4,350 رأيًا بين يوليو وسبتمبر 2025.",
        "team": "مدير مركز، وثمانية موظفي شباك مدرَّبين على كل الخدمات، وموظفا استقبال، وشاشة وجهاز أدوار، وربط بالشبكة الحكومية.",
        "conditions": "قرار من السكرتير العام بتوحيد صلاحيات الشبابيك، وربط شبكي مستقر، وقيادة تراجع الأرقام كل أسبوع.",
        "transfer": "تناسب أولًا المراكز التي تنفذ أكثر من 60 معاملة يوميًا. يتغير عدد الشبابيك ونسبة الأدوار المفتوحة، ولا تتغير مراجعة الملف قبل الدور.",
        "lessons": "لو بدأنا من جديد لقسنا زمن الخدمة شهرًا كاملًا قبل أي تغيير، ولدرّبنا موظفي الاستقبال قبل تركيب الشاشة لا بعدها.",
    },
    "en": {
        "title": "One window, no queue",
        "summary": "Booked slots and a file checked before the counter: service time at Zagazig's technology centre fell from 95 minutes to 22.",
        "problem": "Citizens waited 95 minutes on average, and more than half came back a second time because a gap in the file was found at the counter. Each service had its own counter, so some queues grew while others stood empty.",
        "novelty": "Booking a slot is not new; checking the file before booking is, and any counter finishing any service. The public screen was taken from the centres of Port Said.",
        "satisfaction_method": "A three-face rating screen at the exit; 4,350 answers between July and September 2025.",
        "team": "A centre manager, eight counter clerks trained in every service, two receptionists, a screen and a ticket machine, and a link to the government network.",
        "conditions": "A decree of the secretary-general giving all counters the same powers, a stable network link, and leaders who look at the figures every week.",
        "transfer": "Suits centres that handle more than 60 requests a day first. The number of counters and the share of open slots change; checking the file before the ticket does not.",
        "lessons": "Starting again, we would measure service time for a full month before changing anything, and train the receptionists before installing the screen, not after.",
    },
}
