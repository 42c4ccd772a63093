"""Taxonomies as (key, Arabic, English), in the order in which they are offered."""

Row = tuple[str, str, str]

DOMAINS: list[Row] = [
    ("tech_centre", "المراكز التكنولوجية", "Technology centres"),
    ("citizen_satisfaction", "قياس رضا المواطن", "Citizen satisfaction"),
    ("performance_incentive", "الأداء والإثابة", "Performance and incentives"),
    ("spatial_unit", "المتغيرات المكانية", "Spatial changes"),
    ("state_property", "أملاك الدولة", "State property"),
    ("removals", "الإزالات", "Removals"),
    ("training", "التدريب", "Training"),
    ("coordination", "التنسيق مع الشركاء", "Partner coordination"),
    ("other", "مجال آخر", "Other domain"),
]

OBSTACLES: list[Row] = [
    ("queues", "الزحام وطول الانتظار", "Crowding and long queues"),
    ("distance", "بُعد المركز عن القرى", "Centre far from the villages"),
    ("weak_network", "ضعف الربط الشبكي", "Weak network link"),
    ("untrained_staff", "نقص الكوادر المدربة", "Lack of trained staff"),
    ("staff_shortage", "نقص أعداد العاملين", "Shortage of staff"),
    ("late_inspection", "تأخر المعاينة الميدانية", "Late field inspection"),
    ("recurrence", "عودة المخالفة بعد الإزالة", "Recurrence after removal"),
    ("missing_data", "نقص البيانات أو عدم دقتها", "Missing or inaccurate data"),
    ("unlinked_systems", "عدم الربط بين المنظومات", "Systems that are not linked"),
    ("overlapping_mandates", "تداخل اختصاصات جهات الولاية", "Overlapping jurisdictions"),
    ("equipment", "نقص الأجهزة ووسائل الانتقال", "Lack of equipment and vehicles"),
    ("funding", "محدودية التمويل", "Limited funding"),
    ("paper_work", "الاعتماد على الدورة الورقية", "Work on paper"),
    ("low_awareness", "ضعف وعي المواطنين بالخدمة", "Citizens do not know the service"),
    ("resistance", "مقاومة التغيير", "Resistance to change"),
]

BENEFICIARIES: list[Row] = [
    ("citizens", "المواطنون", "Citizens"),
    ("women", "المرأة", "Women"),
    ("elderly", "كبار السن", "Older people"),
    ("pwd", "ذوو الإعاقة", "People with disabilities"),
    ("investors", "المستثمرون", "Investors"),
    ("farmers", "المزارعون", "Farmers"),
    ("staff", "العاملون بالجهة", "Staff"),
    ("local_units", "الوحدات المحلية", "Local units"),
]

JURISDICTION_BODIES: list[Row] = [
    ("agriculture", "الزراعة", "Agriculture"),
    ("antiquities", "الآثار", "Antiquities"),
    ("awqaf", "الأوقاف", "Endowments (Awqaf)"),
    ("irrigation", "الري", "Irrigation"),
    ("roads", "الطرق والكباري", "Roads and bridges"),
    ("new_urban", "المجتمعات العمرانية الجديدة", "New urban communities"),
    ("railways", "السكك الحديدية", "Railways"),
    ("local_unit", "الوحدة المحلية", "Local unit"),
    ("other", "جهة أخرى", "Other body"),
]

TAGS: list[Row] = [
    ("one-window", "الشباك الواحد", "One-stop window"),
    ("mobile-centre", "مركز تكنولوجي متنقل", "Mobile centre"),
    ("remote-service", "خدمة عن بُعد", "Remote service"),
    ("queue-management", "تنظيم الدور", "Queue management"),
    ("complaints", "الشكاوى", "Complaints"),
    ("anti-corruption", "مكافحة الفساد", "Anti-corruption"),
    ("digital-transformation", "التحول الرقمي", "Digital transformation"),
    ("accessibility", "إتاحة لذوي الإعاقة", "Accessibility"),
    ("satellite-images", "صور الأقمار الصناعية", "Satellite images"),
    ("field-work-form", "استمارة العمل الميداني", "Field-work form"),
    ("building-permits", "تراخيص البناء", "Building permits"),
    ("farmland", "حماية الأراضي الزراعية", "Farmland protection"),
    ("regularisation", "تقنين الأوضاع", "Regularisation"),
    ("staff-incentives", "حوافز العاملين", "Staff incentives"),
    ("low-cost", "منخفض التكلفة", "Low cost"),
    ("partnership", "شراكة مجتمعية", "Community partnership"),
]
