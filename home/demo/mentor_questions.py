"""What governorates of the demo asked those who did it, and what was answered."""

ORIGIN = "شباك واحد بلا انتظار"

#: governorate that asks, days ago, question and answer in Arabic and English, whether they stand on the page
QUESTIONS = [
    {
        "governorate": "EG-ASN",
        "days": 40,
        "question_ar": "كيف أقنعتم موظفي الإدارات بأن يجلسوا إلى شباك واحد بدل شبابيكهم؟",
        "question_en": "How did you persuade the departments’ staff to sit at one counter instead of their own?",
        "answer_ar": "بدأنا بثلاثة متطوعين لمدة شهر، وأعلنّا الأرقام كل أسبوع على باب المركز. حين قصرت الطوابير طلب "
        "الباقون الانضمام، ولم يصدر قرار التعميم إلا بعد ذلك.",
        "answer_en": "We began with three volunteers for a month and posted the figures on the door every week. When "
        "the queues grew shorter the others asked to join; the decree came only after that.",
        "is_public": True,
    },
    {
        "governorate": "EG-PTS",
        "days": 18,
        "question_ar": "هل تعمل الفكرة في مركز يخدم أقل من خمسين مواطنًا في اليوم؟",
        "question_en": "",
        "answer_ar": "نعم، لكن بموظف واحد مدرَّب على كل الخدمات لا بثلاثة؛ ولا يلزم جهاز ترتيب الأدوار.",
        "answer_en": "",
        "is_public": True,
    },
    {
        "governorate": "EG-MN",
        "days": 9,
        "question_ar": "نحتاج نسخة من اتفاقكم مع مورّد الشاشات قبل أن نطرح مناقصتنا.",
        "question_en": "",
        "answer_ar": "أرسلناها إليكم بالبريد الرسمي؛ راجعوا البند الخاص بالصيانة قبل التوقيع.",
        "answer_en": "",
        "is_public": False,
    },
    {
        "governorate": "EG-KFS",
        "days": 2,
        "question_ar": "كم يومًا من التدريب احتاج موظف الشباك قبل أن يعمل وحده؟",
    },
]
