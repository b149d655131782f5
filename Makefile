# Kachin Corridors. `make help` lists the commands.
# PYTHON=/path/to/python3 names an interpreter that can import qgis; by default it is looked for.
SHELL := /bin/bash
export PYTHON DEM OUT LINEAGE

.PHONY: help demo rerun test lint validation bench bench-setup gui screenshots zip clean
.DEFAULT_GOAL := help

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## routes, rings, project and report in output/ (DEM=terrain.tif, OUT=folder)
	@bash .ci/demo.sh

rerun: ## repeat recorded runs and compare (LINEAGE=output/lineage.json, OUT=folder)
	@bash .ci/rerun.sh

test: ## all tests, in real QGIS without a screen (ARGS="-k rings")
	@bash .ci/test.sh $(ARGS)

lint: ## style and types; the tools go to build/lint
	@bash .ci/lint.sh

validation: ## routes against straight lines, both directions, published lengths (DEM=)
	@bash .ci/validation.sh

bench: ## speed against other engines (ARGS go to benchmarks/bench.py)
	@bash .ci/bench.sh $(ARGS)

bench-setup: ## install the engines that `make bench` compares with
	@bash .ci/setup.sh bench

gui: ## QGIS with the plugin loaded and the study of the demo open
	@bash .ci/gui.sh

screenshots: ## pictures of the plugin and of the report in build/screenshots/
	@bash .ci/screenshots.sh

zip: ## the installable plugin in build/, checked against the rules of plugins.qgis.org
	@bash .ci/zip.sh

clean: ## remove what these commands made, except output/
	@rm -rf build .pytest_cache .ruff_cache .mypy_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
