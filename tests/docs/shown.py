"""Which test or stage of CI shows that a command works. A new command in a paper needs a line here, or a parser."""

#: how a block begins that is to be read, not typed
TEXTS = (
    "wagtail_hooks ",  # the layers
    "minimise ",
    "score = ",
    '{"speed":',
    "from initiatives.",
    "path(",
    "INITIATIVES_",
    "upstream ",
    "saqqara: ",
)

#: (file, what stands in it) for each target of make: the file runs the target, or what its recipe runs
MAKE = {
    "run": ("tests/home/test_serve.py", "serve"),
    "test": (".ci/run", "make test "),
    "test-postgresql": (".ci/run", "make test-postgresql"),
    "audit": (".ci/run", "make audit"),
    "coverage": (".ci/run", "make coverage"),
    "lint": (".ci/run", "make lint"),
    "vulnerabilities": (".ci/run", "make vulnerabilities"),
    "messages": ("tests/lint/test_catalogues.py", "refresh"),
    "migrations": ("tests/lint/__main__.py", "makemigrations"),
    "requirements": ("tests/config/test_requirements.py", "requirements"),
    "bench": ("tests/bench/test_arithmetic.py", "--small"),
    "test-deploy": ("tests/deploy/__main__.py", "UP"),
    "test-storage": ("tests/storage/__init__.py", ""),
    "test-faults": ("tests/faults/test_killed_server.py", "def test_"),
    "load": ("tests/faults/load.py", "def test_"),
    "fuzz": ("tests/fuzz/test_parsers.py", "def test_"),
    "fuzz-forms": (".ci/run", "FUZZ_FORMS="),
    "fuzz-api": ("tests/fuzz/test_api.py", "def test_"),
    "stale": ("tests/faults/test_stored_pages.py", "def test_"),
    "plugin": ("tests/packaging/test_host.py", "def test_"),
    "bench-judging": ("tests/competitions/test_assignment.py", "assignment"),
    "help": ("tests/docs/test_commands.py", "dry-run"),
    "screenshots": ("tests/docs/test_commands.py", "dry-run"),
    "sbom": ("tests/docs/test_commands.py", "dry-run"),
}

#: commands of manage.py that change nothing, or nothing that a test does not take back: they are run
HARMLESS = {
    ("check",),
    ("check", "--database", "default"),
    ("check_catalogue",),
    ("check_search",),
    ("expire_personal_data", "--dry-run"),
    ("publish_scheduled",),
    ("rebuild_catalogue",),
    ("rebuild_search",),
    ("verify_audit",),
}

#: the test that runs each of the others
MANAGE = {
    "backup": "tests/home/backup/test_drill.py",
    "check": "tests/lint/__main__.py",
    "collectstatic": "tests/home/test_sheets.py",
    "createsuperuser": "tests/docs/test_commands.py",
    "verify_audit": "tests/initiatives/test_audit_heads.py",
    "expire_personal_data": "tests/initiatives/test_expiry.py",
    "load_demo": "tests/home/test_demo.py",
    "load_scale": "tests/home/test_scale.py",
    "migrate": "tests/packaging/test_matrix.py",
    "rank_sheets": "tests/competitions/test_rank_sheets.py",
    "read_bounce": "tests/competitions/test_bounced_later.py",
    "reset_second_factor": "tests/home/accounts/test_people.py",
    "restore": "tests/home/backup/test_drill.py",
    "setup_competitions": "tests/initiatives/test_set_up_commands.py",
    "setup_initiatives": "tests/packaging/test_matrix.py",
    "set_up_site": "tests/faults/test_deploys.py",
    "simulate_judging": "tests/competitions/test_simulation.py",
    "update_index": "tests/initiatives/test_fence.py",
    "work": "tests/faults/test_moved_clock.py",
}

#: other programs: (the file that runs it so, what stands in it)
PROGRAMS = {
    ".ci/run": (".ci/run", "stage lint"),
    "pip install saqqara": ("tests/packaging/conftest.py", "install"),
    "python3 -m venv": (".ci/venv", "-m venv"),
    ".venv/bin/pip install --require-hashes": (".ci/venv", "--require-hashes"),
    ".venv/bin/gunicorn": ("tests/audit/serving.py", "gunicorn"),
    "echo $SUM | sha256sum --check": ("tests/home/backup/test_drill.py", "sha256"),
    "sha256sum --check": ("tests/home/backup/test_drill.py", "sha256"),
    "curl http://127.0.0.1:8000/api/v1/": ("tests/initiatives/api/asking.py", "/api/v1/"),
    "python -m tests.bench.open_data": ("tests/initiatives/api/test_files.py", "def test_"),
    "createdb": (".ci/run", "createdb"),
    "export": (".ci/run", "export"),
    "site/deploy/up": ("tests/deploy/__main__.py", "UP"),
    "site/deploy/down": ("tests/deploy/__main__.py", "--down"),
    "site/deploy/release": ("tests/deploy/test_release.py", "release"),
    "site/deploy/supervise": ("tests/deploy/machine.py", "supervise"),
    "site/deploy/manage": ("tests/deploy/machine.py", "manage"),
}
