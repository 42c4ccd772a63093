"""The demo's three editions: one finished, one in judging, one open for entries."""

AWARDS = {
    "code": "INI-2026",
    "kind": "initiative",
    "name_ar": "جوائز المبادرات، دورة 2026",
    "name_en": "Initiative awards, 2026 edition",
    "slug_ar": "جوائز-المبادرات-2026",
    "introduction_ar": "تُكرِّم الجوائز مبادرات المحافظات التي غيّرت خدمة المواطن بأرقام موثقة ويمكن لغيرها أن يطبقها. الأوزان والمواعيد مقترحة لهذه الدورة.",
    "introduction_en": "The awards honour governorates' initiatives that changed a citizen service with documented figures and that others can apply. Weights and dates are proposals for this edition.",
    "rules_ar": "<p>تتقدم المحافظة بمبادرة نفَّذتها وقاست أثرها قبل التنفيذ وبعده.</p><ul><li>يقيّم كل مشاركة ثلاثة محكّمين على الأقل دون معرفة اسم المحافظة.</li><li>لا يقيّم محكّم مشاركة من محافظته.</li><li>عند التعادل يُقارن متوسط الأثر المقيس ثم قابلية التعميم، ثم تُمنح الجائزة مناصفة.</li></ul>",
    "rules_en": "<p>A governorate enters an initiative that it carried out and measured before and after.</p><ul><li>Each entry is scored by at least three judges who do not know the governorate.</li><li>No judge scores an entry of his own governorate.</li><li>Ties are settled by the mean mark for measured impact, then for transferability; after that the award is shared.</li></ul>",
    "tie_chain": ["impact", "transfer"],
}

NEXT_AWARDS = AWARDS | {
    "code": "INI-2027",
    "name_ar": "جوائز المبادرات، دورة 2027",
    "name_en": "Initiative awards, 2027 edition",
}

#: decisions of the finished edition: initiative's title → outcome, place, citations
DECISIONS = {
    "شباك واحد بلا انتظار": (
        "winner",
        1,
        "لم تُضف المبادرة شباكًا ولا موظفًا؛ نقلت المراجعة إلى ما قبل الزيارة فاختفى سبب الانتظار نفسه. أثرها مقيس ثمانية أشهر بمؤشرات من مصدرين، وإجراءاتها مكتوبة.",
        "The initiative added no counter and no clerk; it moved the check to before the visit, and the very cause of waiting disappeared. Its effect is measured over eight months with indicators from two sources, and its procedures are written.",
    ),
    "احجز دورك من قريتك": (
        "winner",
        2,
        "وفّرت على الفلاح يوم عمل في كل معاملة دون إنشاء مركز جديد، وأعلنت ما أخطأت فيه في شهرها الأول.",
        "It saved farmers a working day per request without building a new centre, and told openly what went wrong in its first month.",
    ),
    "المركز المتنقل بمواعيد معلنة": (
        "winner",
        3,
        "ضاعفت القرى المخدومة ثلاث مرات بورقة معلنة يُحاسب عليها الفريق، ودون تكلفة إضافية.",
        "It tripled the villages served with a published sheet the team answers for, and at no extra cost.",
    ),
    "شاشة رضا عند كل شباك": (
        "mention",
        None,
        "أفضل قياس لرضا المواطن: نتيجة أسبوعية معلنة بعينة ومنهجية مكتوبتين، ورد على كل غير راضٍ.",
        "The best measurement of citizen satisfaction: a public weekly result with written sample and method, and a reply to everyone dissatisfied.",
    ),
    "استمارة ميدانية على الهاتف": (
        "mention",
        None,
        "أصدق عرض للمعوّقات: ذكرت أن استمارة الأربعين حقلًا فشلت قبل أن تنجح بأربعة عشر.",
        "The most honest account of obstacles: forty fields failed before fourteen worked.",
    ),
}

