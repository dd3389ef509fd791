# Everything is set up in .venv; nothing is installed into the machine's own Python.
# Only where we are root, two Debian packages may be installed: python3-venv and chromium.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
INSTALLED := $(VENV)/.installed
MADE := $(VENV)/.made
NODE := tests/node/node_modules/.installed
APT := [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && export DEBIAN_FRONTEND=noninteractive && \
	{ apt-get -qq update || true; } && apt-get -qq install -y --no-install-recommends

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name does; do \
		printf '  make %-8s %s\n' "$$name" "$$does"; done

site: $(INSTALLED) ## check every declaration and build the site into public/
	$(RUN) mtbd build
	@echo
	@echo 'The site is in public/. To look at it, run this and open http://127.0.0.1:8000/'
	@echo '  $(RUN) http.server --bind 127.0.0.1 --directory public 8000'

test: $(INSTALLED) browser node ## run every check and every test, in the browser too
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) pytest

serve: $(INSTALLED) ## preview the site while writing
	$(RUN) mtbd serve $(if $(PORT),--port $(PORT))

bench: $(INSTALLED) node ## measure speed
	$(RUN) tests.bench

COMPILE := $(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

lock: $(INSTALLED) ## write requirements.lock anew, with the newest versions, and .ci/lint.lock from it
	$(COMPILE) --upgrade --group dev --output-file requirements.lock pyproject.toml
	$(COMPILE) --upgrade --no-annotate --constraint requirements.lock --output-file .ci/lint.lock pyproject.toml
	@echo 'requirements.lock is new; look at the change, then run make test'

clean: ## remove all that make made
	rm -rf $(VENV) public .public.* dist .hypothesis .import_linter_cache .mtbd_cache .mypy_cache .pytest_cache .ruff_cache tests/browser/shots tests/node/node_modules
	find mtbd tests -type d -name __pycache__ -prune -exec rm -rf {} +

browser: $(INSTALLED) ## make sure that there is a Chromium for the tests
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
		{ $(APT) chromium fonts-liberation; } || $(RUN) playwright install chromium || { \
		echo; echo '!!! NO CHROMIUM: the browser tests cannot run. Install chromium and try again.'; echo; } >&2

node: $(NODE) ## get the programs of others that tests hold our output against, where there is npm

$(NODE): tests/node/package-lock.json
	@if command -v npm >/dev/null; then (cd tests/node && npm ci --silent --ignore-scripts) && \
		chmod +x tests/node/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool 2>/dev/null; touch $@; else \
		echo; echo '!!! NO NPM: what needs node cannot be tested. Install nodejs and npm and try again.'; echo; fi >&2

# A virtual environment that was moved, or whose Python is gone, is made anew.
ifneq ($(shell $(VENV)/bin/python -c 'import pip' 2>/dev/null && cat $(MADE) 2>/dev/null),$(CURDIR))
.PHONY: $(MADE)
endif

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'mtbd needs Python 3.11 or newer; $(PYTHON) is not. Name another: make PYTHON=python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(APT) python3-venv; } || { \
		echo '$(PYTHON) cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv' >&2; exit 1; }
	@echo 'Setting up $(VENV); the first time takes a minute'
	@$(PYTHON) -m venv --clear $(VENV)
	@echo '$(CURDIR)' >$@

$(INSTALLED): $(MADE) pyproject.toml requirements.lock
	@$(RUN) pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(RUN) pip install -qq --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

.PHONY: help site test serve bench lock clean browser node
