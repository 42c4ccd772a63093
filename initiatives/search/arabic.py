"""Arabic as people type it: one folded form for the spellings of a word, one stem for its usual endings.

What is indexed and what is asked pass through the same functions, so «مبادره» finds «مُبادَرة».
Other scripts lose case and accents, English the s of its plurals.
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
# Egypt writes مسئول and شئون where others write مسؤول and شؤون.
EGYPTIAN_HAMZA = ("ئو", "ؤو")
# Of هاتفًا: the letter that only carries the ending of an object.
ACCUSATIVE = re.compile("\u064b\u0651?ا(?!\\w)|ا\u064b")
# The article behind any conjunction or preposition: ال، وال، بال، كال، فال، لل، ولل، وبال.
ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
# Three letters remain, two before a single one, so that صحة and صحي still meet; four before the و of موظفو.
ENDING = re.compile("(?:(?<=...)(?:اتها|اتهم|اته|تها|تهم|ته|ات|ون|ين|ان|يه|ها|هم)|(?<=..)[هي]|(?<=....)و)$")
# Of services, not of access, status or analysis.
ENGLISH_PLURAL = re.compile("(?<=[a-z]{3})(?<![siu])s$")
# Words that end like this by themselves, where what would remain is another word: إعلان is not أعلى.
OWN_ENDING = frozenset(["اعلان", "تقنين", "تامين", "معاين", "عمران", "مساهم", "تفاهم", "شرقيه", "غربيه"])
# The same for a first letter that looks like a preposition or a conjunction: بطاقة is not طاقة.
OWN_BEGINNING = frozenset(["بطاق", "بعيد", "فعال", "وسيل", "وسايل", "كامير"])


def words(text: str) -> list[str]:
    """The words of a text, folded; marks and punctuation are gone."""
    composed = unicodedata.normalize("NFKC", text.replace("\0", " "))
    composed = ACCUSATIVE.sub("", composed).translate(FOLDED)
    apart = unicodedata.normalize("NFKD", composed.replace(*EGYPTIAN_HAMZA))
    folded = apart.translate(FOLDED).casefold()
    return [without_hamza(word)[:LONGEST_WORD] for word in WORD.findall(folded)]


def without_hamza(word: str) -> str:
    """إجراء as إجرا; three letters keep theirs, for ماء and ما are two words."""
    return word.replace("ء", "") if len(word) > 3 else word


def without_article(word: str) -> list[str]:
    """A folded word, then without its article; again where what remains looks like one.

    So التزام and الالتزام, إلكتروني and الإلكتروني, end in the same form.
    """
    forms = [word]
    while (shorter := ARTICLE.sub("", forms[-1])) != forms[-1]:
        forms.append(shorter)
    return forms


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without article and endings, in English without the s of the plural."""
    if not ARABIC.fullmatch(word):
        return ENGLISH_PLURAL.sub("", word)
    word = without_article(word)[-1]
    while word not in OWN_ENDING and (shorter := ENDING.sub("", word)) != word:
        word = shorter
    return word


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[str, ...]:
    """Every stem a written word may stand for: بمحافظة is also محافظة, but بلدية stays بلدية too.

    Only texts are read in several ways: a question asks for one stem.
    """
    shortest = stem(word)
    if shortest in OWN_BEGINNING:
        return (shortest,)
    return tuple(
        dict.fromkeys([shortest, *(stem(rest) for rest in without_particle(word) if len(rest) >= 4)])
    )


def without_particle(word: str) -> list[str]:
    """What follows a letter, or two, that may be a conjunction or a preposition."""
    if word[:1] in "وف" and len(word) > 4 and word[1] in "بكل":
        return [word[1:], word[2:]]
    return [word[1:]] if word[:1] in "وفبكل" else []


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
    """A word without article, and its stems."""
    return [*without_article(word), *readings(word)]


def stems(text: str) -> list[str]:
    """What the words of a question are looked up by."""
    return [stem(word) for word in words(text)]


def phrase_to_find(text: str) -> str:
    return " ".join(words(text))