#: adoptions in the order of their quality: code of the adopting governorate → statement, outcome, place, citations
ADOPTED = {
    "EG-ASN": (
        "بدأنا بأصغر ما في المبادرة، مراجعة الملف قبل الحضور، فظهر نصف الأثر قبل أن نشتري شيئًا؛ ثم أضفنا حجز الدور.",
        "winner",
        1,
        "بلغت أثر الأصل كاملًا بأقل من نصف تكلفته لأنها بدأت بأصغر خطوة، وأعادت إلى صاحبة المبادرة درسًا يختصر الطريق على من بعدها. وللشرقية، الناقلة للخبرة، نصيبها من هذا الفوز.",
        "It reached the original’s full effect at well under its cost because it began with the smallest step, and gave back a lesson that shortens the way for others. Sharqia, its mentor, has its share in this award.",
    ),
    "EG-BH": (
        "عام كامل من التشغيل بلا انقطاع، وشباك مسائي لم يكن في الأصل يخدم موظفي المصانع.",
        "winner",
        2,
        "عام كامل من التشغيل بقياس ثابت، وشباك مسائي أضاف فئة لم تصل إليها المبادرة الأصلية، بعون من الشرقية الناقلة للخبرة.",
        "A full year of operation steadily measured, and an evening counter that reached people the original did not, with the help of Sharqia, its mentor.",
    ),
    "EG-MN": (
        "نقلنا الفكرة عن من نقلها، وحجز الدور عندنا يبدأ من القرية لا من باب المركز.",
        "mention",
        None,
        "أوضح مثال على أن التعميم يتسلسل: نقلت عمن نقل، وقرّبت الحجز إلى القرية، والشرقية شريكة في الفضل.",
        "The clearest example that replication goes on: copied from a copy, with booking brought to the village; Sharqia shares the credit.",
    ),
    "EG-LX": (
        "خفضنا الانتظار إلى أقل من النصف بموظفين اثنين، ونشرنا الأرقام كل أسبوع على باب المركز.",
        "none",
        None,
        "",
        "",
    ),
}

REPLICATION = {
    "code": "REP-2026",
    "kind": "adoption",
    "name_ar": "جائزة التعميم، الدورة الأولى",
    "name_en": "Replication award, first edition",
    "slug_ar": "جائزة-التعميم-2026",
    "introduction_ar": "تُكرِّم الجائزة من طبّق مبادرة غيره فنجح، وبكم من أثر الأصل. الفائز هو الوحدة المتبنية، وتشاركها الفضل المحافظة الناقلة للخبرة. الأوزان والمواعيد مقترحة لهذه الدورة.",
    "introduction_en": "The award honours those who took over an initiative of others and made it work, and asks how much of its effect they reached. The adopting unit wins; the mentor governorate shares the credit. Weights and dates are proposals for this edition.",
    "rules_ar": "<p>ترشح المحافظة تبنّيًا يعمل، قِيس أثره قبل التطبيق وبعده إلى جانب أثر الأصل.</p><ul><li>تقترح الأرقام درجة معياري الأثر والاستمرار، ومعها مدى الثقة وعدد من قيسوا، والحكم للمحكّم.</li><li>لا يقيّم المشاركة محكّم من المحافظة المتبنية ولا من المحافظة الناقلة للخبرة.</li><li>عند التعادل يُقارن متوسط الأثر ثم الاستمرار، ثم تُمنح الجائزة مناصفة.</li></ul>",
    "rules_en": "<p>A governorate nominates an adoption that works, measured before and after beside the original.</p><ul><li>The figures suggest a level for effect and endurance, shown with the interval and the number measured; the judge decides.</li><li>No judge of the adopting governorate or of its mentor scores the entry.</li><li>Ties are settled by the mean mark for effect, then for endurance; after that the award is shared.</li></ul>",
    "tie_chain": ["effect", "endurance"],
}

SPATIAL = {
    "code": "SCU-2026",
    "kind": "spatial_unit",
    "name_ar": "مسابقة وحدات المتغيرات المكانية، الدورة الأولى",
    "name_en": "Spatial changes units competition, first edition",
    "slug_ar": "وحدات-المتغيرات-المكانية-2026",
    "introduction_ar": "تتنافس الوحدات داخل مستواها: ديوان عام، مركز إداري، مدينة، حي. سبعة معايير مجموع أوزانها 100، أعلاها سرعة الاستجابة والإزالة في المهد. الأوزان والمهلة مقترحة لهذه الدورة.",
    "introduction_en": "Units compete within their tier: headquarters, markaz, city, urban district. Seven criteria whose weights add up to 100, led by speed of response and removal in the cradle. Weights and deadline are proposals for this edition.",
    "rules_ar": "<p>تتقدم الوحدة بأرقام فترة محددة من سجل معايناتها الموحد.</p><ul><li>مهلة المعاينة الميدانية 72 ساعة من ورود المتغير.</li><li>يقيّم كل مشاركة ثلاثة محكّمين على الأقل دون معرفة المحافظة.</li><li>تُنشر أسماء الفائزين وأصحاب التنويه، ويظهر الباقون برمز المشاركة وحده.</li><li>عند التعادل: الإزالة في المهد، ثم السرعة، ثم الدقة، ثم تُمنح الجائزة مناصفة.</li></ul>",
    "rules_en": "<p>A unit enters the figures of a set period from its unified inspection record.</p><ul><li>Field verification is due within 72 hours of receiving a change.</li><li>Each entry is scored by at least three judges who do not know the governorate.</li><li>Winners and special mentions are named; all others appear by entry code only.</li><li>Ties: removal in the cradle, then speed, then accuracy; after that the award is shared.</li></ul>",
    "tie_chain": ["cradle", "speed", "accuracy"],
}
