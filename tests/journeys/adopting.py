"""What both journeys of adopting know: the winner's titles, what is reported, what everybody reads in the end."""

import datetime

from django.core import mail

from initiatives.actions import letters
from tests.initiatives.adoptions.making import in_english

TITLES = {"ar": "شباك بلا انتظار", "en": "One window"}
#: when the adopter would like to begin
WANTED = datetime.date.today() + datetime.timedelta(days=30)
LESSON = {"lesson_ar": "مراجعة الملف قبل الحضور وحدها تحقق نصف الأثر.", "lesson_en": "Half is enough."}
SAID = {"n": "400", "served": "3400", "cost": "0", "sentence": "تسير كما خُطط لها."}
#: how the page of each language says it
SAID_ON_THE_PAGE = {
    "ar": ("أسوان", "تشغيل موثَّق بنتائج", LESSON["lesson_ar"]),
    "en": ("Aswan", "results verified", LESSON["lesson_en"]),
}


def in_language(page, language):
    return page if language == "ar" else in_english(page, TITLES["en"])


def told_to_the_origin(reader, language):
    """Next month: 88 - 19 = 69 minutes for each of 3,400 people are 3,910 hours."""
    mail.outbox.clear()
    list(letters.send_due(datetime.date.today() + datetime.timedelta(days=40)))
    [letter] = [one for one in mail.outbox if one.to == [reader.email]]
    assert TITLES[language] in letter.subject
    for expected in ("3,910", "88", "19", "400", SAID_ON_THE_PAGE[language][0]):
        assert expected in letter.body, expected
