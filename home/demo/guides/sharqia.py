GUIDE = {
    "initiative": "شباك واحد بلا انتظار",
    "title": ("دليل تعميم: شباك واحد بلا انتظار", "Replication guide: one window, no queue"),
    "one_line": (
        "يُراجع الملف قبل الدور، ويُحجز الدور قبل الحضور، ويقدم كل شباك كل الخدمات.",
        "The file is checked before the ticket, the ticket is booked before the visit, and every counter gives every service.",
    ),
    "fits_if": (
        "ينفذ مركزكم أكثر من 60 معاملة في اليوم\nينتظر المواطن أكثر من 45 دقيقة في المتوسط\nلديكم ربط مستقر بالشبكة الحكومية",
        "Your centre handles more than 60 requests a day\nPeople wait more than 45 minutes on average\nYou have a stable link to the government network",
    ),
    "not_if": (
        "يقل المترددون على المركز عن 30 في اليوم\nلا يملك السكرتير العام صلاحية توحيد أعمال الشبابيك",
        "Fewer than 30 people come in a day\nThe secretary-general can't give all counters the same powers",
    ),
    "keep": (
        "يُراجع الملف قبل أن يُعطى الدور\nكل شباك يقدم كل الخدمات\nتراجع القيادة أرقام الانتظار كل أسبوع",
        "The file is checked before a ticket is given\nEvery counter gives every service\nLeaders look at the waiting times every week",
    ),
    "adapt": (
        "عدد الشبابيك وساعات العمل\nنسبة الأدوار المحجوزة إلى المفتوحة\nطريقة الحجز: هاتف أو رسالة أو موقع",
        "The number of counters and the hours\nThe share of booked and open slots\nHow people book: by phone, message or website",
    ),
    "mentor_hours": 8,
    "renewed": {
        "mentor_hours": 10,
        "course": "موظف الشباك الواحد: كل الخدمات",
        "what_changed": (
            "زادت ساعات الدعم من 8 إلى 10 في الشهر، وصارت للتدريب دورة في سقارة.",
            "Support went from 8 to 10 hours a month, and the training is now a course in Saqqara.",
        ),
    },
    "mentor_booking": (
        "المركز التكنولوجي بمدينة الزقازيق، الأحد إلى الأربعاء من 10 إلى 1. يُحجز الموعد بخطاب من ديوان المحافظة.",
        "Technology centre of Zagazig city, Sunday to Wednesday, 10 to 1. Book by a letter from your governorate headquarters.",
    ),
    "training": (
        "أربعة أيام لثمانية موظفين على كل الخدمات، ويوم واحد لموظفي الاستقبال على مراجعة الملف.",
        "Four days for eight clerks in every service, and one day for receptionists in checking the file.",
    ),
    "scale": "yes yes yes yes partly yes yes",
    "scale_note": (
        "منشور واحد من الوزارة بقائمة أوراق موحدة لكل خدمة.",
        "One circular of the ministry with a single list of papers for each service.",
    ),
    "prerequisites": [
        (
            ("قرار بتوحيد صلاحيات الشبابيك", "A decree giving all counters the same powers"),
            ("السكرتير العام", "Secretary-general"),
            True,
        ),
        (
            (
                "ربط بالشبكة الحكومية لا ينقطع أكثر من ساعة في الشهر",
                "A network link that is down no more than an hour a month",
            ),
            ("إدارة نظم المعلومات", "Information systems department"),
            True,
        ),
        (
            ("شاشة نداء وجهاز أدوار", "A call screen and a ticket machine"),
            ("الشؤون المالية", "Financial affairs"),
            False,
        ),
    ],
    "steps": [
        (
            1,
            ("إصدار قرار توحيد الصلاحيات وتشكيل الفريق", "Issue the decree and name the team"),
            ("السكرتير العام", "Secretary-general"),
            ("قرار موقّع معلن للعاملين", "A signed decree, made known to staff"),
        ),
        (
            1,
            (
                "قياس زمن الانتظار أسبوعًا كاملًا قبل أي تغيير",
                "Measure waiting for a whole week before any change",
            ),
            ("مدير المركز", "Manager of the centre"),
            ("خط أساس بعدد القياسات وتاريخها", "A baseline with its sample and its dates"),
        ),
        (
            2,
            ("تدريب موظفي الشبابيك على كل الخدمات", "Train counter clerks in every service"),
            ("إدارة التدريب", "Training department"),
            ("ثمانية موظفين اجتازوا الاختبار", "Eight clerks who passed the test"),
        ),
        (
            4,
            ("تشغيل مكتب مراجعة الملف عند المدخل", "Open the desk that checks files at the entrance"),
            ("موظفا الاستقبال", "Receptionists"),
            ("ملف مكتمل قبل كل دور", "A complete file before every ticket"),
        ),
        (
            6,
            ("تجربة الحجز في خدمتين فقط", "Try booking in two services only"),
            ("مدير المركز", "Manager of the centre"),
            ("مئة موعد محجوز", "A hundred booked visits"),
        ),
        (
            8,
            ("تعميم الحجز على كل الخدمات", "Extend booking to every service"),
            ("مدير المركز", "Manager of the centre"),
            ("نصف الأدوار محجوز", "Half of all slots are booked"),
        ),
        (
            12,
            ("قياس الانتظار من جديد ونشر النتيجة", "Measure waiting again and publish the result"),
            ("لجنة المتابعة", "Follow-up committee"),
            ("مقارنة موقعة بخط الأساس", "A signed comparison with the baseline"),
        ),
    ],
    "budget": [
        (("شاشة نداء وجهاز أدوار", "Call screen and ticket machine"), 60_000, 95_000, False),
        (("تدريب العاملين", "Training of staff"), 12_000, 20_000, False),
        (("لافتات وتعديل الاستقبال", "Signs and changes at the reception"), 15_000, 30_000, False),
        (("رسائل تأكيد الموعد", "Messages that confirm a booking"), 9_000, 16_000, True),
    ],
    "roles": [
        (
            ("مدير المركز", "Manager of the centre"),
            ("يقود التطبيق ويراجع الأرقام أسبوعيًا", "Leads the change and looks at the figures weekly"),
            "0.5",
        ),
        (
            ("موظف شباك شامل", "Counter clerk for every service"),
            ("يقدم كل الخدمات من شباك واحد", "Gives every service at one counter"),
            "8",
        ),
        (
            ("موظف استقبال ومراجعة", "Receptionist who checks files"),
            ("يراجع الملف ويعطي الدور", "Checks the file and gives the ticket"),
            "2",
        ),
    ],
    "decisions": [
        (
            ("نموذج قرار توحيد صلاحيات الشبابيك", "Model decree on the powers of counters"),
            [
                "قرار رقم (  ) لسنة (  )",
                "المادة الأولى: يختص كل شباك بالمركز التكنولوجي بتقديم الخدمات كافة.",
                "المادة الثانية: يُراجع الملف قبل إعطاء الدور.",
            ],
        ),
        (
            ("خطاب طلب ساعات الدعم من المحافظة الناقلة", "Letter asking the mentor governorate for support"),
            [
                "السيد السكرتير العام لمحافظة (  )",
                "نرجو تحديد موعد لزيارة المركز التكنولوجي والاطلاع على التجربة.",
            ],
        ),
    ],
    "templates": [
        (
            ("جدول قياس زمن الانتظار", "Sheet for measuring waiting times"),
            ["التاريخ", "رقم الدور", "وقت الحضور", "وقت بدء الخدمة", "وقت الانتهاء"],
        ),
    ],
    "risks": [
        (
            ("يحضر المواطن بلا موعد", "People come without a booking"),
            ("صف عند الباب قبل التاسعة", "A queue at the door before nine"),
            (
                "تُترك 40% من الأدوار مفتوحة في الشهرين الأولين",
                "Leave 40% of the slots open in the first two months",
            ),
        ),
        (
            ("يعود الموظفون إلى التخصص القديم", "Clerks fall back into their old specialities"),
            ("تفاوت كبير في عدد معاملات الشبابيك", "Counters differ widely in requests handled"),
            ("يُبدَّل الموظفون بين الشبابيك كل أسبوع", "Rotate clerks between counters every week"),
        ),
    ],
    "indicators": [
        (
            ("متوسط زمن الخدمة (دقيقة)", "Average service time (minutes)"),
            (
                "من جهاز الأدوار، أسبوعًا كاملًا، 300 دور على الأقل",
                "From the ticket machine, a whole week, at least 300 tickets",
            ),
            ("أقل من 35 دقيقة", "Below 35 minutes"),
        ),
        (
            ("معاملات تُنجز من أول زيارة (%)", "Requests finished at the first visit (%)"),
            ("عيّنة من 200 ملف متتالٍ", "A sample of 200 consecutive files"),
            ("أكثر من 75%", "Above 75%"),
        ),
    ],
}
