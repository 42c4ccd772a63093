"""The press kit: what the platform is in a few lines, and who answers questions."""

PRESS = {
    "ar": {
        "title": "الحزمة الصحفية",
        "introduction": "أرقام محدّثة، وشعار المنصة، وآخر الأخبار، وصيغة الاستشهاد بها.",
        "body": [
            (
                "المنصة في سطور",
                "<p>تجمع سقارة ما نجح في محافظة ليُطبَّق في غيرها: مبادرات بأرقام قبل وبعد، ومسابقات معلنة المعايير يُقيَّم فيها كل عمل دون معرفة محافظته، وتبنٍّ يُقاس أثره حيث طُبِّق.</p>",
            ),
        ],
    },
    "en": {
        "title": "Press kit",
        "introduction": "Figures of this moment, the emblem, the latest news, and how to cite them.",
        "body": [
            (
                "The platform in a few lines",
                "<p>Saqqara gathers what worked in one governorate so that others can apply it: initiatives with figures before and after, competitions with published criteria that score every entry without its governorate’s name, and adoptions whose effect is measured where they work.</p>",
            ),
        ],
    },
}
