"""The contracts of import-linter hold, and each of them breaks when it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from . import ROOT

VIOLATIONS = {
    "initiatives/models/bad.py": "from competitions import conf",
    "initiatives/rules.py": "from home import models",
    "competitions/enums.py": "import config.urls",
    "competitions/forms/bad.py": "from competitions import models",
    "competitions/models/bad.py": "from competitions import actions",
    "initiatives/actions.py": "from initiatives import views",
    "initiatives/conf.py": "from initiatives import blocks",
    "initiatives/views.py": "import wagtail_localize.models",
}


@pytest.fixture
def tree(tmp_path):
    for name in ["initiatives", "competitions", "home", "site/config"]:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(root):
    program = Path(sys.executable).with_name("lint-imports")
    environment = os.environ | {"PYTHONPATH": str(root / "site")}
    return subprocess.run([program, "--no-cache"], cwd=root, env=environment, capture_output=True, text=True)


def test_the_contracts_hold(tree):
    done = lint_imports(tree)

    assert "0 broken" in done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize(("module", "line"), VIOLATIONS.items())
def test_a_forbidden_import_breaks_a_contract(tree, module, line):
    for wanted in {module, "competitions/actions.py", "initiatives/views.py"}:
        path = tree / wanted
        if path.with_suffix("").is_dir():
            path = path.with_suffix("") / "__init__.py"
        with path.open("a") as source:
            source.write(f"\n{line if wanted == module else ''}\n")

    done = lint_imports(tree)

    assert "BROKEN" in done.stdout
    assert done.returncode == 1


def test_localize_may_know_wagtail_localize(tree):
    with (tree / "initiatives/localize/shared.py").open("a") as source:
        source.write("\nimport wagtail_localize.models\n")

    assert lint_imports(tree).returncode == 0
