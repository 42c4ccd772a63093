"""The two workshops from which the platform comes, with their real recommendations, and invented training courses.

The workshops of October 2019 in Saqqara are public knowledge; what became of each recommendation is illustrative, and
is said to be.
"""

ILLUSTRATIVE = ("مثال توضيحي: ", "Illustration: ")
#: the title of the document that lists what a workshop recommended
LISTED = ("التوصيات كما صدرت عن الورشة", "The recommendations, as the workshop made them")
#: of what is done, by its English words: the page that shows it
EVIDENCE = {
    "Add training courses for the staff of technology centres to the plan of 2019/2020": "initiatives.TrainingIndexPage",
    "Unify the work forms and the field-work form": "initiatives.TrainingIndexPage",
    "Launch the competition of spatial changes units": "competitions.CompetitionIndexPage",
}
#: by when what is not done yet is due, in days
DUE = 180

SAQQARA = {
    "ar": "مركز التنمية المحلية للتدريب بسقارة",
    "en": "Saqqara Local Development Training Centre",
}

WORKSHOPS = [
    {
        "first": (2019, 10, 25),
        "last": (2019, 10, 28),
        "ar": "لجان متابعة المراكز التكنولوجية",
        "en": "Follow-up committees of technology centres",
        "about_ar": "عرضت لجان المتابعة بالمحافظات معوّقات العمل في المراكز التكنولوجية، وناقشت قياس رضا المواطن ومنهجيته، واستعرضت التجارب الناجحة بغرض الاستفادة منها وتعميمها لباقي المحافظات.",
        "about_en": "The governorates’ follow-up committees set out the obstacles of technology centres, discussed how citizens’ satisfaction is measured, and reviewed successful experiences so that other governorates benefit and replicate them.",
        "count": None,
        "sessions": [
            (
                0,
                "معوّقات العمل بالمراكز التكنولوجية وسبل التغلب عليها",
                "Obstacles of technology centres and ways to overcome them",
                False,
            ),
            (
                1,
                "آليات قياس رضا المواطن ومنهجية تنفيذها",
                "How citizens’ satisfaction is measured, and by which method",
                False,
            ),
            (2, "جلسات محاكاة لتقييم الخدمة", "Simulation sessions: judging a service", True),
            (
                3,
                "استعراض التجارب الناجحة والمبادرات، ثم التوصيات",
                "Successful experiences and initiatives; recommendations",
                False,
            ),
        ],
        "bodies": [
            ("وزارة التنمية المحلية", "Ministry of Local Development"),
            ("وزارة التخطيط", "Ministry of Planning"),
        ],
        "recommendations": [
            (
                "تنظيم دورات للقيادات التنفيذية بالمحافظات لحثهم على دعم المراكز التكنولوجية",
                "Hold courses for executive leaders of governorates, so that they support technology centres",
                "مركز التنمية المحلية للتدريب بسقارة",
                "Saqqara Local Development Training Centre",
                [
                    (
                        "under_way",
                        (2020, 1, 15),
                        "أُدرجت الدورات في خطة التدريب.",
                        "The courses entered the training plan.",
                    )
                ],
            ),
            (
                "استحداث آلية لتقييم الأداء الفردي وقياس رضا المواطن، وربطها بالإثابة والمحاسبة",
                "Create a mechanism of individual performance appraisal and of measuring citizens’ satisfaction, tied to reward and accountability",
                "وزارة التنمية المحلية",
                "Ministry of Local Development",
                [],
            ),
            (
                "إضافة دورات تدريبية للعاملين بالمراكز التكنولوجية إلى خطة 2019/2020",
                "Add training courses for the staff of technology centres to the plan of 2019/2020",
                "مركز التنمية المحلية للتدريب بسقارة",
                "Saqqara Local Development Training Centre",
                [("done", (2020, 2, 1), "أُضيفت الدورات إلى الخطة.", "The courses were added to the plan.")],
            ),
            (
                "تعميم المبادرات الرائدة على باقي المحافظات",
                "Replicate pioneering initiatives in the other governorates",
                "وزارة التنمية المحلية والمحافظات",
                "Ministry of Local Development and the governorates",
                [
                    (
                        "under_way",
                        (2026, 9, 1),
                        "صار لكل مبادرة منشورة صفحة يُطلب منها التبنّي.",
                        "Each published initiative has a page from which it can be adopted.",
                    )
                ],
            ),
            (
                "تطوير المنظومة الإلكترونية بما عرضته المحافظات",
                "Develop the electronic system from what the governorates showed",
                "وزارة التخطيط",
                "Ministry of Planning",
                [],
            ),
            (
                "تفعيل لجان المتابعة بالمحافظات ومتابعة أعمالها",
                "Activate the governorates’ follow-up committees and follow up their work",
                "المحافظات ووزارة التنمية المحلية",
                "Governorates and the Ministry of Local Development",
                [
                    (
                        "under_way",
                        (2026, 9, 1),
                        "تكتب اللجان زياراتها وتوصياتها على المنصة.",
                        "Committees write their visits and recommendations down on the platform.",
                    )
                ],
            ),
            (
                "تبنّي الوزارتين للمبادرات والتجارب والأفكار المبتكرة التي ترد من المحافظات",
                "Both ministries adopt the initiatives, experiences and innovative ideas that come from governorates",
                "وزارة التنمية المحلية ووزارة التخطيط",
                "Ministry of Local Development and Ministry of Planning",
                [
                    (
                        "under_way",
                        (2026, 10, 1),
                        "تبنّت وزارة التنمية المحلية أولى المبادرات.",
                        "The Ministry of Local Development adopted the first initiative.",
                    )
                ],
            ),
        ],
    },
    {
        "first": (2019, 10, 29),
        "last": (2019, 10, 31),
        "ar": "وحدة المتغيرات المكانية",
        "en": "The spatial changes unit",
        "about_ar": "ورشة لأعضاء وحدات المتغيرات المكانية بالدواوين والمراكز والمدن والأحياء ولجان استرداد أراضي الدولة: رصد متغيرات المباني وإزالة التعديات في المهد، والدروس المستفادة لتعميم الإيجابيات وتلافي السلبيات.",
        "about_en": "For members of spatial changes units in diwans, marakez, cities and districts and of land-recovery committees: detecting changes of buildings, removing encroachments in the cradle, and the lessons learned.",
        "count": 230,
        "sessions": [
            (
                0,
                "رصد متغيرات المباني بالتعاون مع وزارة التخطيط وإدارة المساحة العسكرية",
                "Detecting changes of buildings with the Ministry of Planning and the Military Survey",
                False,
            ),
            (
                1,
                "علاقة المتغيرات المكانية بالمراكز التكنولوجية ومنظومة الأملاك",
                "Links to technology centres, the property system and the inventory of state property",
                False,
            ),
            (
                2,
                "مسابقة وحدة المتغيرات المكانية وآلية تطبيقها",
                "The competition of spatial changes units and how it is applied",
                True,
            ),
        ],
        "bodies": [
            ("وزارة التخطيط", "Ministry of Planning"),
            ("إدارة المساحة العسكرية", "Military Survey Department"),
            ("لجان استرداد أراضي الدولة", "State-land recovery committees"),
        ],
        "recommendations": [
            (
                "توحيد نماذج العمل واستمارة العمل الميداني",
                "Unify the work forms and the field-work form",
                "وزارة التنمية المحلية",
                "Ministry of Local Development",
                [
                    (
                        "done",
                        (2026, 8, 1),
                        "استمارة موحدة تُحمَّل من المنصة وتُراجع آليًا.",
                        "One form, downloaded from the platform and checked by it.",
                    )
                ],
            ),
            (
                "التنسيق مع الشركاء وآلية التعامل مع جهات الولاية",
                "Coordinate with partners, and settle how jurisdiction bodies are dealt with",
                "المحافظات وجهات الولاية",
                "Governorates and jurisdiction bodies",
                [],
            ),
            (
                "دعم المحافظات في تنفيذ الإزالات",
                "Support governorates in carrying out removals",
                "وزارة التنمية المحلية",
                "Ministry of Local Development",
                [],
            ),
            (
                "إنشاء منظومة إلكترونية لميكنة دورة العمل",
                "Set up an electronic system that automates the work cycle",
                "وزارة التخطيط ووزارة التنمية المحلية",
                "Ministry of Planning and Ministry of Local Development",
                [],
            ),
            (
                "إطلاق مسابقة وحدة المتغيرات المكانية",
                "Launch the competition of spatial changes units",
                "وزارة التنمية المحلية",
                "Ministry of Local Development",
                [
                    (
                        "done",
                        (2026, 9, 1),
                        "أُعلنت الدورة الأولى على المنصة.",
                        "The first edition was announced on the platform.",
                    )
                ],
            ),
            (
                "آليات للاستدامة والتحفيز لضمان تأكيد الجودة",
                "Mechanisms of sustainability and incentives that assure quality",
                "وزارة التنمية المحلية والمحافظات",
                "Ministry of Local Development and the governorates",
                [],
            ),
        ],
    },
]

