"""The page of open data: what is published, under which licence, and how to cite it."""

OPEN_DATA = {
    "ar": {
        "title": "البيانات المفتوحة",
        "introduction": "كل ما هو منشور في صفحات الموقع منشور أيضًا في ملفات تقرؤها الآلة، دون بيانات شخصية.",
        "body": [
            (
                "ماذا ننشر",
                "<ul><li>المبادرات المنشورة: المحافظة والمجال والتكلفة والمؤشر قبل وبعد بتاريخه ومصدره.</li><li>الفائزون والتنويهات الخاصة في كل دورة أُعلنت نتائجها.</li><li>حزمة النتيجة لكل دورة، والبرنامج الذي يعيد حسابها.</li></ul>",
            ),
            (
                "ما لا ننشره",
                "<p>لا أسماء مواطنين ولا إحداثيات ولا أرقام متغيرات مكانية أو تراخيص أو محاضر، ولا درجات محكّم بعينه.</p>",
            ),
            (
                "كيف تستشهد بها",
                "<p>اذكر اسم المنصة وعنوان الصفحة وتاريخ التنزيل. يتغير محتوى الملفات مع كل نشر.</p>",
            ),
        ],
    },
    "en": {
        "title": "Open data",
        "introduction": "What stands on the pages of this site is also published in files that machines read, without personal data.",
        "body": [
            (
                "What we publish",
                "<ul><li>Published initiatives: governorate, domain, cost, and the indicator before and after with its date and source.</li><li>Winners and special mentions of every edition whose results were released.</li><li>The result bundle of each edition, and the program that computes it again.</li></ul>",
            ),
            (
                "What we don’t publish",
                "<p>No names of citizens, no coordinates, no numbers of spatial changes, permits or reports, and no marks of any one judge.</p>",
            ),
            (
                "How to cite it",
                "<p>Name the platform, the address of the page and the day you loaded it. The files change with every publication.</p>",
            ),
        ],
    },
}
