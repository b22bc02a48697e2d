# `make` alone prints what it can do. Everything it installs stays in this folder:
# .venv (Python, and Node from PyPI), frontend/node_modules and .cache.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := frontend/node_modules
WEB := backend/restride/web/index.html

# Node and npm are the ones of .venv; a Node of the system's is never used.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/$(VENV)
unexport VIRTUAL_ENV PYTHONPATH

# Folders stand here beside their files, so that a deleted file is noticed too.
PAGES := $(shell find frontend/src frontend/public frontend/tools ! -name '*.test.*' 2>/dev/null)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test check lint types format generate migration bench killtest lighthouse pictures cohort mutate demo wheel setup browser lock clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.run $(WEB) ## set everything up, then serve on http://127.0.0.1:8000 (flags: ARGS="--port 8001")
	@exec $(BIN)/restride serve $(ARGS)

demo: $(VENV)/.run $(WEB) ## serve with a made-up runner to look at (ARGS="--life five-years")
	@exec $(BIN)/restride demo $(ARGS)

test: setup $(WEB) browser ## run every test: TypeScript, Python, browser
	cd frontend && npm test --silent
	CHROMIUM="$$($(BIN)/python tests/tools/chromium.py)" $(BIN)/pytest $(ARGS)

check: lint types ## format, lint, types, import rules, generated files, migrations
	$(BIN)/python backend/generate.py --check
	$(BIN)/python tests/tools/check_migrations.py
	@echo "All checks passed."

lint: setup ## format and lint, import rules, the locks' addresses; changes nothing
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/lint-imports
	$(BIN)/python tests/tools/check_locks.py
	cd frontend && node_modules/.bin/biome ci --colors=off .

types: setup ## check the types of Python and TypeScript
	$(BIN)/mypy
	cd frontend && node_modules/.bin/tsc --noEmit

format: setup ## put the sources into shape
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .
	cd frontend && node_modules/.bin/biome check --write --colors=off .

generate: setup ## write what is derived: openapi.json and its types
	$(BIN)/python backend/generate.py

migration: setup ## write the next migration from the models: make migration m="add shoes"
	@test -n "$(m)" || { echo 'Say what it does: make migration m="add shoes"'; exit 2; }
	$(BIN)/python tests/tools/check_migrations.py --write "$(m)"

bench: setup $(WEB) ## time the plan and the service, and weigh the first load
	$(BIN)/pytest tests/bench --benchmark-enable --benchmark-only -p no:randomly -s $(ARGS)
	$(BIN)/python tests/tools/first_load.py

killtest: setup ## kill workers at random moments, a hundred times on each database (ARGS="--kills 20")
	$(BIN)/python -m tests.killed $(ARGS)

lighthouse: setup $(WEB) browser ## Lighthouse's marks of the app on a phone, and how soon Today is there
	CHROMIUM="$$($(BIN)/python tests/tools/chromium.py)" $(BIN)/python -m tests.lighthouse

pictures: setup $(WEB) browser ## take the manifests' and the README's pictures anew, from the demo
	CHROMIUM="$$($(BIN)/python tests/tools/chromium.py)" $(BIN)/python -m tests.tools.pictures

cohort: setup ## simulate runners under these rules and under simpler ones (ARGS="--runners 200")
	$(BIN)/python -m tests.cohort $(ARGS)

mutate: setup ## change each number of the protocols and see a golden trace notice (ARGS="S2" for some)
	$(BIN)/python -m tests.mutation $(ARGS)

wheel: $(VENV)/.run $(WEB) ## build an installable package in dist/
	$(BIN)/uv build --quiet --wheel
	@ls dist/*.whl

setup: $(VENV)/.dev $(NODE)/.dev ## install the tools for tests and checks

browser: $(VENV)/.dev ## find a Chromium for the browser tests, or install one
	@$(BIN)/python tests/tools/chromium.py

lock: $(VENV)/.dev ## lock the newest versions that pyproject.toml and package.json allow
	$(BIN)/uv lock --upgrade --default-index https://pypi.org/simple
	cd frontend && npm update --silent && node ../tests/tools/complete_lock.mjs

clean: ## remove what was built and installed; data stay
	rm -rf $(VENV) $(NODE) .cache dist backend/restride/web

$(BIN)/uv: backend/bootstrap.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Restride needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
		echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) backend/bootstrap.py $(VENV)
	@touch $@

# --inexact: what `make test` has installed stays when `make run` comes after it.
$(VENV)/.run: $(BIN)/uv pyproject.toml uv.lock
	@echo "Installing Restride and Node"
	@$(BIN)/uv sync --quiet --frozen --inexact --compile-bytecode --group build
	@touch $@

$(VENV)/.dev: $(BIN)/uv pyproject.toml uv.lock
	@echo "Installing Restride, Node and the test tools"
	@$(BIN)/uv sync --quiet --frozen --inexact --compile-bytecode --group dev
	@touch $(VENV)/.run $@

# npm makes node_modules anew; test tools that stood there are installed again.
$(NODE)/.run: frontend/package.json frontend/package-lock.json frontend/.npmrc | $(VENV)/.run
	@echo "Installing what builds the pages"
	@if test -e $(NODE)/.dev; then cd frontend && npm ci --loglevel=error && touch node_modules/.dev; \
	else cd frontend && npm ci --loglevel=error --omit=dev; fi
	@touch $@

$(NODE)/.dev: frontend/package.json frontend/package-lock.json frontend/.npmrc | $(VENV)/.dev
	@echo "Installing what builds and tests the pages"
	@cd frontend && npm ci --loglevel=error
	@touch $(NODE)/.run $@

$(WEB): $(NODE)/.run frontend/index.html frontend/vite.config.ts frontend/tsconfig.json $(PAGES)
	@echo "Building the pages"
	@cd frontend && node_modules/.bin/vite build --logLevel warn
	@touch $@
