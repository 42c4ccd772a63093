"""What the script of a StreamField would send: read from the definition that the page gives it."""

import json


def blocks_of(element):
    """({name: values} of what stands in it, the same for a first block of each type and its rows)."""
    known = {}
    definition = json.loads(element["data-w-block-data-value"])
    note(definition, known)
    value, _errors = json.loads(element["data-w-block-arguments-value"])
    value = plain(value, known)
    return dict(sent(definition, element["id"], value, known)), dict(
        sent(definition, element["id"], one_of_each(definition, known), known)
    )


def note(packed, known):
    """Telepath writes what recurs once, under a number."""
    if isinstance(packed, dict):
        if "_id" in packed:
            known[packed["_id"]] = packed
        packed = packed.values()
    if not isinstance(packed, str | int | float | None):
        for one in packed:
            note(one, known)


def found(packed, known):
    return known[packed["_ref"]] if "_ref" in packed else packed


def plain(packed, known):
    """A value without telepath's wrapping, as far as names are concerned."""
    if isinstance(packed, dict):
        packed = found(packed, known)
        for wrapping in ("_dict", "_list", "_val"):
            if wrapping in packed:
                return plain(packed[wrapping], known)
        return {name: plain(one, known) for name, one in packed.items()}
    return [plain(one, known) for one in packed] if isinstance(packed, list) else packed


def kind_of(block):
    return block["_type"].rpartition(".")[2]


def children_of(block, known):
    """{name: definition} of a stream's or struct's blocks."""
    listed = block["_args"][1]
    if kind_of(block) == "StreamBlock":
        listed = [one for _group, members in listed for one in members]
    blocks = [found(one, known) for one in listed]
    return {one["_args"][0]: one for one in blocks}


def one_of_each(block, known):
    if kind_of(block) == "StreamBlock":
        children = children_of(block, known)
        return [
            {"type": name, "value": one_of_each(child, known), "id": ""} for name, child in children.items()
        ]
    if kind_of(block) == "ListBlock":
        return [{"value": one_of_each(found(block["_args"][1], known), known), "id": ""}]
    if kind_of(block) == "StructBlock":
        return {name: one_of_each(child, known) for name, child in children_of(block, known).items()}
    return ""


def sent(block, prefix, value, known):
    kind = kind_of(block)
    if kind == "StructBlock":
        for name, child in children_of(block, known).items():
            yield from sent(child, f"{prefix}-{name}", (value or {}).get(name), known)
    elif kind in ("StreamBlock", "ListBlock"):
        yield from sent_rows(block, prefix, value or [], known)
    else:
        yield prefix, [value if isinstance(value, str) else json.dumps(value)]


def sent_rows(block, prefix, rows, known):
    yield f"{prefix}-count", [str(len(rows))]
    for number, row in enumerate(rows):
        here = f"{prefix}-{number}"
        yield from (
            (f"{here}-{name}", [value])
            for name, value in {
                "deleted": "",
                "order": str(number),
                "id": str(row.get("id") or ""),
            }.items()
        )
        if kind_of(block) == "StreamBlock":
            yield f"{here}-type", [row["type"]]
            child = children_of(block, known)[row["type"]]
        else:
            child = found(block["_args"][1], known)
        yield from sent(child, f"{here}-value", row.get("value"), known)
