"""Figures that were published, with their sources; nothing here is invented."""

GOVERNORATE_FIGURES = {
    "EG-SHR": {
        "ar": "<p>في 2025 عمل بالمحافظة 128 مركزًا تكنولوجيًا تقدم 162 خدمة، وتلقت 377,221 طلبًا أُنجز منها 340,803 (90.3%). المصدر: بوابة الشروق، 8 يناير 2026.</p>",
        "en": "<p>In 2025 the governorate ran 128 technology centres offering 162 services; they received 377,221 requests and finished 340,803 of them (90.3%). Source: Shorouk News, 8 January 2026.</p>",
    },
}

REMOVAL_WAVES = {
    "show_in_menus": False,
    "ar": {
        "title": "أرقام موجات الإزالة",
        "introduction": "أرقام منشورة عن موجتي الإزالة 27 و28، كما أعلنتها المصادر المذكورة.",
        "body": [
            (
                "الموجة 27: من 9 أغسطس إلى 24 أكتوبر 2025",
                "<p>نُفذت على ثلاث مراحل. حصيلة أسبوعها الأول:</p><ul><li>مبانٍ على أملاك الدولة: 695 حالة، 557,196 م²</li><li>زراعات على أراضي الدولة: 905 حالات، 35,164 فدانًا</li><li>متغيرات مبانٍ غير قانونية: 1,631 حالة، 130,115 م²</li><li>متغيرات زراعية غير قانونية: 168 حالة، 5 أفدنة</li><li>بناء على أراضٍ زراعية خاصة: 1,224 حالة، 36 فدانًا</li><li>الإجمالي: 4,623 حالة</li></ul><p>المصدر: مصراوي، 17 أغسطس 2025.</p>",
            ),
            (
                "الموجة 28: من 10 يناير إلى 27 مارس 2026",
                "<p>ثلاث مراحل: 10–30 يناير، 7–27 فبراير، 7–27 مارس. أُزيلت في المرحلتين الأولى والثانية 26,845 حالة، منها 7,244 على أملاك الدولة.</p><p>المصادر: مصراوي، 10 يناير 2026؛ صدى البلد، 3 مارس 2026.</p>",
            ),
        ],
    },
    "en": {
        "title": "Removal waves in figures",
        "introduction": "Published figures of removal waves 27 and 28, as the named sources gave them.",
        "body": [
            (
                "Wave 27: 9 August to 24 October 2025",
                "<p>Carried out in three phases. Result of its first week:</p><ul><li>Buildings on state property: 695 cases, 557,196 m²</li><li>Farming on state land: 905 cases, 35,164 feddans</li><li>Illegal built changes: 1,631 cases, 130,115 m²</li><li>Illegal agricultural changes: 168 cases, 5 feddans</li><li>Building on private farmland: 1,224 cases, 36 feddans</li><li>Total: 4,623 cases</li></ul><p>Source: Masrawy, 17 August 2025.</p>",
            ),
            (
                "Wave 28: 10 January to 27 March 2026",
                "<p>Three phases: 10–30 January, 7–27 February, 7–27 March. In the first two, 26,845 cases were removed, 7,244 of them on state property.</p><p>Sources: Masrawy, 10 January 2026; Sada El Balad, 3 March 2026.</p>",
            ),
        ],
    },
}
