"""CSV that Excel reads as UTF-8 and runs nothing of."""

import csv
import io

from ...cells import safe_for_csv
from .flat import cells, columns

#: without it Excel doesn't read Arabic
BYTE_ORDER_MARK = "\ufeff"


def written(collection, batches, terms):
    all_columns = columns(collection.shape)
    yield BYTE_ORDER_MARK + lines([[column.name for column in all_columns]])
    for batch in batches:
        yield lines([cell(value) for value in cells(record, all_columns)] for record in batch)


def lines(rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    return safe_for_csv(value.isoformat() if hasattr(value, "isoformat") else str(value))
