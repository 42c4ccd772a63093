"""Default rubric of the initiative awards, after UNPSA, OECD-OPSI and the national excellence award."""

from .criteria import DefaultCriterion

INITIATIVE = (
    DefaultCriterion(
        key="relevance",
        weight=10,
        name_ar="أهمية المشكلة",
        name_en="Significance of the problem",
        levels=(
            ("المشكلة عامة بلا رقم", "a general problem, no number"),
            (
                "مشكلة محددة توضحها أمثلة دون رقم أساس",
                "a specific problem shown by examples, without a baseline",
            ),
            ("مشكلة محددة برقم أساس", "a defined problem with a baseline"),
            (
                "مشكلة محددة برقم أساس وعدد المتضررين منها، بمصدر معلن",
                "a defined problem with a baseline and the number of people affected, from a stated source",
            ),
            (
                "مشكلة ذات أولوية للمواطن موثقة من أكثر من مصدر",
                "a citizen-priority problem documented by several sources",
            ),
        ),
    ),
    DefaultCriterion(
        key="novelty",
        weight=15,
        name_ar="الجِدّة",
        name_en="Novelty",
        levels=(
            ("ممارسة معتادة", "usual practice"),
            ("تحسين محدود لممارسة قائمة", "a limited improvement of an existing practice"),
            ("جديد على الجهة ومصدره مذكور", "new to the organisation, source named"),
            (
                "جديد على المحافظة، والفرق عما سبقه موضّح",
                "new to the governorate, and what differs from earlier practice is shown",
            ),
            (
                "جديد على المحافظات ويغيّر طريقة تقديم الخدمة",
                "new to the governorates and changes how the service works",
            ),
        ),
    ),
    DefaultCriterion(
        key="impact",
        weight=25,
        name_ar="الأثر المقيس",
        name_en="Measured impact",
        tie_order=1,
        levels=(
            ("أنشطة بلا نتائج", "activities, no results"),
            (
                "نتائج موصوفة، أو رقم «بعد» دون رقم «قبل»",
                "results described, or an after figure without a before figure",
            ),
            ("مؤشر واحد قبل/بعد بمصدر", "one before/after indicator with a source"),
            (
                "مؤشران أو أكثر قبل/بعد بمصادرها لمدة 3 أشهر على الأقل",
                "two or more before/after indicators with sources, over at least 3 months",
            ),
            (
                "مؤشرات متعددة قبل/بعد موثقة لمدة 6 أشهر على الأقل",
                "several documented before/after indicators over at least 6 months",
            ),
        ),
    ),
    DefaultCriterion(
        key="citizen",
        weight=15,
        name_ar="رضا المواطن والشمول",
        name_en="Citizen satisfaction and inclusion",
        tie_order=3,
        levels=(
            ("لم يُقس رضا المواطن", "satisfaction not measured"),
            (
                "آراء أو شكاوى متفرقة بلا عينة ولا منهجية",
                "scattered opinions or complaints, no sample and no method",
            ),
            ("قياس بعينة ومنهجية مذكورتين", "measured with a stated sample and method"),
            (
                "قياس متكرر بالمنهجية نفسها، ونتائجه مفصّلة للمرأة وكبار السن وذوي الإعاقة",
                "measured repeatedly by the same method, with results for women, "
                "older people and persons with disabilities",
            ),
            (
                "قياس دوري معلن يشمل المرأة وكبار السن وذوي الإعاقة وأدى إلى تعديل الخدمة",
                "regular, public, inclusive measurement that changed the service",
            ),
        ),
    ),
    DefaultCriterion(
        key="integrity",
        weight=10,
        name_ar="الشفافية ومكافحة الفساد",
        name_en="Transparency and anti-corruption",
        levels=(
            ("لا أثر على الشفافية", "no effect on transparency"),
            ("معلومات الخدمة معلنة جزئيًا", "information on the service is published in part"),
            ("خطوات الخدمة ورسومها معلنة", "steps and fees are published"),
            (
                "الخطوات والرسوم معلنة، ويتابع المواطن طلبه برقم",
                "steps and fees are published, and citizens follow their request by a number",
            ),
            (
                "فصل مقدم الخدمة عن طالبها وسجل تتبع قابل للمراجعة",
                "provider separated from applicant, with a reviewable trail",
            ),
        ),
    ),
    DefaultCriterion(
        key="sustain",
        weight=10,
        name_ar="الاستدامة",
        name_en="Sustainability",
        levels=(
            ("مرتبطة بشخص أو منحة", "tied to a person or a grant"),
            ("إجراءات متعارف عليها شفويًا دون موازنة", "customary oral procedures, no budget"),
            ("إجراءات مكتوبة وميزانية للعام", "written procedures and a budget for the year"),
            (
                "إجراءات معتمدة وموازنة متكررة وفريق مدرَّب له بدلاء",
                "approved procedures, a recurrent budget and a trained team with stand-ins",
            ),
            (
                "قرار مؤسسي وموازنة وتدريب وإثابة للعاملين",
                "institutional decree, budget, training and staff incentives",
            ),
        ),
    ),
    DefaultCriterion(
        key="transfer",
        weight=15,
        name_ar="قابلية التعميم",
        name_en="Transferability",
        tie_order=2,
        levels=(
            ("لا يمكن نقلها خارج موقعها", "cannot leave its place"),
            (
                "لا تُنقل إلا بمساعدة مباشرة من أصحابها",
                "can be moved only with its authors' direct help",
            ),
            ("دليل خطوات ومتطلبات واضح", "clear steps and prerequisites"),
            (
                "دليل خطوات ونماذج جاهزة، وبدأت جهة أخرى تجربتها",
                "a guide with ready templates, and another unit has begun a trial",
            ),
            (
                "دليل كامل ونماذج جاهزة، وطبقتها وحدة أخرى بنجاح",
                "full guide and templates, already adopted elsewhere with success",
            ),
        ),
    ),
)
