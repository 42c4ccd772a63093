"""The demo's success stories: invented, marked as illustrative on their pages, in both languages."""

STORIES = [
    {
        "governorate": "EG-SHR",
        "initiative": "شباك واحد بلا انتظار",
        "picture": "queue",
        "figures": [
            {
                "value": 22,
                "ar": ("دقيقة", "متوسط زمن الخدمة بعد التغيير"),
                "en": ("minutes", "Average service time after the change"),
            },
            {
                "value": 95,
                "ar": ("دقيقة", "متوسط زمن الخدمة قبله"),
                "en": ("minutes", "Average service time before it"),
            },
        ],
        "ar": {
            "title": "من 95 دقيقة إلى 22 في مركز الزقازيق",
            "person": "موظفة شباك بالمركز التكنولوجي",
            "quote": "كنت أعتذر للناس طوال اليوم. الآن أعرف من سيأتي ومتى، والملف جاهز قبل وصوله.",
            "before": "كان الطابور يبدأ قبل فتح الباب، ويصل المواطن إلى الشباك بعد ساعة ونصف ليعرف أن ورقة تنقصه.",
            "turning_point": "جلس فريق المركز يومًا كاملًا يرسم رحلة المعاملة على الحائط. سأل أحدهم: لماذا نراجع الملف بعد الانتظار لا قبله؟ في الأسبوع التالي نُقلت المراجعة إلى الباب.",
            "after": "يدخل المواطن في موعده، وينتهي في 22 دقيقة في المتوسط. وبقي ثلث الأدوار مفتوحًا لمن لا يحجز.",
            "body": "لم يُضف شباك ولا موظف. تغيّر ترتيب الخطوات فقط.",
        },
        "en": {
            "title": "From 95 minutes to 22 in Zagazig",
            "person": "Counter clerk at the technology centre",
            "quote": "I used to apologise to people all day. Now I know who is coming and when, and the file is ready before they arrive.",
            "before": "The queue began before the doors opened, and after an hour and a half a citizen reached the counter to learn that a paper was missing.",
            "turning_point": "The team spent a whole day drawing the journey of a request on the wall. Someone asked: why do we check the file after the wait and not before it? The next week the check moved to the door.",
            "after": "Citizens come at their time and finish in 22 minutes on average. A third of the slots stay open for those who do not book.",
            "body": "No counter and no clerk was added. Only the order of the steps changed.",
        },
    },
    {
        "governorate": "EG-ASN",
        "initiative": "المركز المتنقل بمواعيد معلنة",
        "picture": "route",
        "figures": [
            {
                "value": 41,
                "ar": ("قرية", "تصلها السيارة كل شهر"),
                "en": ("villages", "Reached by the vehicle every month"),
            },
        ],
        "ar": {
            "title": "السيارة التي صار لها موعد",
            "person": "معلمة متقاعدة من قرية بمركز إدفو",
            "quote": "كنت أسافر ثمانين كيلومترًا لأجدد بطاقة. الآن أعرف أن السيارة عندنا أول ثلاثاء من الشهر.",
            "before": "كانت سيارة الخدمة تمر حين تمر. من سمع بها لحقها، ومن لم يسمع انتظر الشهر التالي.",
            "turning_point": "علّق منسق شاب جدولًا بخط يده على باب الوحدة المحلية. في الشهر الأول حضر ثلاثة أضعاف من كانوا يحضرون.",
            "after": "صار للسيارة خط سير يبدأ بأبعد قرية، وجدول معلن في 41 قرية، وسجل منشور لما تأجل وسببه.",
            "body": "السيارة هي نفسها، والفريق هو نفسه؛ الجديد ورقة معلقة يُحاسب عليها الجميع.",
        },
        "en": {
            "title": "The vehicle that keeps its time",
            "person": "Retired teacher from a village in Edfu",
            "quote": "I used to travel eighty kilometres to renew a card. Now I know the vehicle is here on the first Tuesday of the month.",
            "before": "The service vehicle passed when it passed. Those who heard of it caught it; those who did not waited another month.",
            "turning_point": "A young scheduler pinned a handwritten timetable to the door of the local unit. In the first month three times as many people came.",
            "after": "The vehicle has a route that starts with the farthest village, a timetable posted in 41 villages, and a public log of what was put off and why.",
            "body": "The same vehicle and the same team; what is new is a sheet on the wall that everyone answers for.",
        },
    },
]
