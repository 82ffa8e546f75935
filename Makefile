# One word per job; each brings its own set-up. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export LC_ALL := C.UTF-8
export PYTHONDONTWRITEBYTECODE := 1

VENV := build/venv
PYTHON := $(VENV)/bin/python

.PHONY: help setup setup-test demo test lint typecheck clean

help: ## list the jobs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

setup: ## install what is missing (QGIS, fonts, the Python environment)
	@tools/setup/system.sh qgis
	@tools/setup/venv.sh $(VENV)

setup-test:
	@tools/setup/system.sh qgis test
	@tools/setup/venv.sh $(VENV)

demo: setup ## run a whole consultation round on the counties of Shanxi
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m demo.run --out build/demo

test: setup-test ## run the tests
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

lint: setup ## check the style
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

typecheck: setup ## check the types
	$(PYTHON) -m mypy

clean: ## remove what was built, but not the environment
	find build -mindepth 1 -maxdepth 1 ! -name venv -exec rm -rf {} + 2>/dev/null || true
	rm -rf dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
