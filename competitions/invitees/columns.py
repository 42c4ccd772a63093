"""What is said of an invited judge, in the order in which it is pasted; only the address is compulsory."""

from dataclasses import dataclass

from ..inspections.wording import plain_heading

SHEET_NAMES = {"ar": "المحكّمون", "en": "Judges"}
#: an edition has some dozens of judges; a longer list is a mistake
MAX_LINES = 300
MAX_TEXT = 100_000


@dataclass(frozen=True)
class Column:
    key: str
    ar: str
    en: str
    also: tuple[str, ...] = ()

    def heading(self, language: str) -> str:
        return self.ar if language == "ar" else self.en


COLUMNS = (
    Column("address", "البريد الإلكتروني", "Email", ("address", "e-mail", "mail", "البريد", "العنوان")),
    Column("name", "الاسم", "Name", ("الاسم الكامل", "full name")),
    Column("role", "الدور", "Role", ("الصفة",)),
    Column("expertise", "مجالات الخبرة", "Expertise", ("الخبرة", "المجال", "domains")),
    Column("governorate", "محافظة المحكّم", "Home governorate", ("المحافظة", "governorate")),
    Column("max_load", "الحد الأقصى للمشاركات", "At most", ("الحد الأقصى", "maximum load", "maximum")),
    Column("language", "لغة المراسلة", "Language", ("اللغة",)),
)
BY_KEY = {column.key: column for column in COLUMNS}
BY_SPELLING = {
    plain_heading(word): column for column in COLUMNS for word in (column.ar, column.en, *column.also)
}
#: words for a role and for a language, compared without differences of spelling that mean nothing
ROLES = {"judge": "judge", "محكم": "judge", "محكمه": "judge"}
LANGUAGES = {
    **dict.fromkeys(("ar", "arabic", "العربيه", "عربي", "عربيه"), "ar"),
    **dict.fromkeys(("en", "english", "الانجليزيه", "انجليزي", "انجليزيه"), "en"),
}
