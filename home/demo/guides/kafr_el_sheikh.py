GUIDE = {
    "initiative": "احجز دورك من قريتك",
    "title": ("دليل تعميم: احجز دورك من قريتك", "Replication guide: book your turn from your village"),
    "one_line": (
        "موظف في الوحدة القروية يراجع الأوراق أولًا، ثم يحجز موعدًا في المركز التكنولوجي.",
        "A clerk of the village unit checks the papers first, then books a time at the technology centre.",
    ),
    "fits_if": (
        "تبعد القرى أكثر من عشرة كيلومترات عن المركز\nيعود أكثر من ثلث المواطنين لنقص ورقة\nلكل قرية وحدة محلية تعمل يوميًا",
        "Villages are more than ten kilometres from the centre\nMore than a third of people come back because a paper is missing\nEvery village has a local unit that works daily",
    ),
    "not_if": ("يسكن معظم المترددين في المدينة نفسها", "Most people who come live in the city itself"),
    "keep": (
        "لا حجز قبل مراجعة الأوراق\nقائمة واحدة معتمدة للأوراق في كل القرى",
        "No booking before the papers are checked\nOne approved list of papers in every village",
    ),
    "adapt": (
        "عدد الخدمات في البداية\nساعات عمل موظف القرية\nجهاز لوحي أو حاسب قائم",
        "The number of services at the start\nThe hours of the village clerk\nA tablet or a computer that is there already",
    ),
    "mentor_hours": 6,
    "mentor_booking": (
        "منسق المبادرة بديوان عام المحافظة، الإثنين والأربعاء. يُحجز الموعد بخطاب رسمي.",
        "Coordinator at the governorate headquarters, Monday and Wednesday. Book by an official letter.",
    ),
    "training": ("", ""),
    "scale": "yes partly yes yes yes yes yes",
    "scale_note": ("", ""),
    "prerequisites": [
        (
            ("قائمة أوراق موحدة ومعتمدة لكل خدمة", "One approved list of papers for each service"),
            ("مدير المركز التكنولوجي", "Manager of the technology centre"),
            True,
        ),
        (
            ("تفويض للوحدة القروية بالحجز", "Authority for village units to book"),
            ("رئيس المركز والمدينة", "Head of the markaz and city"),
            True,
        ),
    ],
    "steps": [
        (
            1,
            ("اعتماد قائمة الأوراق لعشر خدمات", "Approve the list of papers for ten services"),
            ("مدير المركز", "Manager of the centre"),
            ("قائمة معلقة في كل قرية", "A list posted in every village"),
        ),
        (
            2,
            ("تفويض الوحدات القروية وتسمية الموظفين", "Authorise village units and name the clerks"),
            ("رئيس المركز والمدينة", "Head of the markaz and city"),
            ("موظف باسمه في كل قرية", "A named clerk in every village"),
        ),
        (
            3,
            ("تجربة في خمس قرى", "Try it in five villages"),
            ("المنسق", "Coordinator"),
            ("خمسون موعدًا محجوزًا", "Fifty booked visits"),
        ),
        (
            6,
            ("التعميم على كل القرى", "Extend it to every village"),
            ("المنسق", "Coordinator"),
            ("كل القرى تحجز", "Every village books"),
        ),
        (
            10,
            ("قياس نسبة الإنجاز من أول زيارة", "Measure what is finished at the first visit"),
            ("لجنة المتابعة", "Follow-up committee"),
            ("نتيجة منشورة", "A published result"),
        ),
    ],
    "budget": [
        (("طباعة القوائم والملصقات", "Printing of lists and posters"), 8_000, 15_000, False),
        (("باقات بيانات للأجهزة القائمة", "Mobile data for existing devices"), 30_000, 45_000, True),
    ],
    "roles": [
        (
            ("منسق في المركز", "Coordinator at the centre"),
            ("يتابع الحجز ويحل ما يتعثر", "Follows the bookings and solves what gets stuck"),
            "1",
        ),
        (
            ("موظف الوحدة القروية", "Clerk of the village unit"),
            ("يراجع الأوراق ويحجز، ساعتان يوميًا", "Checks papers and books, two hours a day"),
            "0.25",
        ),
    ],
    "decisions": [
        (
            ("نموذج تفويض الوحدات القروية بالحجز", "Model authority for village units to book"),
            ["قرار رقم (  ) لسنة (  )", "تُفوَّض الوحدات المحلية القروية في حجز المواعيد بعد مراجعة الأوراق."],
        ),
    ],
    "templates": [
        (
            ("قائمة الأوراق لكل خدمة", "List of papers for each service"),
            ["الخدمة", "الورقة", "أصل أم صورة", "من يصدرها"],
        ),
    ],
    "risks": [
        (
            ("يغيب موظف القرية", "The village clerk is absent"),
            ("قرية بلا حجز ثلاثة أيام", "A village without a booking for three days"),
            ("لكل موظف بديل مسمّى", "Every clerk has a named deputy"),
        ),
    ],
    "indicators": [
        (
            ("معاملات تُنجز من أول زيارة (%)", "Requests finished at the first visit (%)"),
            ("200 معاملة متتالية من سجل المركز", "200 consecutive requests from the register of the centre"),
            ("أكثر من 70%", "Above 70%"),
        ),
    ],
}
