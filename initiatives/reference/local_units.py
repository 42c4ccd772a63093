"""A few real local units of each governorate to begin with; organisers import the rest by CSV."""

from ..enums import Tier

Unit = tuple[str, str, str]

MARKAZ, CITY, DISTRICT = Tier.MARKAZ, Tier.CITY, Tier.DISTRICT

UNITS: dict[str, list[Unit]] = {
    "EG-C": [
        (DISTRICT, "حي المعادي", "Maadi"),
        (DISTRICT, "حي مصر الجديدة", "Heliopolis"),
        (DISTRICT, "حي عين شمس", "Ain Shams"),
    ],
    "EG-ALX": [
        (DISTRICT, "حي المنتزه أول", "Montaza 1"),
        (DISTRICT, "حي وسط", "Central Alexandria"),
        (DISTRICT, "حي العجمي", "Agami"),
        (CITY, "برج العرب", "Borg El Arab"),
    ],
    "EG-PTS": [
        (DISTRICT, "حي الشرق", "East Port Said"),
        (DISTRICT, "حي العرب", "Al Arab"),
        (DISTRICT, "حي الزهور", "Al Zohour"),
        (CITY, "بورفؤاد", "Port Fouad"),
    ],
    "EG-SUZ": [
        (DISTRICT, "حي الأربعين", "Arbaeen"),
        (DISTRICT, "حي عتاقة", "Ataqah"),
        (DISTRICT, "حي فيصل", "Faisal"),
    ],
    "EG-DT": [
        (MARKAZ, "دمياط", "Damietta"),
        (MARKAZ, "فارسكور", "Faraskur"),
        (CITY, "رأس البر", "Ras El Bar"),
    ],
    "EG-DK": [
        (MARKAZ, "المنصورة", "Mansoura"),
        (MARKAZ, "ميت غمر", "Mit Ghamr"),
        (MARKAZ, "طلخا", "Talkha"),
        (DISTRICT, "حي شرق المنصورة", "East Mansoura"),
    ],
    "EG-SHR": [
        (MARKAZ, "الزقازيق", "Zagazig"),
        (MARKAZ, "بلبيس", "Bilbeis"),
        (MARKAZ, "الحسينية", "Husseiniya"),
        (DISTRICT, "حي أول الزقازيق", "Zagazig First District"),
    ],
    "EG-KB": [
        (MARKAZ, "بنها", "Banha"),
        (MARKAZ, "طوخ", "Tukh"),
        (DISTRICT, "حي شرق شبرا الخيمة", "East Shubra El Kheima"),
    ],
    "EG-KFS": [
        (MARKAZ, "كفر الشيخ", "Kafr El Sheikh"),
        (MARKAZ, "دسوق", "Desouk"),
        (MARKAZ, "بيلا", "Biyala"),
        (CITY, "بلطيم", "Baltim"),
    ],
    "EG-GH": [
        (MARKAZ, "طنطا", "Tanta"),
        (MARKAZ, "كفر الزيات", "Kafr El Zayat"),
        (DISTRICT, "حي أول المحلة الكبرى", "Mahalla First District"),
    ],
    "EG-MNF": [
        (MARKAZ, "شبين الكوم", "Shibin El Kom"),
        (MARKAZ, "منوف", "Menouf"),
        (CITY, "سرس الليان", "Sers El Lyan"),
    ],
    "EG-BH": [
        (MARKAZ, "دمنهور", "Damanhur"),
        (MARKAZ, "رشيد", "Rosetta"),
        (MARKAZ, "كفر الدوار", "Kafr El Dawwar"),
    ],
    "EG-IS": [
        (MARKAZ, "التل الكبير", "Tell El Kebir"),
        (MARKAZ, "فايد", "Fayed"),
        (DISTRICT, "حي أول الإسماعيلية", "Ismailia First District"),
    ],
    "EG-GZ": [
        (MARKAZ, "البدرشين", "Badrasheen"),
        (MARKAZ, "أوسيم", "Ausim"),
        (DISTRICT, "حي الدقي", "Dokki"),
        (DISTRICT, "حي الهرم", "Haram"),
    ],
    "EG-BNS": [
        (MARKAZ, "بني سويف", "Beni Suef"),
        (MARKAZ, "الواسطى", "El Wasta"),
        (MARKAZ, "ببا", "Beba"),
    ],
    "EG-FYM": [
        (MARKAZ, "الفيوم", "Fayoum"),
        (MARKAZ, "سنورس", "Senouris"),
        (MARKAZ, "إطسا", "Itsa"),
    ],
    "EG-MN": [
        (MARKAZ, "المنيا", "Minya"),
        (MARKAZ, "ملوي", "Mallawi"),
        (MARKAZ, "بني مزار", "Beni Mazar"),
    ],
    "EG-AST": [
        (MARKAZ, "ديروط", "Dairut"),
        (MARKAZ, "القوصية", "El Qusiya"),
        (DISTRICT, "حي شرق أسيوط", "East Assiut"),
    ],
    "EG-SHG": [
        (MARKAZ, "سوهاج", "Sohag"),
        (MARKAZ, "طهطا", "Tahta"),
        (DISTRICT, "حي شرق سوهاج", "East Sohag"),
    ],
    "EG-KN": [
        (MARKAZ, "قنا", "Qena"),
        (MARKAZ, "نجع حمادي", "Nag Hammadi"),
        (MARKAZ, "دشنا", "Dishna"),
    ],
    "EG-ASN": [
        (MARKAZ, "إدفو", "Edfu"),
        (MARKAZ, "كوم أمبو", "Kom Ombo"),
        (MARKAZ, "دراو", "Daraw"),
        (CITY, "أسوان", "Aswan"),
    ],
    "EG-LX": [
        (CITY, "الأقصر", "Luxor"),
        (MARKAZ, "إسنا", "Esna"),
        (MARKAZ, "أرمنت", "Armant"),
    ],
    "EG-BA": [
        (CITY, "الغردقة", "Hurghada"),
        (CITY, "سفاجا", "Safaga"),
        (CITY, "القصير", "El Quseir"),
    ],
    "EG-WAD": [
        (MARKAZ, "الخارجة", "Kharga"),
        (MARKAZ, "الداخلة", "Dakhla"),
        (MARKAZ, "الفرافرة", "Farafra"),
    ],
    "EG-MT": [
        (CITY, "مرسى مطروح", "Marsa Matrouh"),
        (MARKAZ, "الضبعة", "El Dabaa"),
        (MARKAZ, "سيوة", "Siwa"),
    ],
    "EG-SIN": [
        (CITY, "العريش", "Arish"),
        (MARKAZ, "بئر العبد", "Bir El Abd"),
        (MARKAZ, "الشيخ زويد", "Sheikh Zuweid"),
    ],
    "EG-JS": [
        (CITY, "الطور", "El Tor"),
        (CITY, "شرم الشيخ", "Sharm El Sheikh"),
        (CITY, "دهب", "Dahab"),
    ],
}


def diwan(name_ar: str, name_en: str) -> Unit:
    return (Tier.DIWAN, f"ديوان عام محافظة {name_ar}", f"{name_en} Governorate headquarters")
