from datetime import date
from decimal import Decimal

INITIATIVE = {
    "governorate": "EG-PTS",
    "unit": "Al Zohour",
    "domain": "spatial_unit",
    "stage": "evaluating",
    "facet": "enhancement",
    "start": date(2025, 4, 1),
    "beneficiaries": ["staff", "local_units"],
    "obstacles": ["missing_data"],
    "tags": ["building-permits", "satellite-images"],
    "satisfaction": None,
    "cost": Decimal("46000"),
    "indicators": [
        {
            "kind": "share",
            "better": "lower",
            "before": 38,
            "after": 11,
            "n": 910,
            "sd": None,
            "before_on": date(2025, 3, 31),
            "on": date(2025, 10, 31),
            "ar": ("نزول ميداني ثبت أنه لمتغير مرخَّص", "من المعاينات", "مطابقة سجل المعاينات بسجل التراخيص"),
            "en": (
                "Field visits that found a licensed change",
                "of visits",
                "Inspection log matched with the permit register",
            ),
        },
    ],
    "partners": [
        {
            "ar": ("المركز التكنولوجي بالحي", "يرسل سجل التراخيص كل صباح"),
            "en": ("The district's technology centre", "Sends the permit register every morning"),
        },
    ],
    "challenges": [
        {
            "ar": (
                "عناوين التراخيص القديمة لا تطابق الخريطة.",
                "رُقِّمت رخص خمس سنوات بإحداثياتها، والأقدم تُراجع يدويًا.",
            ),
            "en": (
                "Addresses on old permits did not match the map.",
                "Five years of permits were given coordinates; older ones are checked by hand.",
            ),
        },
    ],
    "solution_ar": [
        "يطابق المركز التكنولوجي سجل التراخيص مع المتغيرات الواردة صباح كل يوم.",
        "تُغلق المتغيرات المرخَّصة من المكتب، وتُوجَّه المعاينات إلى غير المرخَّص.",
        "تُراجع عينة أسبوعية ميدانيًا للتأكد من صحة الإغلاق.",
    ],
    "solution_en": [
        "Each morning the technology centre matches the permit register with the changes received.",
        "Licensed changes are closed at the desk, and inspectors sent to the unlicensed ones.",
        "A weekly sample is checked on the ground to make sure closures are right.",
    ],
    "ar": {
        "title": "مطابقة التراخيص قبل النزول",
        "summary": "مطابقة يومية بين التراخيص والمتغيرات خفضت النزول الميداني بلا داعٍ من 38% إلى 11% من المعاينات.",
        "problem": "كان 38% من النزول الميداني ينتهي إلى مبنى مرخَّص، فيضيع وقت المعاين وتتأخر المتغيرات المخالفة فعلًا.",
        "novelty": "الجديد أن الربط بين المركز التكنولوجي ووحدة المتغيرات صار يوميًا ومكتوبًا.",
        "satisfaction_method": "",
        "team": "مسؤول تراخيص، ومسؤول نظم معلومات جغرافية، وبرنامج خرائط حر.",
        "conditions": "قرار بتبادل السجلين يوميًا، ورقم موحد للعقار.",
        "transfer": "تناسب المدن والأحياء ذات التراخيص المرقمنة. تتغير صيغة السجل، ولا تتغير العينة الأسبوعية.",
        "lessons": "دون العينة الأسبوعية لا يثق أحد في الإغلاق من المكتب.",
    },
    "en": {
        "title": "Match permits before the visit",
        "summary": "A daily match between permits and detected changes cut needless field visits from 38% to 11%.",
        "problem": "38% of field visits ended at a licensed building; inspectors lost time, and real violations waited.",
        "novelty": "The link between the technology centre and the spatial changes unit became daily and written.",
        "satisfaction_method": "",
        "team": "A permit officer, a GIS officer, and free mapping software.",
        "conditions": "A decree to exchange both registers daily, and one number per property.",
        "transfer": "Suits cities and districts with digital permits. The format of the register changes; the weekly sample does not.",
        "lessons": "Without the weekly sample nobody trusts a closure from the desk.",
    },
}
