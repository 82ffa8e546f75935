# One word per job; each brings its own set-up, says what it installs, and is quick when all is there.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
# A bare system knows no other UTF-8 locale.
export LC_ALL := C.UTF-8
export PYTHONDONTWRITEBYTECODE := 1

VENV := build/venv
PYTHON := $(VENV)/bin/python
BOUNDARIES := build/data/shanxi_counties.gpkg
DEMO := build/demo/register.gpkg

.PHONY: help demo run test test-matrix test-fresh lint typecheck i18n package scan bench clean \
	setup setup-desktop setup-test setup-matrix translations

help: ## list the jobs
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
	|| sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1 - \2/p' Makefile

demo: setup $(BOUNDARIES) ## play a whole consultation round on the counties of Shanxi, into build/demo
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m demo.run --out build/demo

run: setup-desktop package ## open QGIS with the plugin and the demo round (REDLINE_LANG=en for English)
	@[ -e $(DEMO) ] || $(MAKE) demo
	@tools/run_qgis.sh $(VENV) build/demo

test: setup-test $(BOUNDARIES) translations ## run the tests
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

test-matrix: setup-matrix $(BOUNDARIES) package ## run the tests with QGIS 3.40 and 3.44, in roots of their own
	@tools/matrix/run.sh 3.40 3.44

test-fresh: setup-matrix ## try the two commands of the README on a Debian 12 with nothing but git and make
	@tools/matrix/fresh.sh demo test

lint: setup ## check the style
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

typecheck: setup ## check the types
	$(PYTHON) -m mypy

i18n: setup ## bring i18n/*.ts in step with the sources and compile them
	@$(PYTHON) -m tools.translations update
	@$(PYTHON) -m tools.translations compile

package: setup translations ## build dist/redline_plugin-VERSION.zip
	@$(PYTHON) -m tools.packaging.package

scan: package ## examine the zip as the official plugin repository does
	@$(PYTHON) -m tools.packaging.scan

bench: setup $(BOUNDARIES) ## measure the jobs on drafts of 20,000 and 200,000 patches
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench.run

clean: ## remove what was built; the environment and what was downloaded stay
	rm -rf dist .pytest_cache .mypy_cache .ruff_cache .hypothesis i18n/*.qm
	[ ! -d build ] || find build -mindepth 1 -maxdepth 1 \
		! -name venv ! -name .venv.lock ! -name data ! -name vendored -exec rm -rf {} +

# --- set-up -------------------------------------------------------------------------------------------------

setup: ## install what is missing: QGIS, fonts, the Python environment
	@tools/setup/system.sh qgis
	@tools/setup/venv.sh $(VENV)

setup-desktop setup-test: tools/setup/system.sh
	@tools/setup/system.sh qgis test
	@tools/setup/venv.sh $(VENV)

setup-matrix:
	@tools/setup/system.sh qgis matrix
	@tools/setup/venv.sh $(VENV)

$(BOUNDARIES): demo/data/boundaries.py | setup
	@echo "set-up: fetching the county boundaries (25 MB, once)"
	@$(PYTHON) -m demo.data.boundaries --out build/data >/dev/null
	@touch $@

translations: setup
	@$(PYTHON) -m tools.translations compile
