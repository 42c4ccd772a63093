"""The lists that a form of the admin sends: rows of a formset, blocks of a StreamField.

Their script counts and numbers the rows; what reads them trusts it and fails over what no script writes. Nobody types
any of this, so a form in which it is damaged is refused as a whole.
"""

from collections.abc import Mapping

from django.core.exceptions import BadRequest

#: as many as a form may have fields
MOST = 10_000
#: of a formset: "TOTAL_FORMS" and the row it was before
COUNTED = ("-TOTAL_FORMS", "-INITIAL_FORMS")
NUMBERED = ("id", "ORDER")
BLOCKS = "-count"
#: what each row of blocks tells; a single block may have a field called count
OF_A_ROW = ("deleted", "order")


def refuse_broken_rows(sent: Mapping[str, str]) -> None:
    """BadRequest where a count is none, or the number or place of a row."""
    for name in sent:
        if name.endswith(COUNTED) and not is_count(sent[name]):
            raise broken(name)
        if name.endswith(COUNTED[0]):
            refuse_rows(sent, name.removesuffix(COUNTED[0]), int(sent[name]))
        elif name.endswith(BLOCKS) and has_rows(sent, name.removesuffix(BLOCKS)):
            refuse_blocks(sent, name.removesuffix(BLOCKS))


def refuse_rows(sent: Mapping[str, str], prefix: str, count: int) -> None:
    for row in range(count):
        for field in NUMBERED:
            name = f"{prefix}-{row}-{field}"
            if sent.get(name) and not is_number(sent[name]):
                raise broken(name)


def has_rows(sent: Mapping[str, str], prefix: str) -> bool:
    return any(f"{prefix}-0-{part}" in sent for part in OF_A_ROW)


def refuse_blocks(sent: Mapping[str, str], prefix: str) -> None:
    count = sent[f"{prefix}{BLOCKS}"]
    if not is_count(count):
        raise broken(prefix)
    rows = [f"{prefix}-{row}" for row in range(int(count))]
    places = [sent.get(f"{row}-order", "") for row in rows if not sent.get(f"{row}-deleted")]
    # Two in one place are put in order by what they hold, which can't be compared.
    if not all(map(is_number, places)) or len({*map(int, places)}) < len(places):
        raise broken(prefix)


def is_count(text: str) -> bool:
    return is_number(text) and 0 <= int(text) <= MOST


def is_number(text: str) -> bool:
    """As int() and a database take it."""
    return len(text) <= 18 and text.removeprefix("-").isdecimal()


def broken(name: str) -> BadRequest:
    return BadRequest(f"The list {name[:80]} of the form is damaged")
