"""How records say something in both languages at once."""

from typing import Any

LANGUAGES = ("ar", "en")


def in_two(record: Any, field: str) -> dict[str, str | None]:
    """Of a record that carries both languages in one row: `field_ar` and `field_en`."""
    return {language: getattr(record, f"{field}_{language}") or None for language in LANGUAGES}


def of_each(pages: dict[str, Any], read) -> dict[str, str | None]:
    """`read(page)` of the page of each language; null where there is none, or it says nothing."""
    return {language: (language in pages and read(pages[language])) or None for language in LANGUAGES}


def column(pages: dict[str, Any], field: str) -> dict[str, str | None]:
    return of_each(pages, lambda page: getattr(page, field))


def place(governorate: Any) -> dict[str, Any]:
    return {"code": governorate.code, "name": in_two(governorate, "name")}


def term(record: Any) -> dict[str, Any] | None:
    return {"key": record.key, "name": in_two(record, "name")} if record else None


def unit(record: Any) -> dict[str, Any] | None:
    return {"tier": record.tier, "name": in_two(record, "name")} if record else None


def number(value: Any) -> float | None:
    return None if value is None else float(value)
