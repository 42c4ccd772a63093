"""What a guide says, as plain values: kept with a version, drawn on the page, on paper and by whoever plans by it."""

from decimal import Decimal

CENT = Decimal("0.01")
#: the fields that stand by themselves
FIELDS = (
    "one_line",
    "fits_if",
    "not_if",
    "keep",
    "adapt",
    "mentor_hours",
    "mentor_booking",
    "training_needed",
    "training",
    "scale_note",
)
#: the tables, each with its columns
TABLES = {
    "prerequisites": ("name", "owner", "is_mandatory"),
    "steps": ("week", "step", "who", "output"),
    "budget": ("name", "low", "high", "is_recurring"),
    "roles": ("role", "duty", "fte"),
    "decisions": ("label",),
    "templates": ("label",),
    "risks": ("risk", "sign", "response"),
    "indicators": ("name", "baseline_how", "target_90_days"),
}
#: of a table whose rows may carry a file: the column that holds it
FILES = {"steps": "attachment", "decisions": "document", "templates": "document"}


def content_of(guide):
    """{field: value, table: [{"key": …, column: value}]} of `guide` as it is held in memory.

    The key of a row is the same in every language and in every version.
    """
    fields = {name: getattr(guide, name) for name in ("title", *FIELDS, *guide.SCALE)}
    return fields | {table: rows_of(guide, table) for table in TABLES}


def rows_of(guide, table):
    columns = TABLES[table]
    rows = [
        {"key": str(row.translation_key)} | {column: plain(getattr(row, column)) for column in columns}
        for row in getattr(guide, table).all()
    ]
    return sorted(rows, key=lambda row: row["week"] or 0) if table == "steps" else rows


def plain(value):
    """An amount reads alike whether a form or the database gave it."""
    return value.quantize(CENT) if isinstance(value, Decimal) else value


def documents_of(guide):
    """{key of the row: the document it carries}."""
    return {
        str(row.translation_key): getattr(row, column)
        for table, column in FILES.items()
        for row in getattr(guide, table).all()
        if getattr(row, f"{column}_id")
    }
