GUIDE = {
    "initiative": "المركز المتنقل بمواعيد معلنة",
    "title": (
        "دليل تعميم: المركز المتنقل بمواعيد معلنة",
        "Replication guide: a mobile centre with published times",
    ),
    "one_line": (
        "خط سير شهري معلن لسيارة الخدمة، يبدأ بأبعد القرى ولا يتغير إلا بقرار.",
        "A published monthly route for the service vehicle that starts with the farthest village and changes by decree only.",
    ),
    "fits_if": (
        "لديكم سيارة خدمة متنقلة قائمة\nتبعد قرى عن أقرب مركز أكثر من 30 كيلومترًا\nلا يعرف الأهالي موعد السيارة",
        "You have a mobile service vehicle already\nVillages are more than 30 kilometres from the nearest centre\nPeople don't know when the vehicle comes",
    ),
    "not_if": (
        "تُستخدم السيارة في مهام أخرى\nلا شبكة محمول في القرى",
        "The vehicle is used for other tasks\nThere is no mobile network in the villages",
    ),
    "keep": (
        "يُعلن الموعد قبل أسبوع على الأقل\nتبدأ الجولة بأبعد القرى\nيُنشر ما تأجل وسببه",
        "The time is published a week ahead at least\nThe round starts with the farthest village\nWhat was put off is published with the reason",
    ),
    "adapt": (
        "طول الجولة وعدد القرى في اليوم\nمكان الوقوف في كل قرية",
        "The length of the round and villages a day\nWhere the vehicle stops in each village",
    ),
    "mentor_hours": 4,
    "mentor_booking": (
        "منسق المواعيد بديوان عام محافظة أسوان، الثلاثاء من 10 إلى 12.",
        "Scheduler at the headquarters of Aswan governorate, Tuesday, 10 to 12.",
    ),
    "training": ("", ""),
    "scale": "partly yes yes yes yes yes yes",
    "scale_note": (
        "قياس رضا المواطنين قبل الجولة الأولى وبعد ثلاثة أشهر.",
        "Measure people's satisfaction before the first round and after three months.",
    ),
    "prerequisites": [
        (
            ("سيارة خدمة متنقلة صالحة طوال الشهر", "A mobile service vehicle that runs all month"),
            ("إدارة الحملة الميكانيكية", "Vehicle department"),
            True,
        ),
        (
            ("نقطة اتصال في كل قرية", "A contact point in every village"),
            ("الوحدات المحلية القروية", "Village local units"),
            True,
        ),
    ],
    "steps": [
        (
            1,
            ("حصر القرى ومسافاتها والطلبات المتأخرة", "List villages, distances and requests that wait"),
            ("منسق المواعيد", "Scheduler"),
            ("جدول بالقرى من الأبعد إلى الأقرب", "A table of villages, the farthest first"),
        ),
        (
            2,
            ("اعتماد خط السير الشهري بقرار", "Approve the monthly route by decree"),
            ("السكرتير العام المساعد", "Assistant secretary-general"),
            ("قرار بخط السير", "A decree on the route"),
        ),
        (
            3,
            ("إعلان المواعيد في كل قرية", "Publish the times in every village"),
            ("الوحدات المحلية القروية", "Village local units"),
            ("إعلان معلق قبل أسبوع", "A notice posted a week ahead"),
        ),
        (
            4,
            ("الجولة الأولى", "The first round"),
            ("طاقم السيارة", "Crew of the vehicle"),
            ("سجل بما أُنجز وما تأجل", "A log of what was done and what was put off"),
        ),
        (
            9,
            ("مراجعة الخط بعد جولتين", "Look at the route again after two rounds"),
            ("منسق المواعيد", "Scheduler"),
            ("خط معدل بقرار", "A route changed by decree"),
        ),
    ],
    "budget": [
        (("الإعلان عن المواعيد", "Publishing the times"), 0, 4_000, False),
        (("وقود الجولات الإضافية", "Fuel for further rounds"), 36_000, 60_000, True),
    ],
    "roles": [
        (("منسق المواعيد", "Scheduler"), ("يضع خط السير ويعلنه", "Plans the route and publishes it"), "0.5"),
        (("طاقم السيارة", "Crew of the vehicle"), ("سائق وموظفان", "A driver and two clerks"), "3"),
    ],
    "decisions": [
        (
            ("نموذج قرار خط السير الشهري", "Model decree on the monthly route"),
            [
                "قرار رقم (  ) لسنة (  )",
                "يُعتمد خط السير المرفق، ولا يُعدَّل إلا بقرار.",
                "لا تُستخدم السيارة في غير ما خُصصت له.",
            ],
        ),
    ],
    "templates": [
        (("جدول خط السير", "Table of the route"), ["اليوم", "القرية", "ساعة الوصول", "مكان الوقوف"]),
    ],
    "risks": [
        (
            ("تُسحب السيارة لمهمة أخرى", "The vehicle is taken for another task"),
            ("جولة أُلغيت بلا إعلان", "A round called off without notice"),
            ("يُبلَّغ السكرتير العام في اليوم نفسه", "The secretary-general is told the same day"),
        ),
    ],
    "indicators": [
        (
            ("قرى تصلها الخدمة كل شهر", "Villages reached every month"),
            ("سجل خط السير لآخر ثلاثة أشهر", "Route log of the last three months"),
            ("ضعف العدد السابق", "Twice the number before"),
        ),
    ],
}
