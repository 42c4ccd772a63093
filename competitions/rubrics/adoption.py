"""Default rubric of the replication award: what the copy reaches counts most. The weights are a proposal of ours."""

from .criteria import DefaultCriterion, higher, measured

ADOPTION = (
    DefaultCriterion(
        key="effect",
        weight=30,
        name_ar="الأثر قياسًا إلى الأصل",
        name_en="Effect beside the original’s",
        tie_order=1,
        measure=measured(higher("effect_ratio", 25, 50, 80, 100)),
        levels=(
            ("أقل من 25% من أثر الأصل", "under 25% of the original’s effect"),
            ("25–49% من أثر الأصل", "25–49% of the original’s effect"),
            ("50–79% من أثر الأصل", "50–79% of the original’s effect"),
            ("80–99% من أثر الأصل", "80–99% of the original’s effect"),
            ("100% من أثر الأصل فأكثر", "100% of the original’s effect or more"),
        ),
    ),
    DefaultCriterion(
        key="endurance",
        weight=15,
        name_ar="الاستمرار في التشغيل",
        name_en="Kept in operation",
        tie_order=2,
        measure=measured(higher("months_operating", 1, 3, 6, 12)),
        levels=(
            ("بدأ التشغيل منذ أقل من شهر", "in operation for less than a month"),
            ("شهر أو شهران من التشغيل", "one or two months of operation"),
            ("من ثلاثة إلى خمسة أشهر", "three to five months"),
            ("من ستة إلى أحد عشر شهرًا", "six to eleven months"),
            ("عام كامل فأكثر", "a full year or more"),
        ),
    ),
    DefaultCriterion(
        key="evidence",
        weight=15,
        name_ar="جودة القياس وأدلته",
        name_en="Quality of measurement and its evidence",
        levels=(
            ("رقم بلا مصدر أو تاريخ", "a figure without source or date"),
            ("رقم «بعد» بمصدر، وخط أساس مقدَّر", "an after figure with a source, the baseline estimated"),
            (
                "قياس قبل وبعد بمصدر وعدد من قيسوا",
                "measured before and after, with source and number measured",
            ),
            (
                "القياس بطريقة الأصل نفسها، وتقارير المتابعة في مواعيدها",
                "measured in the original’s own way, and progress reported on time",
            ),
            (
                "أكثر من مؤشر بطريقة الأصل، ومدى الثقة ضيق، وتحققت منه لجنة المتابعة",
                "several indicators in the original’s way, a narrow interval, verified by the follow-up committee",
            ),
        ),
    ),
    DefaultCriterion(
        key="adaptation",
        weight=15,
        name_ar="المواءمة مع ظروف المكان",
        name_en="Adapted to the place",
        levels=(
            ("نُقلت كما هي رغم اختلاف الظروف", "copied as it was although conditions differ"),
            ("تعديلات شكلية", "changes of form only"),
            ("تعديل واحد له سبب مذكور", "one change with its reason given"),
            (
                "تعديلات مدروسة حافظت على جوهر المبادرة",
                "considered changes that kept the core of the initiative",
            ),
            (
                "تعديلات حسّنت الأثر أو خفّضت التكلفة، ومثبتة بالأرقام",
                "changes that raised the effect or cut the cost, shown in figures",
            ),
        ),
    ),
    DefaultCriterion(
        key="lesson",
        weight=10,
        name_ar="الدرس العائد إلى صاحب المبادرة",
        name_en="The lesson given back to the origin",
        levels=(
            ("لا درس مكتوب", "no lesson written down"),
            ("عبارة عامة", "a general remark"),
            ("درس محدد من التطبيق", "a definite lesson from practice"),
            ("درس محدد يذكر ما لم ينجح أيضًا", "a definite lesson that tells what failed, too"),
            (
                "درس أخذ به الأصل أو متبنٍّ آخر",
                "a lesson that the origin or another adopter has taken up",
            ),
        ),
    ),
    DefaultCriterion(
        key="sustain",
        weight=15,
        name_ar="الاستدامة",
        name_en="Sustainability",
        levels=(
            ("تعتمد على شخص أو دعم مؤقت", "depends on a person or on temporary support"),
            ("إجراءات شفوية", "oral procedures"),
            ("إجراءات مكتوبة وتدريب", "written procedures and training"),
            ("قرار وموازنة ومسؤول محدد", "a decree, a budget and a named owner"),
            (
                "قرار وموازنة وتدريب، ونُقلت منها إلى وحدة أخرى",
                "decree, budget and training, and copied from here to another unit",
            ),
        ),
    ),
)
