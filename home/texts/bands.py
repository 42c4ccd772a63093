"""The front page's blocks: (block type, its value) in order, by language."""


def counted(what):
    """A figure that the platform counts, in its own words."""
    return {"what": what, "number": "", "label": "", "source": ""}


BANDS = {
    "ar": [
        (
            "hero",
            {
                "title": "نجحت في محافظة. طبّقها في محافظتك.",
                "text": "تجمع سقارة مبادرات المحافظات السبع والعشرين في المراكز التكنولوجية ووحدات المتغيرات المكانية، وتقيّمها بمعايير معلنة، وتنقل الناجح منها إلى غيرها خطوةً خطوة.",
                "question": "ما المعوّق الذي تواجهه؟",
                "example": "مثال: زحام المواطنين أمام الشباك",
                "button": "ابحث عن حل",
                "domains": "أو ابدأ من مجال",
                "shows_counts": True,
                "shows_map": True,
                "map_counts": "published",
                "map_title": "كم مبادرة نشرتها كل محافظة؟",
                "map_text": "كلما تعمّق لون البلاطة زاد العدد.",
            },
        ),
        (
            "winners",
            {"title": "آخر الفائزين", "link": "النتائج كاملة", "count": 3, "shows_citation": True},
        ),
        (
            "ready",
            {
                "title": "جاهزة للتعميم",
                "text": "لكل منها دليل تعميم منشور ومحافظة ناقلة للخبرة تستقبل الأسئلة.",
                "link": "كل المبادرات ذات الدليل",
                "count": 3,
            },
        ),
        (
            "how",
            {
                "title": "كيف تعمل المنصة",
                "steps": [
                    {
                        "title": "سجّل ما تغيّر بالأرقام",
                        "text": "يكتب محرر المحافظة المشكلة والحل، ورقمًا قبل ورقمًا بعد مع مصدره.",
                    },
                    {
                        "title": "تُحكَّم بمعايير معلنة",
                        "text": "معايير بأوزان معلنة مسبقًا، وثلاث أوراق تقييم على الأقل لكل مشاركة، دون معرفة اسم المحافظة.",
                    },
                    {
                        "title": "تُنشر بالعربية والإنجليزية",
                        "text": "ماذا فعلوا، وكم تكلّف، وما المعوّقات وكيف تغلّبوا عليها، باللغتين.",
                    },
                    {
                        "title": "تُطبَّق حيث تناسب",
                        "text": "تقرأ محافظة أخرى شروط النجاح، وتسأل صاحبة التجربة، ثم تقيس الأثر عندها.",
                    },
                ],
            },
        ),
        ("edition", {"enter": "سجّل مشاركة وحدتك", "rules": "الشروط والمعايير والأوزان"}),
        (
            "initiatives",
            {
                "title": "أحدث المبادرات",
                "text": "لكل منها رقم قبل ورقم بعد بتاريخه ومصدره، وما واجهته من معوّقات.",
                "link": "كل المبادرات",
                "count": 3,
                "empty_title": "لم تُنشر مبادرة بعد",
                "empty_text": "تظهر هنا أول مبادرة فور أن توافق عليها لجنة المتابعة بالمحافظة ثم الوزارة.",
            },
        ),
        (
            "obstacles",
            {
                "title": "من تغلّب على هذا المعوّق؟",
                "text": "معوّقات واجهتها محافظات أخرى وكتبت كيف تغلّبت عليها.",
                "count": 8,
            },
        ),
        (
            "figures",
            {
                "title": "ما الذي تحقّق؟",
                "figures": [counted(what) for what in ("measured", "working", "verified", "stopped")],
                "link": "نزّل البيانات",
            },
        ),
        (
            "story",
            {"label": "أحدث قصة نجاح", "button": "اقرأ القصة", "link": "كل قصص النجاح"},
        ),
        ("news", {"title": "آخر الأخبار", "count": 3, "link": "كل الأخبار"}),
    ],
    "en": [
        (
            "hero",
            {
                "title": "It worked in one governorate. Adopt it in yours.",
                "text": "Saqqara gathers what Egypt’s 27 governorates have tried in their technology centres and spatial changes units, judges it by published criteria, and carries what works to the others, step by step.",
                "question": "What obstacle are you facing?",
                "example": "e.g. long queues at the window",
                "button": "Find a solution",
                "domains": "Or start from a domain",
                "shows_counts": True,
                "shows_map": True,
                "map_counts": "published",
                "map_title": "How many initiatives has each governorate published?",
                "map_text": "The deeper the glaze, the more.",
            },
        ),
        (
            "winners",
            {"title": "Latest winners", "link": "Full results", "count": 3, "shows_citation": True},
        ),
        (
            "ready",
            {
                "title": "Ready to replicate",
                "text": "Each has a published replication guide and a mentor governorate that takes questions.",
                "link": "All initiatives with a guide",
                "count": 3,
            },
        ),
        (
            "how",
            {
                "title": "How it works",
                "steps": [
                    {
                        "title": "Record the change in figures",
                        "text": "The governorate’s editor writes the problem, the solution, and a figure before and after with its source.",
                    },
                    {
                        "title": "Judged by published criteria",
                        "text": "Weighted criteria announced beforehand and at least three score sheets for each entry, without the governorate’s name.",
                    },
                    {
                        "title": "Published in two languages",
                        "text": "What was done, what it cost, what stood in the way and how it was overcome, in Arabic and in English.",
                    },
                    {
                        "title": "Adopted where it fits",
                        "text": "Another governorate reads the conditions for success, asks the one that began, and measures again at home.",
                    },
                ],
            },
        ),
        ("edition", {"enter": "Enter your unit", "rules": "Rules, criteria and weights"}),
        (
            "initiatives",
            {
                "title": "Newest initiatives",
                "text": "Each with a figure before and a figure after, their date and their source, and what stood in the way.",
                "link": "All initiatives",
                "count": 3,
                "empty_title": "No initiative is published in this language yet",
                "empty_text": "The first will stand here as soon as a governorate’s follow-up committee and the ministry have approved it.",
            },
        ),
        (
            "obstacles",
            {
                "title": "Who overcame this obstacle?",
                "text": "Obstacles that other governorates met, with how each overcame them.",
                "count": 8,
            },
        ),
        (
            "figures",
            {
                "title": "What has been achieved?",
                "figures": [counted(what) for what in ("measured", "working", "verified", "stopped")],
                "link": "Download the data",
            },
        ),
        (
            "story",
            {"label": "Latest success story", "button": "Read the story", "link": "All success stories"},
        ),
        ("news", {"title": "Latest news", "count": 3, "link": "All news"}),
    ],
}

