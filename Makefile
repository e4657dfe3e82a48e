# Two commands set everything up and do it: `make demo` and `make test`.
# Both need Python 3.11 or newer and a network; they make .venv when there is none.
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin

.PHONY: demo test lint bench accuracy clean
.DELETE_ON_ERROR:

demo: .venv/.core  ## the bundled articles, in the browser
	$(BIN)/timeline demo

test: .venv/.dev lint  ## lint, types, import rules, then every test
	$(BIN)/python scripts/chromium.py
	$(BIN)/python -m pytest

lint: .venv/.dev  ## ruff, mypy and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: .venv/.dev  ## timings; never a gate
	$(BIN)/python -m pytest tests/bench -s

accuracy: .venv/.dev  ## how well times are read: make accuracy CORPUS=folder
	@test -n "$(CORPUS)" || { echo "say which folder holds the sets: make accuracy CORPUS=folder" >&2; exit 2; }
	$(BIN)/python scripts/accuracy.py "$(CORPUS)"

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "timeline needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3" >&2; exit 2; }
	$(PYTHON) -m venv .venv

.venv/.core: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/.dev: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ .venv/.core
