"""Order Arabic names alike on every database."""

FOLDED = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": None}
)
ARTICLE = "ال"


def sort_key(name: str) -> str:
    """`name` without article, hamza and tatweel; a column that SQLite and PostgreSQL order the same way."""
    words = name.strip().lower().split()
    return " ".join(word.removeprefix(ARTICLE).translate(FOLDED) for word in words)