#: what the blocks that the first front page lacks look like in the editor's preview
OTHER_BANDS = {
    "ar": [
        (
            "map",
            {
                "title": "كم مبادرة نشرتها كل محافظة؟",
                "text": "كلما تعمّق لون البلاطة زاد العدد.",
                "counts": "published",
            },
        ),
        ("headline", {"title": "عنوان كبير", "text": "سطر تحته يقول لمن هذا القسم."}),
        ("text", {"title": "عنوان", "text": "<p>فقرة من النص، وفيها <b>كلمة بارزة</b>.</p>"}),
        ("picture", {"caption": "تعليق تحت الصورة", "image": None}),
        (
            "call",
            {
                "title": "هل نجح شيء في محافظتك؟",
                "text": "اكتبه كما حدث، بأرقامه ومعوّقاته.",
                "button": {"label": "ابدأ مبادرة", "url": "/admin/", "page": None},
            },
        ),
    ],
    "en": [
        (
            "map",
            {
                "title": "How many initiatives has each governorate published?",
                "text": "The deeper the glaze, the more.",
                "counts": "published",
            },
        ),
        ("headline", {"title": "A large heading", "text": "A line under it that says whom this is for."}),
        (
            "text",
            {"title": "Heading", "text": "<p>A paragraph of text with <b>a word that stands out</b>.</p>"},
        ),
        ("picture", {"caption": "Caption under the picture", "image": None}),
        (
            "call",
            {
                "title": "Did something work in your governorate?",
                "text": "Write it down as it happened, with its figures and its obstacles.",
                "button": {"label": "Begin an initiative", "url": "/admin/", "page": None},
            },
        ),
    ],
}
