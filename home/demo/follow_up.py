"""The demo's follow-up committees: invented, as everything of the demo; days are counted from the day it is loaded.

Of each: governorate, sphere, number of the decree, members (name, post, role), visits (planned, made, unit, place,
findings, recommendations (text, owner, due, [(state, day, note)])), and notes (months ago, running, stuck, needed).
"""

MEMBERS = [
    ("م. سامية عبد الحميد", "السكرتير العام المساعد", "chair"),
    ("أ. طارق منصور", "مدير إدارة التحول الرقمي", "rapporteur"),
    ("أ. نجلاء فوزي", "مدير شؤون المراكز التكنولوجية", "member"),
]

COMMITTEES = [
    {
        "governorate": "EG-SHR",
        "sphere": "tech_centres",
        "decree": ("315", 400),
        "members": MEMBERS,
        "visits": [
            {
                "planned": -70,
                "made": -69,
                "place": "المركز التكنولوجي بالزقازيق",
                "picture": "queue",
                "caption": "لوحة الأدوار بعد نقل المراجعة إلى الباب",
                "findings": "خمسة شبابيك تعمل كلها. متوسط الانتظار 22 دقيقة من سجل النظام. لافتة المستندات ناقصة لخدمتين.",
                "recommendations": [
                    (
                        "استكمال لافتات المستندات المطلوبة للخدمتين الناقصتين",
                        "مدير المركز التكنولوجي",
                        -40,
                        [("under_way", -60, "أُعدت النصوص."), ("done", -45, "عُلّقت اللافتات.")],
                    ),
                    (
                        "تدريب موظفَي الاستقبال الجديدين على مراجعة الملف",
                        "مدير إدارة التدريب",
                        -10,
                        [("under_way", -30, "حُدد موعد التدريب.")],
                    ),
                ],
            },
            {
                "planned": -14,
                "made": -14,
                "place": "المركز التكنولوجي ببلبيس",
                "findings": "انقطع الربط الشبكي ثلاث مرات في شهر. الموظفون سجّلوا الطلبات يدويًا ثم أدخلوها.",
                "recommendations": [("خط ربط احتياطي من شركة ثانية", "مدير إدارة نظم المعلومات", 45, [])],
            },
            {"planned": 12, "place": "المركز التكنولوجي بمنيا القمح"},
        ],
        "notes": [
            (
                1,
                "لم تبدأ المحافظة تبنّيًا هذا الشهر. وهي تنقل خبرتها في «شباك واحد بلا انتظار» إلى محافظات أخرى، منها محافظة طلبت ولم يُرد عليها.",
                "",
                "",
            )
        ],
    },
    {
        "governorate": "EG-SHR",
        "sphere": "spatial_unit",
        "decree": ("322", 380),
        "members": MEMBERS[:2],
        "visits": [{"planned": -5, "place": "وحدة المتغيرات المكانية بالحسينية"}],
        "notes": [],
    },
    {
        "governorate": "EG-ASN",
        "sphere": "tech_centres",
        "decree": ("88", 300),
        "members": MEMBERS[1:],
        "visits": [
            {
                "planned": -33,
                "made": -31,
                "place": "المركز التكنولوجي المتنقل، خط إدفو",
                "findings": "السيارة وصلت القرى الست في مواعيدها. سجل التأجيل منشور على باب الوحدة المحلية.",
                "recommendations": [
                    (
                        "نشر جدول الشهر على صفحة المحافظة أيضًا",
                        "مدير المركز المتنقل",
                        -3,
                        [],
                    )
                ],
            },
        ],
        "notes": [
            (
                2,
                "«شباك واحد بلا انتظار» تعمل في مركز أسوان منذ أن وُثقت نتائجها، وموعد تقرير العام في الشهر القادم.",
                "تأخر قرار تخصيص موظف الاستقبال في مركز كوم أمبو.",
                "نموذج قرار المحافظ الذي استُخدم في الشرقية.",
            )
        ],
    },
    {
        "governorate": "EG-BH",
        "sphere": "spatial_unit",
        "decree": ("140", 210),
        "members": MEMBERS,
        "visits": [{"planned": 20, "place": "وحدة المتغيرات المكانية بدمنهور"}],
        "notes": [
            (3, "مرّ عام على تشغيل «شباك واحد بلا انتظار» في دمنهور، وثبتت نتائجها، فصارت مستدامة.", "", "")
        ],
    },
]
