"""A form as nobody should send it: some of its fields damaged, doubled, missing, or never asked for."""

from dataclasses import dataclass
from functools import partial

from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import strategies as st

from .values import FILES, HOSTILE, pool

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


def damaged(form):
    """What is sent in place of `form`; one draw each, for drawing every part took longer than cleaning it."""
    return st.randoms(use_true_random=True).map(partial(damage, form))


def damage(form, chance):
    fields = {name: list(values) for name, values in form.fields.items()}
    if form.rows and chance.random() < 0.5:
        fields.update({name: list(values) for name, values in form.rows.items()})
        fields.update(
            {name: ["1"] for name in fields if name.endswith("TOTAL_FORMS") and has_row(form, name)}
        )
    if form.buttons and chance.random() < 0.5:
        name, value = chance.choice(form.buttons)
        fields[name] = [value]
    typed, names = {}, chosen(chance, sorted(fields if chance.random() < 0.25 else filled_in(fields)))
    for name in names:
        hurt(chance, form, fields, name, typed)
    if chance.random() < 0.2:
        fields[chance.choice(STRANGE)] = [chance.choice(pool(HOSTILE))]
    files = {name: copy_of(chance.choice(pool(FILES))) for name in form.files if chance.random() < 0.5}
    return Sent(fields, files, typed, typed.keys() != set(names))


def filled_in(fields):
    """Without the bookkeeping: a form that is damaged there is mostly refused before it is read."""
    return [name for name in fields if not name.endswith(COUNTED)]


def has_row(form, name):
    return any(row.startswith(name.removesuffix("TOTAL_FORMS") + "0-") for row in form.rows)


def chosen(chance, names):
    """One to four of them, or as it may be all."""
    few = chance.sample(names, min(chance.randint(1, 4), len(names)))
    return chance.choice([few, few, few, names])


def hurt(chance, form, fields, name, typed):
    how = chance.choice(["value", "value", "value", "value", "missing", "twice"])
    is_count = name.endswith(COUNTED) and chance.random() < 0.5
    value = chance.choice(COUNTS if is_count else pool(HOSTILE))
    typed.pop(name, None)
    if how == "missing":
        del fields[name]
    elif how == "twice":
        fields[name] = [*fields[name], value]
    else:
        fields[name] = [value]
        if name in form.typed:
            typed[name] = value


def copy_of(file):
    """Whoever reads it reads it to its end."""
    return SimpleUploadedFile(file.name, file.file.getvalue())
