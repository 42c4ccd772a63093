"""A form as nobody should send it: some of its fields damaged, doubled, missing, or never asked for."""

from dataclasses import dataclass

from hypothesis import strategies as st

from .values import FILES, HOSTILE

#: of the script's own bookkeeping; what reads it must bear anything there
COUNTED = ("-count", "_FORMS", "-order", "-ORDER", "-type", "-id", "-deleted", "-DELETE")
#: never asked for
STRANGE = [
    *("x", "__all__", "id", "pk", "user", "next", "action-publish", "p", "page", "export", "ordering", "q")
]
COUNTS = [*("", "-1", "1", "2", "3", "1001", "9999999999", "1.5", "NaN", "٢", "x", "\0", " 1")]


@dataclass(frozen=True)
class Sent:
    fields: dict
    files: dict
    #: {name: value} of what was typed in place of what stood there
    typed: dict
    #: something else was damaged, too
    is_more_than_typed: bool


def whole(form, button):
    """What a browser would send."""
    fields = {name: list(values) for name, values in form.fields.items()}
    return Sent({**fields, button[0]: [button[1]]} if button else fields, {}, {}, False)


@st.composite
def damaged(draw, form):
    """What is sent in place of `form`."""
    fields = {name: list(values) for name, values in form.fields.items()}
    if form.rows and draw(st.booleans()):
        fields.update({name: list(values) for name, values in form.rows.items()})
        fields.update(
            {name: ["1"] for name in fields if name.endswith("TOTAL_FORMS") and has_row(form, name)}
        )
    if form.buttons and draw(st.booleans()):
        name, value = draw(st.sampled_from(form.buttons))
        fields[name] = [value]
    typed, names = {}, draw(chosen(sorted(fields if draw(st.integers(0, 3)) == 0 else filled_in(fields))))
    for name in names:
        hurt(draw, form, fields, name, typed)
    if draw(st.integers(0, 5)) == 0:
        fields[draw(st.sampled_from(STRANGE))] = [draw(HOSTILE)]
    files = {name: draw(FILES) for name in form.files if draw(st.booleans())}
    return Sent(fields, files, typed, typed.keys() != set(names))


def filled_in(fields):
    """Without the bookkeeping: a form that is damaged there is mostly refused before it is read."""
    return [name for name in fields if not name.endswith(COUNTED)]


def has_row(form, name):
    return any(row.startswith(name.removesuffix("TOTAL_FORMS") + "0-") for row in form.rows)


def chosen(names):
    """One to four of them, or as it may be all."""
    if not names:
        return st.just([])
    few = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
    return st.one_of(few, few, few, st.just(names))


def hurt(draw, form, fields, name, typed):
    how = draw(st.sampled_from(["value", "value", "value", "value", "missing", "twice"]))
    value = draw(st.sampled_from(COUNTS) if name.endswith(COUNTED) and draw(st.booleans()) else HOSTILE)
    typed.pop(name, None)
    if how == "missing":
        del fields[name]
    elif how == "twice":
        fields[name] = [*fields[name], value]
    else:
        fields[name] = [value]
        if name in form.typed:
            typed[name] = value
