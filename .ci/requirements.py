"""Print what pyproject.toml asks for, one requirement a line: ``requirements.py project site`` (or ``test``).

pip-compile reads a project's dependencies and extras, but no dependency groups.
"""

import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())

for name in sys.argv[1:]:
    wanted = PROJECT["project"]["dependencies"] if name == "project" else PROJECT["dependency-groups"][name]
    sys.stdout.writelines(f"{requirement}\n" for requirement in wanted)
