# `make run` and `make test` each work alone on a fresh machine: Debian, Python 3.11, no environment active.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOTRO := $(BIN)/hotro

.PHONY: run test test-spark same-as lint readme bench schemas clean

run: $(VENV)/installed
	@$(HOTRO) count
	@echo
	@$(HOTRO) show "Sơn La"
	@echo
	@$(HOTRO) calc examples/near-poor-family.yaml --explain

test: $(VENV)/installed-dev lint
	$(BIN)/pytest -q

# Apart from `test`, which skips these tests where Spark (500 MB) or Java is missing.
test-spark: $(VENV)/installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[spark]"
	$(BIN)/pytest -q -n 0 -rs tests/calculator/population/spark/test_spark.py

# `make same-as REV=v0.1`: what the command line prints and writes is byte for byte what it was at that revision.
REV ?= HEAD
same-as: $(VENV)/installed-dev
	$(BIN)/python tests/unchanged/compare.py --rev "$(REV)"

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/installed-dev
	$(BIN)/pytest benchmarks --benchmark-enable --benchmark-only -n 0 -s

readme: $(VENV)/installed-dev
	$(BIN)/cog -r README.md

schemas: $(VENV)/installed
	$(BIN)/python -m registry.written.json_schema

# An editable install: a change of the code or of policies/ needs no new install.
$(VENV)/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[plot]"
	@touch $@

$(VENV)/installed-dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,plot]"
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
