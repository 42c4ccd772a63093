"""The page about judging; its numbers stand in `worked_example`, where a test holds them to the scoring."""

WORKED_EXAMPLE = {
    "ar": {
        "title": "مثال محسوب",
        "text": "<p>أربع مشاركات، وأربعة محكّمين، وثلاث أوراق تقييم لكل مشاركة؛ فكل مشاركة فاتها محكّم واحد. أولًا: كيف تصير درجات ورقة واحدة مجموعًا؟ الدرجة من 1 إلى 5، و5 تساوي وزن المعيار كاملًا و1 تساوي صفرًا.</p>",
        "sheet": "ورقة تقييم واحدة: مجموع النقاط من 100",
        "ranking": "أربع مشاركات: المتوسط الخام ثم المجموع المصحَّح",
        "after": "<p>المحكّم 3 صارم: من قيّمهم أعطاهم أقل مما أعطاهم غيره. المشاركة 1 لم يقيّمها هذا المحكّم فبدت ثانية، والمشاركة 2 قيّمها فبدت أخيرة. حين يُقدَّر تساهل كل محكّم ويُطرح أثره تنزل المشاركة 1 من المركز الثاني إلى الأخير، وترتفع المشاركتان 2 و3، وتبقى المشاركة 4 أولى.</p>",
    },
    "en": {
        "title": "A worked example",
        "text": "<p>Four entries, four judges, three score sheets for each entry, so that each entry missed one judge. First, how do the levels of one sheet become a score? Levels run from 1 to 5; 5 earns the whole weight of a criterion, 1 earns nothing.</p>",
        "sheet": "One score sheet: points of 100",
        "ranking": "Four entries: raw mean, then corrected score",
        "after": "<p>Judge 3 is strict: those he scored got less from him than from the others. Entry 1 was spared him and looked second; entry 2 met him and looked last. Once the leniency of each judge is estimated and taken off, entry 1 falls from second to last, entries 2 and 3 move up, and entry 4 stays first.</p>",
    },
}

METHOD = {
    "ar": {
        "title": "كيف نحكّم",
        "introduction": "من إعلان المعايير إلى إعلان النتائج: من يحكّم، وكيف تُحسب الدرجات، وكم نحن واثقون من الترتيب، وكيف تتحقق بنفسك.",
        "body": [
            (
                "قبل فتح التقديم",
                "<p>تُعلن المعايير وأوزانها، ووصف كل درجة في كل معيار، وقاعدة كسر التعادل، وطريقة نشر النتائج. عند الفتح تُجمَّد كلها وتُنشر بصمتها، فلا يتغير شيء دون سبب معلن.</p>",
            ),
            (
                "من يحكّم",
                "<ul><li>لا يرى المحكّم مشاركة من محافظته، ولا مشاركة أعلن فيها تضارب مصالح.</li><li>تصله المشاركة برمز سري، دون أسماء ولا محافظة.</li><li>لكل مشاركة ثلاث أوراق تقييم على الأقل، من محكّمين لا يرى أحدهم درجات الآخر قبل إغلاق التحكيم.</li><li>قبل البدء يقيّم الجميع مشاركة واحدة للتجربة لا تُحسب.</li></ul>",
            ),
            (
                "من الدرجات إلى المجموع",
                "<p>يعطي المحكّم كل معيار درجة من 1 إلى 5، ولكل درجة جملة تصفها. في المعايير المقيسة تقترح الأرقام درجة، وله أن يخالفها بسبب مكتوب. معيار لا ينطبق على المشاركة يُوزَّع وزنه على بقية المعايير ولا يُحسب صفرًا.</p>",
            ),
            (
                "المتساهل والصارم",
                "<p>يختلف المحكّمون في تساهلهم، ولم يقيّم كل منهم كل مشاركة. لذلك نقدّر تساهل كل محكّم من أوراقه مقارنةً بمن قيّموا المشاركات نفسها، ونطرح أثره (نموذج مختلط بمكوّنات تباين مقدَّرة). إن تشابه المحكّمون بقي المتوسط كما هو.</p>",
            ),
            ("worked_example", WORKED_EXAMPLE["ar"]),
            (
                "كم نحن واثقون من الترتيب",
                "<p>الفارق الصغير قد يكون صدفة. لذلك ننشر مع كل ترتيب مدى يقع فيه الترتيب الحقيقي باحتمال 90%، ونجمع في مجموعة واحدة ما لا يميّز التحكيم بينه. التعادل يُكسر بالقاعدة المعلنة وحدها: لا بالقرعة ولا بالاسم؛ وما بقي متعادلًا فمركز مشترك.</p>",
            ),
            (
                "القرار والإعلان",
                "<p>تتداول اللجنة بعد الإغلاق. لا يُخالَف الترتيب إلا بسبب يُنشر باللغتين وبموافقة منظِّم ثانٍ. تُعلن النتائج بالعربية والإنجليزية في اللحظة نفسها، مع حيثيات كل فوز، ثم تُفتح مهلة التظلمات.</p>",
            ),
            (
                "تحقّق بنفسك",
                "<p>عند إغلاق التحكيم تُنشر بصمة واحدة تجمع كل أوراق التقييم، ومع كل محكّم إيصال يثبت أن ورقته فيها. مع النتيجة ملف وبرنامج قصير: من يشغّله يعيد الحساب كله.</p>",
            ),
        ],
    },
    "en": {
        "title": "How judging works",
        "introduction": "From announcing the criteria to releasing the results: who judges, how scores are computed, how sure a ranking is, and how to check it yourself.",
        "body": [
            (
                "Before submission opens",
                "<p>Criteria and weights, a sentence for every level of every criterion, the rule for ties and the way results will be published are announced. At opening all of it is frozen and its fingerprint published, so that nothing changes without a public reason.</p>",
            ),
            (
                "Who judges",
                "<ul><li>No judge sees an entry of his own governorate, or one where he declared a conflict of interest.</li><li>Entries reach him under a code, without names or governorate.</li><li>Each entry gets at least three score sheets, from judges of whom none sees another’s marks before judging closes.</li><li>Before they begin, all of them score one calibration entry that does not count.</li></ul>",
            ),
            (
                "From levels to a score",
                "<p>A judge gives each criterion a level from 1 to 5, each described by a sentence. For measured criteria the figures suggest a level; he may depart from it with a written reason. A criterion that does not apply to an entry is not a zero: its weight goes to the others.</p>",
            ),
            (
                "Lenient and strict judges",
                "<p>Judges differ in leniency, and not every judge scores every entry. So each judge’s leniency is estimated from his sheets beside those of the others on the same entries, and taken off (a mixed model with estimated variance components). Where judges are alike, the mean stays as it is.</p>",
            ),
            ("worked_example", WORKED_EXAMPLE["en"]),
            (
                "How sure a ranking is",
                "<p>A small difference may be chance. So each rank is published with the interval that holds the true rank with a probability of 90%, and entries that the judging can’t tell apart share a group. Ties are broken by the announced rule alone, never by lot or by name; what is still level is a joint award.</p>",
            ),
            (
                "Decision and release",
                "<p>The jury deliberates after closing. It departs from the ranking only with a reason that is published in both languages and with a second organiser’s consent. Results are released in Arabic and English at the same moment, with the citation of every award; then the time for appeals begins.</p>",
            ),
            (
                "Check it yourself",
                "<p>At closing one fingerprint over all score sheets is published, and every judge has a receipt that proves his sheet is in it. A result comes with a file and a short program: whoever runs it computes everything again.</p>",
            ),
        ],
    },
}
