# `make help` lists what can be made.
.DEFAULT_GOAL := help
.PHONY: help run test test-postgresql audit bench-judging crash test-faults coverage lint sbom vulnerabilities messages migrations requirements clean .venv .venv-test

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
VENV ?= .venv
TEST_VENV ?= .venv-test
TEST_PYTHON = $(TEST_VENV)/bin/python
PYTEST = -n auto
COMPILE = $(TEST_PYTHON) -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --annotation-style line \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
export PYTHON PORT

help:  ## list these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

run: .venv  ## the site with demo content on http://127.0.0.1:8000 (PORT= changes it), and its mail worker
	@mkdir -p var
	@$(VENV)/bin/python manage.py serve --host $(HOST) --port $(PORT)

test: .venv-test  ## all tests, in Chromium too (PYTEST="-k words" narrows)
	@CHROMIUM=$$(.ci/chromium) || { [ "$$CI" != true ] || exit 1; echo "Browser tests are skipped." >&2; }; \
	export CHROMIUM; $(TEST_PYTHON) -m pytest $(PYTEST)

test-postgresql: .venv-test  ## all tests but the browser's on a PostgreSQL (DATABASE_URL= names it, CACHE_URL= a Redis)
	@$(TEST_PYTHON) -m pytest -m "not browser and not packaging" $(PYTEST)

audit: .venv-test  ## measure every kind of public page (AUDIT="--only home --keep" narrows; needs node, Java)
	@CHROMIUM=$$(.ci/chromium) || exit 1; export CHROMIUM; $(TEST_PYTHON) -m tests.audit $(AUDIT)

crash: .venv-test  ## kill closing and release before every statement (DATABASE_URL= names a PostgreSQL)
	@CRASH=every $(TEST_PYTHON) -m pytest -m postgresql tests/competitions/test_crashes.py

test-faults: .venv-test  ## kill and stop servers of its own while people work (FAULTS=20 is short; needs postgresql, redis-server)
	@CHROMIUM=$$(.ci/chromium) || exit 1; export CHROMIUM; $(TEST_PYTHON) -m tests.faults -q $(PYTEST_FAULTS)

bench-judging: .venv-test  ## time assignment and ranking, compare 400 random optima with scipy's (BENCH=--small is short)
	@$(TEST_PYTHON) -m tests.bench.judging $(BENCH)

coverage: .venv-test  ## every branch of the pure modules is taken by tests that need no database
	@mkdir -p build
	@$(TEST_PYTHON) -m coverage run -m pytest -q $$($(TEST_PYTHON) -m tests.lint.pure)
	@$(TEST_PYTHON) -m coverage report

lint: .venv-test  ## style, layers, templates, CSS, migrations, catalogues, production settings
	@$(TEST_PYTHON) -m tests.lint

messages: .venv-test  ## refresh the catalogues of both languages from the source (needs GNU gettext)
	@$(TEST_PYTHON) -m tests.lint.messages

migrations: .venv-test  ## make the migrations that the models ask for (NAME= says what they do)
	@for app in home initiatives competitions; do \
		$(TEST_PYTHON) manage.py makemigrations $$app --no-header $(if $(NAME),--name $(NAME)) || exit 1; done
	@$(TEST_PYTHON) .ci/hostable_migrations.py

requirements: .venv-test  ## pin again what pyproject.toml asks for (UPGRADE=--upgrade takes the newest)
	@mkdir -p build
	@$(TEST_PYTHON) -m pip install --quiet --disable-pip-version-check "pip-tools>=7.5"
	@$(TEST_PYTHON) .ci/requirements.py project site >build/site.in
	@$(TEST_PYTHON) .ci/requirements.py test >build/test.in
	@CUSTOM_COMPILE_COMMAND="make requirements" $(COMPILE) $(UPGRADE) -o requirements.txt build/site.in
	@CUSTOM_COMPILE_COMMAND="make requirements" $(COMPILE) $(UPGRADE) -c requirements.txt -o tests/requirements.txt build/test.in

sbom: .venv  ## the software bill of materials, build/sbom.json (CycloneDX): every package, version and licence
	@mkdir -p build
	@.ci/tool cyclonedx-bom cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --of JSON -o build/sbom.json $(VENV)

vulnerabilities:  ## what the advisories say of the pinned versions (where they can be reached)
	@$(PYTHON) .ci/vulnerabilities.py

clean:  ## remove both environments and everything built; var/ (the database, uploads) stays
	rm -rf $(VENV) $(TEST_VENV) build dist .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv:
	@.ci/venv $(VENV) requirements.txt

.venv-test:
	@.ci/venv $(TEST_VENV) requirements.txt tests/requirements.txt
