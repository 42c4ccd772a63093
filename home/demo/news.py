"""The demo's news besides that of the released results: invented, marked as illustrative, in both languages."""

NEWS = [
    {
        "days_ago": 4,
        "about": "SCU-2026",
        "ar": {
            "title": "بدأ تحكيم مسابقة وحدات المتغيرات المكانية",
            "summary": "أُغلق باب المشاركة، وبدأ المحكّمون تقييم المشاركات دون معرفة محافظاتها.",
            "body": "تُقيَّم كل مشاركة بثلاث أوراق على الأقل، بمعايير وأوزان معلنة منذ فتح الدورة. لا يرى أحد درجات غيره قبل الإغلاق، ولا تراها الوزارة.",
        },
        "en": {
            "title": "Judging of the spatial changes units has begun",
            "summary": "Entries are closed, and judges have begun to score them without knowing their governorates.",
            "body": "Each entry is scored on three sheets at least, by criteria and weights published when the edition opened. Nobody sees another’s marks before closing, the ministry included.",
        },
    },
    {
        "days_ago": 18,
        "about": "شباك واحد بلا انتظار",
        "ar": {
            "title": "«شباك واحد بلا انتظار» تعمل في محافظة ثانية",
            "summary": "أكّدت لجنة المتابعة نتائج التبنّي بعد قياسها، ونُشر أثرها بجوار أثر الأصل.",
            "body": "نقلت المحافظة المتبنية الخطوات من دليل التعميم، وغيّرت ما يناسب مقرّها، ثم قاست زمن الخدمة بالطريقة نفسها. على صفحة المبادرة ما تغيّر وما تعلّمته كل محافظة من الأخرى.",
        },
        "en": {
            "title": "“One window, no queue” works in a second governorate",
            "summary": "The follow-up committee confirmed the measured results; the effect stands beside the original’s.",
            "body": "The adopting governorate took the steps from the replication guide, changed what its building asked for, and measured the time of service in the same way. The initiative’s page says what changed and what each learned from the other.",
        },
    },
]
