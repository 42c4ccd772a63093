"""Arabic as people type it: one folded form for the spellings of a word, one stem for its usual endings.

What is indexed and what is asked pass through the same functions, so «مبادره» finds «مُبادَرة».
Other scripts only lose case and accents.
"""

import re
import unicodedata
from functools import lru_cache

TATWEEL = "ـ"
LETTERS = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك"}
DIGITS = {chr(zero + value): str(value) for zero in (0x660, 0x6F0) for value in range(10)}
# Vowel signs, hamzas above a letter (once decomposed), Latin accents, direction marks and joiners.
UNSEEN = dict.fromkeys(c for c in range(0x10000) if unicodedata.category(chr(c)) in {"Mn", "Cf"})
FOLDED = UNSEEN | str.maketrans({TATWEEL: None, **LETTERS, **DIGITS})

WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 64  # PostgreSQL refuses words above 2,046 bytes

ARABIC = re.compile("[\u0620-\u06ff]+")
# The article behind any conjunction or preposition: ال، وال، بال، كال، فال، لل، ولل، وبال.
ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
# Three letters remain, two before a single one, so that صحة and صحي still meet.
ENDING = re.compile("(?:(?<=...)(?:ات|ون|ين|ان|يه|ها)|(?<=..)[هي])$")

BROKEN_PLURALS = {
    "أبنية": "بناء",
    "أحياء": "حي",
    "أراضي": "أرض",
    "أسواق": "سوق",
    "أفكار": "فكرة",
    "أهداف": "هدف",
    "برامج": "برنامج",
    "تجارب": "تجربة",
    "جوائز": "جائزة",
    "حلول": "حل",
    "خطط": "خطة",
    "شركاء": "شريك",
    "شكاوى": "شكوى",
    "شبابيك": "شباك",
    "طرق": "طريق",
    "طوابير": "طابور",
    "قصص": "قصة",
    "مبان": "مبنى",
    "مباني": "مبنى",
    "مدارس": "مدرسة",
    "مدن": "مدينة",
    "مراكز": "مركز",
    "مشاريع": "مشروع",
    "معايير": "معيار",
    "مواقع": "موقع",
    "مناطق": "منطقة",
    "نتائج": "نتيجة",
    "نظم": "نظام",
    "أنظمة": "نظام",
}


def words(text: str) -> list[str]:
    """The words of a text, folded; marks and punctuation are gone."""
    folded = unicodedata.normalize("NFKD", text.replace("\0", " ")).translate(FOLDED).casefold()
    return [word[:LONGEST_WORD] for word in WORD.findall(folded)]


def without_article(word: str) -> list[str]:
    """A folded word, then without its article; again where what remains looks like one.

    So التزام and الالتزام, إلكتروني and الإلكتروني, end in the same form.
    """
    forms = [word]
    while (shorter := ARTICLE.sub("", forms[-1])) != forms[-1]:
        forms.append(shorter)
    return forms


def root(word: str) -> str:
    """A folded word without article and endings."""
    if not ARABIC.fullmatch(word):
        return word
    word = without_article(word)[-1]
    while (shorter := ENDING.sub("", word)) != word:
        word = shorter
    return word


SINGULARS = {root(words(plural)[0]): root(words(one)[0]) for plural, one in BROKEN_PLURALS.items()}
PLURALS = {one: [plural for plural in SINGULARS if SINGULARS[plural] == one] for one in SINGULARS.values()}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a folded word is looked up by: its root, in the singular where the plural is irregular."""
    shortest = root(word)
    return SINGULARS.get(shortest, shortest)


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[str, ...]:
    """Every stem a written word may stand for: بمحافظة is also محافظة, but بلدية stays بلدية too.

    Only texts are read in several ways: a question asks for one stem.
    """
    spelled = [word]
    if word[:1] in "وف" and len(word) > 4 and word[1] in "بكل":
        spelled += [word[1:], word[2:]]
    elif word[:1] in "وفبكل":
        spelled.append(word[1:])
    long_enough = [word, *(rest for rest in spelled[1:] if len(rest) >= 4)]
    return tuple(dict.fromkeys(stem(reading) for reading in long_enough))


def text_to_index(text: str) -> str:
    """The words as spelled, for phrases, then every stem that differs from its word."""
    spelled = words(text)
    stems = [reading for word in spelled for reading in readings(word) if reading != word]
    return " ".join(spelled + stems)


def text_to_complete(text: str) -> str:
    """The words as spelled, then every form whose beginning may be asked for."""
    spelled = words(text)
    return " ".join(dict.fromkeys([*spelled, *(form for word in spelled for form in forms(word))]))


def forms(word: str) -> list[str]:
    """A word without article, as its stems, and as the irregular plurals of these."""
    stems = readings(word)
    return [*without_article(word), *stems, *(plural for one in stems for plural in PLURALS.get(one, []))]


def words_to_find(text: str) -> str:
    return " ".join(stem(word) for word in words(text))


def beginnings_to_find(text: str) -> str:
    """The stems of whole words; the last one may be half typed, so no plural is read into it."""
    *whole, last = words(text) or [""]
    return " ".join([*(stem(word) for word in whole), root(last)]).strip()


def phrase_to_find(text: str) -> str:
    return " ".join(words(text))
