"""The table, a module for each area; every module of this folder counts."""

from importlib import import_module
from pathlib import Path

MODULES = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
AREAS = {name: import_module(f"{__name__}.{name}").ROWS for name in MODULES}
ROWS = [row for rows in AREAS.values() for row in rows]
