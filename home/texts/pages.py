"""About, accessibility, privacy."""

#: each: whether it stands in the menu, then by language title, introduction and body (heading, paragraphs)
ABOUT = {
    "show_in_menus": True,
    "ar": {
        "title": "عن المنصة",
        "introduction": "سقارة منصة تجمع ما نجح في محافظة ليُطبَّق في غيرها، بأرقام قبل وبعد، ومعايير معلنة.",
        "body": [
            (
                "من أين جاءت الفكرة",
                "<p>في أكتوبر 2019 أوصت ورشتا عمل بمركز التنمية المحلية للتدريب بسقارة، عن لجان متابعة المراكز التكنولوجية ووحدات المتغيرات المكانية، باستعراض التجارب الناجحة وتعميمها على باقي المحافظات، وبتبني الأفكار المبتكرة التي ترد منها، وبتوحيد نماذج العمل الميداني.</p>",
            ),
            (
                "ماذا تفعل المنصة",
                "<ul><li>تكتب كل محافظة مبادراتها وقصص نجاحها، وتراجعها لجنة المتابعة ثم الوزارة قبل النشر.</li><li>تتنافس الوحدات والمبادرات في دورات معلنة المعايير والأوزان، ويُقيَّم كل عمل دون معرفة اسم محافظته.</li><li>تُنشر النتائج بالعربية والإنجليزية مع حيثيات لجنة التحكيم.</li></ul>",
            ),
            (
                "لماذا سقارة",
                "<p>سُمّيت باسم المركز الذي بدأت فيه الفكرة، وباسم أول هرم مدرّج: بُني مرة، ثم تكرّر في كل مصر. في شعارها 27 بلاطة، لكل محافظة بلاطة.</p>",
            ),
        ],
    },
    "en": {
        "title": "About",
        "introduction": "Saqqara gathers what worked in one governorate so that others can apply it, with figures before and after and with published criteria.",
        "body": [
            (
                "Where the idea came from",
                "<p>In October 2019 two workshops at the Saqqara Local Development Training Centre, on the follow-up committees of technology centres and on spatial changes units, recommended showing successful experiences and replicating them in the other governorates, adopting the innovative ideas that come from them, and unifying the forms of field work.</p>",
            ),
            (
                "What the platform does",
                "<ul><li>Each governorate writes up its initiatives and success stories; its follow-up committee and then the ministry review them before publication.</li><li>Units and initiatives compete in editions with published criteria and weights; every entry is scored without its governorate’s name.</li><li>Results are published in Arabic and English with the jury’s citations.</li></ul>",
            ),
            (
                "Why Saqqara",
                "<p>Named after the centre where the idea was born, and after the first step pyramid: built once, then built all over Egypt. The emblem has 27 tiles, one for each governorate.</p>",
            ),
        ],
    },
}

ACCESSIBILITY = {
    "ar": {
        "title": "إتاحة الوصول",
        "introduction": "نعمل على أن يقرأ الجميع هذا الموقع ويستخدموه، بأي جهاز ومع أي تقنية مساعدة.",
        "body": [
            (
                "ما التزمنا به",
                "<ul><li>نستهدف المستوى AA من إرشادات WCAG 2.2.</li><li>كل لون يصاحبه رقم أو كلمة، ولكل رسم جدول أو نص بديل.</li><li>تعمل كل الصفحات بلوحة المفاتيح، ودون برامج نصية في المتصفح.</li><li>تستطيع قراءة الأرقام بالشكلين 012 و٠١٢ من أعلى كل صفحة عربية.</li></ul>",
            ),
            (
                "كيف نفحص",
                "<p>نفحص كل نوع من الصفحات باللغتين، على شاشة واسعة وعلى هاتف، بفحص آلي ثم بلوحة المفاتيح، وبتكبير 400%، وبألوان النظام العالية التباين.</p>",
            ),
            (
                "ما نعرف أنه لم يكتمل",
                "<p>قد تكون ملفات رفعتها المحافظات غير متاحة بالكامل لقارئات الشاشة؛ اطلب نسخة أخرى نرسلها لك.</p>",
            ),
            (
                "إن واجهتك صعوبة",
                "<p>اكتب لنا عنوان الصفحة وما لم تستطع فعله، على البريد المذكور أسفل الصفحة إن كان معلنًا.</p>",
            ),
        ],
    },
    "en": {
        "title": "Accessibility",
        "introduction": "We work so that everyone can read and use this site, on any device and with any assistive technology.",
        "body": [
            (
                "What we hold ourselves to",
                "<ul><li>We aim at level AA of WCAG 2.2.</li><li>Every colour is accompanied by a number or a word, and every drawing has a table or text beside it.</li><li>All pages work by keyboard and without scripts in the browser.</li><li>On Arabic pages figures can be read as 012 or ٠١٢; the switch is at the head of the page.</li></ul>",
            ),
            (
                "How we test",
                "<p>Each kind of page in both languages, on a wide screen and on a phone: by machine first, then by keyboard, at 400% zoom and in the high-contrast colours of the system.</p>",
            ),
            (
                "What we know to be unfinished",
                "<p>Files that governorates uploaded may not be fully readable by screen readers; ask for another version and we shall send it.</p>",
            ),
            (
                "If something stands in your way",
                "<p>Tell us the page’s address and what you could not do, at the address at the foot of the page where one is given.</p>",
            ),
        ],
    },
}

PRIVACY = {
    "ar": {
        "title": "الخصوصية",
        "introduction": "يقرأ الزائر هذا الموقع دون أن نعرف من هو.",
        "body": [
            (
                "ما نحفظه عن الزائر",
                "<p>لا نستخدم أدوات تتبّع ولا نطلب شيئًا من مواقع أخرى. نحفظ في متصفحك اختيارك لشكل الأرقام إن غيّرته، وملف الجلسة إن دخلت بحساب.</p>",
            ),
            (
                "ما لا ننشره",
                "<p>لا تُنشر أرقام المتغيرات المكانية ولا إحداثياتها ولا أسماء أصحابها ولا أرقام التراخيص والمحاضر. تُمحى من كل صورة تُرفع بيانات الكاميرا والموقع.</p>",
            ),
            (
                "من له حساب",
                "<p>نحفظ اسم صاحب الحساب وبريده وهاتفه إن كتبه، وما فعله في الإدارة، ليُعرف من نشر ومن قرّر. لا تُنشر أوراق المحكّمين بأسمائهم.</p>",
            ),
            (
                "كم نحتفظ بها",
                "<p>تُحذف الرسائل المرسلة بعد 90 يومًا. لطلب تصحيح أو حذف اكتب إلى العنوان أسفل الصفحة.</p>",
            ),
        ],
    },
    "en": {
        "title": "Privacy",
        "introduction": "Visitors read this site without our knowing who they are.",
        "body": [
            (
                "What we keep about a visitor",
                "<p>We use no tracking tools and ask nothing of other sites. Your browser keeps the kind of digits you chose, if you changed them, and a session cookie if you sign in.</p>",
            ),
            (
                "What we don’t publish",
                "<p>The numbers and coordinates of spatial changes, the names of owners, and the numbers of permits and reports are not published. What a camera wrote into an uploaded picture, its place included, is removed.</p>",
            ),
            (
                "People with an account",
                "<p>We keep the name, e-mail address and, where given, telephone of an account’s holder, and what he did in the admin, so that it is known who published and who decided. Judges’ sheets are never published under their names.</p>",
            ),
            (
                "For how long",
                "<p>Sent mail is deleted after 90 days. To have something corrected or deleted, write to the address at the foot of the page.</p>",
            ),
        ],
    },
}
