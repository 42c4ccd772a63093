# `make help` lists what can be made.
.DEFAULT_GOAL := help
.PHONY: help run test test-postgresql audit bench bench-judging crash fuzz test-faults plugin test-deploy test-storage stale load coverage lint sbom vulnerabilities messages migrations requirements clean .venv .venv-test

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

.PHONY: fuzz-forms
fuzz-forms: .venv-test  ## damage every form that any role is shown (FUZZ_FORMS= times each, 10000; FUZZ_SENT= of them sent; FUZZ_AREA= narrows)
	@FUZZ_FORMS=$${FUZZ_FORMS:-10000} FUZZ_SENT=$${FUZZ_SENT:-6} $(TEST_PYTHON) -m pytest -q -n auto -p no:logging tests/fuzz/test_forms.py -k "$${FUZZ_AREA:-test}"

.PHONY: fuzz-api
fuzz-api: .venv-test  ## ask the API whatever schemathesis can think of (EXAMPLES= for each operation; 50)
	@EXAMPLES=$${EXAMPLES:-50} $(TEST_PYTHON) -m pytest -q tests/fuzz/test_api.py

.PHONY: screenshots
screenshots: .venv-test  ## take the pictures of README and guides from the demo (SHOTS="--only judge --keep" narrows)
	@CHROMIUM=$$(.ci/chromium) || exit 1; export CHROMIUM; $(TEST_PYTHON) -m tests.screenshots $(SHOTS)

crash: .venv-test  ## kill closing and release before every statement (DATABASE_URL= names a PostgreSQL)
	@CRASH=every $(TEST_PYTHON) -m pytest -m postgresql tests/competitions/test_crashes.py

fuzz: .venv-test  ## damage every file and text that is read, FUZZ= times each (10000 where nothing is said)
	@FUZZ=$${FUZZ:-10000} $(TEST_PYTHON) -m pytest -q tests/fuzz/test_parsers.py $(PYTEST_FUZZ)

test-faults: .venv-test  ## kill and stop servers of its own while people work (FAULTS=20 is short; needs postgresql, redis-server)
	@CHROMIUM=$$(.ci/chromium) || exit 1; export CHROMIUM; $(TEST_PYTHON) -m tests.faults -q $(PYTEST_FAULTS)

stale: .venv-test  ## change public pages behind an nginx while they are read: none stale (STALE=60 is short; needs nginx, postgresql)
	@STALE=$${STALE:-400} $(TEST_PYTHON) -m tests.faults -q tests/faults/test_stored_pages.py tests/faults/test_given_by_nginx.py

test-deploy: .venv-test  ## bring the whole stack up by site/deploy/up, try it, take it away (as root, on Debian; STACK_KEEP=1 leaves it)
	@$(TEST_PYTHON) -m tests.deploy -q $(PYTEST_DEPLOY)

test-storage: .venv-test  ## uploads in a real bucket (needs swift-proxy, swift-account, swift-container, swift-object)
	@STORAGE_TESTS=1 $(TEST_PYTHON) -m pytest -q tests/storage $(PYTEST_STORAGE)

load: .venv-test  ## 60 judges save for five minutes while 200 people read, on servers of its own (LOAD=--short takes 20 s)
	@LOAD=$(LOAD) $(TEST_PYTHON) -m tests.faults -q tests/faults/load.py

bench: .venv-test  ## req/s, CPU, SQL, milliseconds and memory on servers of its own (BENCH=--small is short; needs nginx, wrk, postgresql, redis-server)
	@$(TEST_PYTHON) -m tests.bench $(BENCH)

bench-judging: .venv-test  ## time assignment and ranking, compare 400 random optima with scipy's (BENCH=--small is short)
	@$(TEST_PYTHON) -m tests.bench.judging $(BENCH)

plugin: .venv-test  ## install the wheel into fresh sites: every variant on the lowest and the highest versions (tests/packaging/variants.py)
	@PLUGIN=all $(TEST_PYTHON) -m pytest -q -n 2 --dist loadgroup -m packaging tests/packaging

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
