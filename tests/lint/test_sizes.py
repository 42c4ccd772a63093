import pytest

from . import ROOT, sizes


def written(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("home/models/pages.py", "x = 1\n" * 401, "home/models/pages.py:401: 401 lines, 400 are allowed"),
        (
            "home/pages.py",
            "def long():\n" + "    x = 1\n" * 40,
            "home/pages.py:1: long has 41 lines, 40 are allowed",
        ),
        ("home/utils.py", "", "home/utils.py:1: a name that says nothing: name what it does"),
        ("home/helpers/a.py", "", "home/helpers/a.py:1: a name that says nothing: name what it does"),
        (
            "home/a.py",
            "# TODO later\n",
            "home/a.py:1: unfinished work: do it, or file an issue",
        ),
    ],
)
def test_each_rule_can_fail(tmp_path, name, text, expected):
    written(tmp_path, name, text)

    assert sizes.problems(tmp_path) == [expected]


def test_the_allowed_size_and_migrations_pass(tmp_path):
    written(tmp_path, "home/models/pages.py", "x = 1\n" * 400)
    written(tmp_path, "home/actions.py", "def long():\n" + "    x = 1\n" * 39)
    written(tmp_path, "home/migrations/0001_initial.py", "x = 1\n" * 900)

    assert sizes.problems(tmp_path) == []


def test_the_source_root_may_not_become_a_package(tmp_path):
    written(tmp_path, "site/__init__.py", "")

    assert [problem.split(":")[0] for problem in sizes.problems(tmp_path)] == ["site/__init__.py"]


def test_our_own_tree_is_clean():
    assert sizes.problems(ROOT) == []
