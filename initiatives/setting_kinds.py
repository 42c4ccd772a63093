"""What kinds of values the plugin's settings take; each says in one phrase what is wrong with a value, or nothing.

Both apps describe their settings by these (`conf.KINDS`), and `manage.py check` asks them.
"""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.utils.module_loading import import_string

Kind = Callable[[Any], str]

HINT = "README says under “Settings” what it means, and what it is when you leave it out."

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
META_KEY = re.compile(r"[A-Z][A-Z0-9_]*")
DOTTED_PATH = re.compile(r"[a-zA-Z_]\w*(\.[a-zA-Z_]\w*)+")
PAGE_TYPE = re.compile(r"[a-z_][a-z0-9_]*\.[A-Za-z]\w*")


def text(value: Any) -> str:
    return "" if isinstance(value, str) and value.strip() else "must be text and not empty"


def language_code(value: Any) -> str:
    return "" if is_like(LANGUAGE_CODE, value) else "must be a language code, as 'ar'"


def meta_key(value: Any) -> str:
    return "" if is_like(META_KEY, value) else "must be a key of request.META, as 'HTTP_X_REAL_IP'"


def whole_number(value: Any) -> str:
    is_one = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return "" if is_one else "must be a whole number above 0"


def page_types(value: Any) -> str:
    is_list = isinstance(value, (list, tuple)) and all(is_like(PAGE_TYPE, name) for name in value)
    return "" if is_list else "must be a list of page types, as ['initiatives.InitiativePage']"


def class_path(value: Any) -> str:
    try:
        return "" if callable(import_string(value)) else "must be the path of a class"
    except (ImportError, AttributeError, TypeError) as error:
        return f"can't be imported: {error}"


def function_path(value: Any) -> str:
    """By its form alone: what stands there may load much, and is asked for by the first request."""
    return "" if value == "" or is_like(DOTTED_PATH, value) else "must be empty or the path of a function"


def list_paths(value: Any) -> str:
    """The same of the paths of lists."""
    is_list = isinstance(value, (list, tuple)) and all(is_like(DOTTED_PATH, path) for path in value)
    return "" if is_list else "must be a list of paths, as ['initiatives.api.published.COLLECTIONS']"


def storage_alias(value: Any) -> str:
    if not isinstance(value, str):
        return "must be an alias in STORAGES"
    known = ", ".join(sorted(settings.STORAGES))
    return "" if value in settings.STORAGES else f"is no alias in STORAGES, which has {known}"


def file_path(value: Any) -> str:
    is_one = value == "" or isinstance(value, (str, Path)) and Path(value).is_file()
    return "" if is_one else "must be empty or the path of a file that is there"


def paths_by(keys: Iterable[str]) -> Kind:
    """A dictionary of paths to import, by some of `keys`."""

    def kind(value: Any) -> str:
        if not isinstance(value, dict):
            return "must be a dictionary"
        if unknown_keys := set(value) - set(keys):
            return f"may have the keys {', '.join(keys)}, not {', '.join(map(str, unknown_keys))}"
        return next((problem for path in value.values() if (problem := importable(path))), "")

    return kind


def path_or_nothing(value: Any) -> str:
    return "" if value == "" else importable(value)


def importable(path: Any) -> str:
    try:
        import_string(path)
    except (ImportError, AttributeError, TypeError) as error:
        return f"names what can't be imported: {error}"
    return ""


def scanner_address(value: Any) -> str:
    """Of clamd: empty, the path of a socket, or ``host:port``."""
    is_known = isinstance(value, str) and (
        not value or value.startswith("/") or value.rpartition(":")[2].isdecimal()
    )
    return "" if is_known else "must be empty, the path of a socket, or 'host:port'"


def is_like(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and bool(pattern.fullmatch(value))


def complaints(app: str, kinds: dict[str, Kind]) -> list[checks.CheckMessage]:
    """Of every setting in the host's settings that begins with the name of `app`: wrong values, unknown names."""
    prefix = f"{app.upper()}_"
    named = {name for name in dir(settings) if name.startswith(prefix)}
    found = [complaint_of(app, name, kinds) for name in sorted(named)]
    return [complaint for complaint in found if complaint]


def complaint_of(app: str, name: str, kinds: dict[str, Kind]) -> checks.CheckMessage | None:
    if name not in kinds:
        return unknown(app, name, kinds)
    value = getattr(settings, name)
    problem = kinds[name](value)
    return (
        checks.Error(f"{name} {problem}; it is {value!r}.", hint=HINT, id=f"{app}.E002") if problem else None
    )


def unknown(app: str, name: str, known: Iterable[str]) -> checks.CheckMessage:
    # The part that all of them begin with would make any two alike.
    by_rest = {other.partition("_")[2]: other for other in known}
    near = get_close_matches(name.partition("_")[2], by_rest, n=1)
    hint = f"Did you mean {by_rest[near[0]]}?" if near else "Remove it: nothing reads it."
    return checks.Warning(f"There is no setting {name}.", hint=hint, id=f"{app}.W005")
