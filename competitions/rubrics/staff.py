"""Default rubric of the recognition of staff. The weights are a proposal of ours."""

from .criteria import DefaultCriterion

STAFF = (
    DefaultCriterion(
        key="benefit",
        weight=30,
        name_ar="أثر العمل على المواطن",
        name_en="Benefit to citizens",
        tie_order=1,
        levels=(
            ("أداء الواجب المعتاد", "the usual duty"),
            ("أثر موصوف دون رقم", "a benefit described, without a figure"),
            ("رقم واحد بمصدر", "one figure with a source"),
            ("رقم قبل وبعد بمصدر", "a figure before and after, with a source"),
            ("أثر مقيس استمر ستة أشهر فأكثر", "a measured benefit that lasted six months or more"),
        ),
    ),
    DefaultCriterion(
        key="improvement",
        weight=20,
        name_ar="المبادرة وتحسين العمل",
        name_en="Initiative and improvement of the work",
        tie_order=2,
        levels=(
            ("لا اقتراح ولا تحسين", "neither proposal nor improvement"),
            ("اقتراح لم يُنفَّذ", "a proposal that was not carried out"),
            ("تحسين صغير نُفِّذ", "a small improvement carried out"),
            ("تحسين غيّر خطوة في الخدمة", "an improvement that changed a step of the service"),
            (
                "تحسين اعتُمد في المركز كله أو نُقل إلى غيره",
                "an improvement that the whole centre or others took up",
            ),
        ),
    ),
    DefaultCriterion(
        key="integrity",
        weight=20,
        name_ar="النزاهة وحسن المعاملة",
        name_en="Integrity and courtesy",
        levels=(
            ("لا دليل في الترشيح", "no evidence in the nomination"),
            ("شهادة عامة من المركز", "a general testimony of the centre"),
            ("مثال محدد على حسن المعاملة أو النزاهة", "a definite example of courtesy or integrity"),
            (
                "أمثلة عدة، أو قياس رضا يؤيدها",
                "several examples, or measured satisfaction that supports them",
            ),
            (
                "أمثلة موثقة وقياس رضا مرتفع، منها ما حمى حق مواطن",
                "documented examples and high measured satisfaction, one of them protecting a citizen’s right",
            ),
        ),
    ),
    DefaultCriterion(
        key="cooperation",
        weight=15,
        name_ar="التعاون ونقل المعرفة",
        name_en="Cooperation and sharing of knowledge",
        levels=(
            ("عمل منفرد", "works alone"),
            ("يساعد عند الطلب", "helps when asked"),
            ("يشرح لزملائه بانتظام", "explains to colleagues regularly"),
            ("درّب زملاءه أو كتب ما يُعمل به", "trained colleagues or wrote down how it is done"),
            (
                "تدريبه أو ما كتبه يُستخدم في مراكز أخرى",
                "the training or the writing is used in other centres",
            ),
        ),
    ),
    DefaultCriterion(
        key="persistence",
        weight=15,
        name_ar="المواظبة في الظروف الصعبة",
        name_en="Steadiness in hard conditions",
        levels=(
            ("لا تذكر ظروف صعبة", "no hard conditions are told"),
            ("ظروف صعبة دون ما يدل على تجاوزها", "hard conditions, nothing on how they were met"),
            ("استمرت الخدمة رغم عائق واحد", "the service went on despite one obstacle"),
            ("استمرت الخدمة رغم عوائق متكررة", "the service went on despite repeated obstacles"),
            (
                "استمرت الخدمة، وأُزيل العائق لمن بعدهم",
                "the service went on, and the obstacle was removed for those who follow",
            ),
        ),
    ),
)