#: names, what is learned, for whom (Arabic, English), first and last day, last day of nominations (from the day of
#: loading), places, and who was nominated (governorate, name, post, place, attendance)
COURSES = [
    {
        "name": (
            "قياس رضا المواطن: العينة والاستبيان",
            "Measuring citizens’ satisfaction: sample and questionnaire",
        ),
        "summary": (
            "كيف تُسحب عينة عشوائية من أرقام الأدوار، وكيف تُقرأ النتيجة وحدود ثقتها.",
            "Drawing a random sample of the day’s tickets, and reading a result with its confidence interval.",
        ),
        "audience": (
            "مديرو المراكز التكنولوجية وأعضاء لجان المتابعة",
            "Managers of technology centres and members of follow-up committees",
        ),
        "days": (40, 42, 25),
        "seats": 30,
        "nominated": [
            ("EG-SHR", "نجلاء فوزي", "مدير شؤون المراكز التكنولوجية", "accepted", ""),
            ("EG-ASN", "طارق منصور", "مدير إدارة التحول الرقمي", "nominated", ""),
        ],
    },
    {
        "name": ("موظف الشباك الواحد: كل الخدمات", "The one-window clerk: every service"),
        "summary": (
            "أربعة أيام على كل خدمات المركز، ويوم لموظفي الاستقبال على مراجعة الملف عند الباب.",
            "Four days on every service of the centre, and a day for receptionists on checking the file at the door.",
        ),
        "audience": (
            "موظفو الشبابيك والاستقبال بالمراكز التكنولوجية",
            "Counter clerks and receptionists of technology centres",
        ),
        "days": (62, 66, 48),
        "seats": 24,
        "nominated": [("EG-BH", "منار عبد الحليم", "موظف شباك بالمركز التكنولوجي", "accepted", "")],
    },
    {
        "name": ("الاستمارة الموحدة للعمل الميداني", "The unified field-work form"),
        "summary": (
            "ملء الاستمارة في الموقع، ورفعها، وتصحيح ما تردّه المنصة.",
            "Filling in the form on site, uploading it, and correcting what the platform returns.",
        ),
        "audience": ("أعضاء وحدات المتغيرات المكانية", "Members of spatial changes units"),
        "days": (-60, -58, -75),
        "seats": 24,
        "nominated": [
            ("EG-SHR", "محمود السيد", "عضو وحدة المتغيرات المكانية", "accepted", "came"),
            ("EG-BH", "هالة رشاد", "عضو وحدة المتغيرات المكانية", "accepted", "came"),
            ("EG-ASN", "سيد حسن", "مهندس تنظيم", "accepted", "absent"),
        ],
    },
]

ADOPTED = {
    "initiative": "شباك واحد بلا انتظار",
    "ministry": ("وزارة التنمية المحلية", "Ministry of Local Development"),
    "sponsor": ("رئيس قطاع المراكز التكنولوجية", "Head of the technology centres sector"),
    "promised": (
        "تعميم الحجز المسبق ومراجعة الملف عند الباب في 27 مركزًا، مركز في كل محافظة، وتدريب موظفي الاستقبال.",
        "Advance booking and the check at the door in 27 centres, one in each governorate, and training for receptionists.",
    ),
    "decided": -55,
    "due": 300,
    "step": ("under_way", -20, "بدأ التنفيذ في أربع محافظات.", "Work has begun in four governorates."),
}

SUGGESTIONS = [
    (
        "EG-ASN",
        "انقطاع الكهرباء المتكرر",
        "Frequent power cuts",
        "ينقطع التيار مرتين أسبوعيًا في الصيف، ويتوقف المركز المتنقل ساعتين في كل مرة.",
    ),
]
