"""The unified field-work record (استمارة العمل الميداني الموحدة): one row per spatial change.

Headings and choices hold both languages, because a file written in either is read in either.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto

from django.utils.translation import gettext_lazy as _

from .wording import plain, plain_heading

SHEET_NAMES = {"ar": "سجل المعاينات", "en": "Inspections"}


class Kind(StrEnum):
    TEXT = auto()
    CODE = auto()  # letters and digits, at least one digit: never a person's name
    TIME = auto()  # date, with the hour where it is known
    NUMBER = auto()
    CHOICE = auto()


@dataclass(frozen=True)
class Choice:
    key: str
    ar: str
    en: str

    def label(self, language: str) -> str:
        return self.ar if language == "ar" else self.en


@dataclass(frozen=True)
class Column:
    key: str
    ar: str
    en: str
    kind: Kind = Kind.TEXT
    required: bool = False
    when: object = ""  # in words, where `validation.RULES` ask for it in some rows only
    help: object = ""
    choices: tuple[Choice, ...] = ()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    places: int = 2
    hour_needed: bool = False
    longest: int = 120

    def heading(self, language: str) -> str:
        return self.ar if language == "ar" else self.en

    def spellings(self) -> set[str]:
        return {plain(self.key), plain_heading(self.ar), plain_heading(self.en)}

    def choice_by_spelling(self) -> dict[str, str]:
        return {plain(word): c.key for c in self.choices for word in (c.key, c.ar, c.en)}


CHANGE_TYPES = (
    Choice("new_building", "بناء جديد", "New building"),
    Choice("added_storey", "تعلية", "Added storey"),
    Choice("cultivation", "زراعة", "Cultivation"),
    Choice("filling", "ردم", "Earth filling"),
    Choice("stockpiling", "تشوين", "Stockpiling"),
    Choice("fence", "سور", "Fence"),
    Choice("demolition", "هدم", "Demolition"),
)
LAND_TYPES = (
    Choice("state", "أملاك دولة", "State property"),
    Choice("farmland", "زراعية", "Farmland"),
    Choice("inside", "داخل الحيز", "Inside the urban boundary"),
    Choice("outside", "خارج الحيز", "Outside the urban boundary"),
)
FINDINGS = (
    Choice("legal", "قانوني", "Legal"),
    Choice("illegal", "غير قانوني", "Illegal"),
    Choice("false_change", "لا يوجد متغير", "No change"),
)
ACTIONS = (
    Choice("cradle", "إزالة في المهد", "Removal in the cradle"),
    Choice("stop", "إيقاف", "Stop of works"),
    Choice("report", "محضر", "Report"),
    Choice("referral", "إحالة", "Referral"),
    Choice("regularisation", "تقنين", "Regularisation"),
)
YES_NO = (Choice("yes", "نعم", "Yes"), Choice("no", "لا", "No"))

ZERO = Decimal(0)
IF_INSPECTED = _("when the change was inspected")

COLUMNS = (
    Column(
        "change_no",
        "رقم المتغير",
        "Change number",
        Kind.CODE,
        required=True,
        longest=40,
        help=_("As in the system; each number once."),
    ),
    Column(
        "received_at",
        "تاريخ الورود",
        "Received on",
        Kind.TIME,
        required=True,
        help=_("Within the entry’s period. Add the hour if you know it; otherwise midnight counts."),
    ),
    Column(
        "source",
        "جهة الرصد",
        "Detected by",
        required=True,
        help=_("For example: Military Survey Department."),
    ),
    Column(
        "governorate",
        "المحافظة",
        "Governorate",
        required=True,
        help=_("The governorate of the entry, in Arabic or English."),
    ),
    Column("markaz", "المركز/المدينة/الحي", "Markaz/city/district", required=True),
    Column("village", "القرية/الشياخة", "Village/shiyakha"),
    Column(
        "lat",
        "خط العرض",
        "Latitude",
        Kind.NUMBER,
        lowest=Decimal(22),
        highest=Decimal(32),
        places=6,
        help=_("Decimal degrees, from 22 to 32."),
    ),
    Column(
        "lon",
        "خط الطول",
        "Longitude",
        Kind.NUMBER,
        lowest=Decimal(24),
        highest=Decimal(37),
        places=6,
        help=_("Decimal degrees, from 24 to 37."),
    ),
    Column(
        "detected_area_m2",
        "المساحة المرصودة (م²)",
        "Detected area (m²)",
        Kind.NUMBER,
        lowest=ZERO,
    ),
    Column("change_type", "نوع المتغير", "Type of change", Kind.CHOICE, required=True, choices=CHANGE_TYPES),
    Column("land_type", "نوع الأرض", "Type of land", Kind.CHOICE, required=True, choices=LAND_TYPES),
    Column(
        "jurisdiction",
        "جهة الولاية",
        "Jurisdiction body",
        help=_("For example: Agriculture, Antiquities, Endowments."),
    ),
    Column(
        "inspected_at",
        "تاريخ ووقت المعاينة",
        "Inspected at",
        Kind.TIME,
        hour_needed=True,
        help=_("Date and hour, not before receipt. Leave empty while the inspection is pending."),
    ),
    Column(
        "inspector",
        "القائم بالمعاينة (رمز)",
        "Inspector (code)",
        Kind.CODE,
        when=IF_INSPECTED,
        longest=20,
        help=_("The inspector’s code, never a name."),
    ),
    Column(
        "on_site_area_m2",
        "المساحة على الطبيعة (م²)",
        "Area on the ground (m²)",
        Kind.NUMBER,
        lowest=ZERO,
    ),
    Column("finding", "النتيجة", "Finding", Kind.CHOICE, when=IF_INSPECTED, choices=FINDINGS),
    Column("permit_no", "رقم الترخيص", "Permit number", longest=60, help=_("For a legal change.")),
    Column(
        "report_no",
        "رقم المحضر",
        "Report number",
        when=_("when the action is a report"),
        longest=60,
        help=_("For an illegal change."),
    ),
    Column(
        "decision_no",
        "رقم قرار الإزالة",
        "Removal order number",
        when=_("when a date of execution is given, unless removed in the cradle"),
        longest=60,
        help=_("For an illegal change. One order may cover several changes."),
    ),
    Column("action", "الإجراء", "Action", Kind.CHOICE, choices=ACTIONS, help=_("For an illegal change.")),
    Column(
        "executed_at",
        "تاريخ التنفيذ",
        "Executed on",
        Kind.TIME,
        help=_("The day of the removal, not before the inspection."),
    ),
    Column(
        "wave",
        "الموجة والمرحلة",
        "Wave and phase",
        longest=60,
        help=_("For example: wave 28, phase 2."),
    ),
    Column(
        "photo_before",
        "صورة قبل",
        "Photo before",
        longest=200,
        help=_("The name of the file in your archive; the photo is not uploaded here."),
    ),
    Column(
        "photo_after",
        "صورة بعد",
        "Photo after",
        longest=200,
        help=_("The name of the file in your archive; the photo is not uploaded here."),
    ),
    Column(
        "notes",
        "ملاحظات",
        "Notes",
        longest=1000,
        help=_("No names of persons and no exact addresses."),
    ),
    Column(
        "form_complete",
        "الاستمارة مستوفاة",
        "Form complete",
        Kind.CHOICE,
        when=IF_INSPECTED,
        choices=YES_NO,
        help=_("Was the unified field form filled in completely?"),
    ),
    Column(
        "recovered_m2",
        "المساحة المستردة (م²)",
        "Recovered area (m²)",
        Kind.NUMBER,
        lowest=ZERO,
        help=_("In square metres, farmland too (1 feddan = 4,200.83 m²), once the removal is executed."),
    ),
    Column(
        "recurrence_of",
        "عودة للمتغير رقم",
        "Recurrence of change no.",
        Kind.CODE,
        longest=40,
        help=_("The number of the change that came back after its removal."),
    ),
)
COLUMN_BY_KEY = {column.key: column for column in COLUMNS}
COLUMN_BY_SPELLING = {spelling: column for column in COLUMNS for spelling in column.spellings()}
