"""Default rubric of the competition of spatial changes units. The weights are a proposal of ours."""

from .criteria import DefaultCriterion, higher, lower, measured

# Only level 5 asks for these two; past any real ratio the remaining bounds never bite.
NEVER = 1000

SPATIAL_UNIT = (
    DefaultCriterion(
        key="coverage",
        weight=15,
        name_ar="نسبة المعاينة الميدانية",
        name_en="Field verification rate",
        measure=measured(higher("verified/received", 0.70, 0.85, 0.93, 0.98)),
        levels=(
            ("أقل من 70%", "under 70%"),
            ("70–84%", "70–84%"),
            ("85–92%", "85–92%"),
            ("93–97%", "93–97%"),
            ("98% فأكثر مع مستخرج رسمي مطابق", "98% or more, matching the official extract"),
        ),
    ),
    DefaultCriterion(
        key="speed",
        weight=20,
        name_ar="سرعة الاستجابة",
        name_en="Speed of response",
        tie_order=2,
        measure=measured(
            higher("verified_on_time/verified", 0.50, 0.70, 0.85, 0.95),
            lower("median_hours/verification_hours", 0.5, NEVER, NEVER, NEVER),
        ),
        levels=(
            ("أقل من نصف المعاينات في المهلة", "under half within the deadline"),
            ("50–69% في المهلة", "50–69% within the deadline"),
            ("70–84% في المهلة", "70–84% within the deadline"),
            ("85–94% في المهلة مع صور وإحداثيات", "85–94% within the deadline, with photos and coordinates"),
            ("95% فأكثر، والوسيط أقل من نصف المهلة", "95% or more, and the median under half the deadline"),
        ),
    ),
    DefaultCriterion(
        key="accuracy",
        weight=15,
        name_ar="دقة التصنيف وجودة الاستمارة",
        name_en="Accuracy and form quality",
        tie_order=3,
        levels=(
            ("بيانات ناقصة أو متعارضة", "missing or contradictory data"),
            ("الاستمارة مستخدمة جزئيًا", "form used in part"),
            ("الاستمارة مكتملة في أغلب الحالات", "form complete in most cases"),
            (
                "مكتملة بإحداثيات وصور، وخطأ تصنيف نادر",
                "complete with coordinates and photos, rare misclassification",
            ),
            (
                "مكتملة كلها، والحالات النموذجية مطابقة بنسبة 100%",
                "all complete; sample cases match 100%",
            ),
        ),
    ),
    DefaultCriterion(
        key="cradle",
        weight=20,
        name_ar="الإزالة في المهد وتنفيذ القرارات",
        name_en="Removal in the cradle and execution",
        tie_order=1,
        measure=measured(
            higher("executed/decisions", 0.40, 0.60, 0.80, 0.95),
            higher("cradle/illegal", 0, 0, 0.5, 0.5),
            lower("recurrence/executed", 0.05, NEVER, NEVER, NEVER),
        ),
        levels=(
            ("تنفيذ أقل من 40% من القرارات", "under 40% of decisions executed"),
            ("تنفيذ 40–59%", "40–59% executed"),
            ("تنفيذ 60–79%", "60–79% executed"),
            ("تنفيذ 80–94% ومعظم الإزالات في المهد", "80–94% executed, most removals in the cradle"),
            (
                "تنفيذ 95% فأكثر، وعودة المخالفات نادرة ومعلنة",
                "95% or more executed; recurrences rare and declared",
            ),
        ),
    ),
    DefaultCriterion(
        key="coordination",
        weight=10,
        name_ar="التنسيق مع جهات الولاية والمركز التكنولوجي",
        name_en="Coordination with jurisdiction bodies and the technology centre",
        levels=(
            ("لا دليل على تنسيق", "no evidence of coordination"),
            ("تنسيق عند الأزمات فقط", "only in crises"),
            ("مسؤول اتصال لكل جهة", "a named contact per body"),
            ("آلية مكتوبة ومواعيد رد", "a written mechanism with reply times"),
            (
                "مطابقة آلية للتراخيص والأملاك، ونتائج موثقة",
                "automatic matching with permits and property, documented results",
            ),
        ),
    ),
    DefaultCriterion(
        key="innovation",
        weight=10,
        name_ar="الابتكار في أسلوب العمل",
        name_en="Innovation in working method",
        levels=(
            ("أسلوب معتاد", "usual practice"),
            ("تحسين صغير", "a small improvement"),
            ("جديد على الوحدة وله أثر", "new to the unit, with effect"),
            ("جديد على المحافظة وأثره مقيس", "new to the governorate, measured effect"),
            ("جديد على الجمهورية وجاهز للنقل", "new nationally and ready to transfer"),
        ),
    ),
    DefaultCriterion(
        key="sustain",
        weight=10,
        name_ar="الاستدامة وقابلية التعميم",
        name_en="Sustainability and replicability",
        levels=(
            ("يعتمد على شخص واحد", "depends on one person"),
            ("إجراءات شفوية", "oral procedures"),
            ("إجراءات مكتوبة وتدريب", "written procedures and training"),
            ("دليل وميزانية وتحفيز للعاملين", "guide, budget and staff incentives"),
            ("طُبق بالفعل في وحدة أخرى", "already adopted by another unit"),
        ),
    ),
)
