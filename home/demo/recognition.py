"""The recognition of staff in the demo: invented people, and the appeals against two results."""

STAFF = {
    "code": "STF-2026",
    "kind": "staff",
    "name_ar": "تكريم العاملين بالمراكز التكنولوجية، الدورة الأولى",
    "name_en": "Recognition of technology-centre staff, first edition",
    "slug_ar": "تكريم-العاملين-2026",
    "introduction_ar": "تُرشح المراكز التكنولوجية من خدم المواطن خدمة تُحتذى: موظفًا أو فريقًا. يقرأ المحكّمون العمل دون اسم صاحبه، ولا تُنشر درجة أحد. الأوزان والمواعيد مقترحة لهذه الدورة.",
    "introduction_en": "Technology centres nominate those whose service is an example: one member of staff or one team. Judges read the work without a name, and nobody’s score is published. Weights and dates are proposals for this edition.",
    "rules_ar": "<p>يرشح كل مركز مرة واحدة في الدورة.</p><ul><li>يقيّم كل ترشيح ثلاثة محكّمين على الأقل دون معرفة الاسم ولا المركز ولا المحافظة.</li><li>يُعلن عدد المرشَّحين والمكرَّمين حسب المحافظة، ولا تُنشر الدرجات ولا الترتيب.</li><li>يُذكر اسم المكرَّم بموافقة مكتوبة منه، وله أن يسحبها في أي وقت.</li></ul>",
    "rules_en": "<p>A centre nominates once in an edition.</p><ul><li>Each nomination is scored by at least three judges who know neither name nor centre nor governorate.</li><li>How many were nominated and recognised is published by governorate; scores and ranks are not.</li><li>Who is recognised is named with his written consent, and may take it back at any time.</li></ul>",
    "tie_chain": ["benefit", "improvement"],
}

#: centres in the order of quality of what they nominate; `award` is outcome, place and citations
NOMINEES = [
    {
        "centre": "المركز التكنولوجي بالزقازيق",
        "name": "منى عبد الرحمن السيد",
        "name_en": "Mona Abdel Rahman El-Sayed",
        "job": "موظفة استقبال ومراجعة ملفات",
        "achievement": "أعدت قائمة من صفحة واحدة بما يُطلب لكل معاملة، وراجعت الملف قبل دخول صاحبه الدور، ثم علّمت زملاءها استخدامها.",
        "effect": "انخفضت نسبة من عادوا لاستكمال ورقة من 31% إلى 9% في ستة أشهر، من سجل المركز.",
        "cooperation": "درّبت أربعة موظفين، وكتبت القائمة لمركزين آخرين.",
        "award": (
            "winner",
            1,
            "جعلت الورقة الواضحة تسبق الطابور، وقاست ما تغيّر، وعلّمت غيرها.",
            "Made the clear sheet come before the queue, measured what changed, and taught others.",
        ),
        "consents": True,
    },
    {
        "centre": "المركز التكنولوجي بمدينة أسوان",
        "name": "فريق الشباك المسائي",
        "team_size": 5,
        "job": "شباك خدمة بعد الدوام لأصحاب الأعمال اليومية",
        "achievement": "تطوّع الفريق بساعتين مساءً ثلاثة أيام في الأسبوع لمن لا يستطيع ترك عمله صباحًا، وثبّت الجدول على باب المركز.",
        "effect": "خُدم 1,140 مواطنًا خارج ساعات الدوام في خمسة أشهر، من سجل الحضور.",
        "cooperation": "تناوب الأعضاء وفق جدول معلن، وسلّموا التجربة مكتوبة لمن بعدهم.",
        "award": (
            "winner",
            2,
            "فتح بابًا لمن كانت ساعات الدوام تغلقه أمامه، وترك التجربة مكتوبة لمن يأتي بعده.",
            "Opened a door that office hours had closed, and left the experience in writing.",
        ),
    },
    {
        "centre": "المركز التكنولوجي المتنقل بالشرقية",
        "name": "محمود إبراهيم حسن",
        "job": "سائق السيارة المتنقلة ومنظم الدور",
        "achievement": "نظّم الدور بأرقام ورقية، ورتّب لكبار السن وذوي الإعاقة مكانًا مظللًا وأولوية معلنة.",
        "effect": "لم تُسجل شكوى من ترتيب الدور في أربعة أشهر بعد 17 شكوى قبلها.",
        "cooperation": "شرح الطريقة لسائقي سيارتين أخريين.",
        "award": (
            "mention",
            None,
            "أحسن تنظيم للدور بأبسط وسيلة، وأول من يراه هو الأولى بالرعاية.",
            "The best order of a queue by the simplest means, with those who need care first.",
        ),
        "consents": True,
    },
    {
        "centre": "المركز التكنولوجي بمدينة دمياط",
        "name": "فريق أرشفة الملفات",
        "team_size": 3,
        "job": "أرشفة الملفات الورقية إلكترونيًا",
        "achievement": "أرشف الفريق ملفات ثلاث سنوات خارج ساعات الذروة.",
        "effect": "يُستخرج الملف القديم في دقائق بعد أن كان يستغرق يومًا.",
        "cooperation": "كتب الفريق خطوات العمل في صفحتين.",
    },
    {
        "centre": "المركز التكنولوجي ببلبيس",
        "name": "هدى محمد فتحي",
        "job": "موظفة شباك",
        "achievement": "تستقبل المواطنين بكلمة طيبة وتساعد من لا يقرأ على ملء استمارته.",
        "effect": "تذكرها تعليقات المواطنين بالخير.",
        "cooperation": "تساعد زملاءها عند الزحام.",
    },
]

#: who appeals, with which words; the first waits for its decision
APPEAL_WAITING = (
    "المركز التكنولوجي بمدينة دمياط",
    "ذُكر في الترشيح أن استخراج الملف صار «في دقائق»، ومرفق به كشف بالمتوسط لم يصل إلى المحكّمين. نرجو مراجعة ما إذا كان الكشف قد أُخفي سهوًا عند الفحص.",
)
APPEAL_UPHELD = (
    "EG-LX",
    "نُشر أسبوعيًا ما قسناه على باب المركز، وقد أُرفقت صور النشر بالمشاركة ولم تُعرض على المحكّمين لأنها حُجبت كاملة عند الفحص بدل حجب اسم المدينة منها.",
)
UPHELD = {
    "reason": "راجعنا سجل الفحص: حُجبت الصور كاملة بسبب اسم المدينة، وكان يكفي حجب الاسم. أثبتت الصور النشر الأسبوعي، فرأينا منح المشاركة تنويهًا خاصًا دون مساس بغيرها.",
    "outcome": "mention",
    "place": None,
    "citation_ar": "نشرت ما قاسته كل أسبوع حيث يراه المواطن، وشاركتها الشرقية الناقلة للخبرة ما تعلمته.",
    "citation_en": "It posted every week what it had measured, where citizens see it; Sharqia, its mentor, shares the credit.",
    "statement_ar": "حُجبت صور إحدى المشاركات كاملة عند الفحص وكان يكفي حجب اسم المدينة منها، فمُنحت بعد التظلم تنويهًا خاصًا. لم تتغير بقية النتائج.",
    "statement_en": "Photographs of one entry had been hidden whole in screening where hiding the name of the town would have been enough; after an appeal it was given a special mention. The other results did not change.",
}
