"""Licences that open data is usually given under, by the key that the platform's settings keep."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

USUAL, OWN = "cc-by-4.0", "own"


@dataclass(frozen=True)
class Licence:
    """`name`: {language: its name}; `url` may be empty for one of the publisher's own."""

    name: dict[str, str | None]
    url: str

    def __str__(self):
        here, there = self.name["ar"], self.name["en"]
        if get_language() == "en":
            here, there = there, here
        return here or there or ""


KNOWN = {
    USUAL: Licence(
        {
            "ar": "المشاع الإبداعي: نَسب المُصنَّف 4.0 (CC BY 4.0)",
            "en": "Creative Commons Attribution 4.0 (CC BY 4.0)",
        },
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    "cc0-1.0": Licence(
        {
            "ar": "المشاع الإبداعي: إهداء إلى الملك العام 1.0 (CC0 1.0)",
            "en": "Creative Commons Public Domain Dedication 1.0 (CC0 1.0)",
        },
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    "odc-by-1.0": Licence(
        {
            "ar": "رخصة البيانات المفتوحة: نَسب المصدر 1.0 (ODC-By 1.0)",
            "en": "Open Data Commons Attribution 1.0 (ODC-By 1.0)",
        },
        "https://opendatacommons.org/licenses/by/1-0/",
    ),
}
CHOICES = [
    (USUAL, _("CC BY 4.0: reuse with attribution")),
    ("cc0-1.0", _("CC0 1.0: no conditions")),
    ("odc-by-1.0", _("ODC-By 1.0: databases, with attribution")),
    (OWN, _("Another one, such as a national licence: its name and address below")),
]
