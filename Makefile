# `make run` and `make test` each work alone on a fresh machine: Debian, Python 3.11, no environment active.
# What they install is written in requirements.lock, version by version with hashes, and nothing else is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOTRO := $(BIN)/hotro
UV := $(BIN)/uv
# Of what pyproject.toml asks for, the versions of the lock and only files with its hashes; `build` builds hotro itself.
LOCKED := --quiet --require-hashes --constraints requirements.lock --requirements pyproject.toml --group build
HERE := --quiet --no-deps --no-build-isolation --editable .

.PHONY: run serve test browser test-newest test-spark same-as fuzz fuzz-counted faults mutants lint readme bench schemas lock audit clean

run: $(VENV)/installed
	@$(HOTRO) count
	@echo
	@$(HOTRO) show "Sơn La"
	@echo
	@$(HOTRO) calc examples/near-poor-family.yaml --explain
	@echo
	@echo "The same as pages in a browser, and over HTTP: make serve"

# Answers over HTTP until ctrl-C, and opens it in a browser where there is one.
serve: $(VENV)/installed
	@$(HOTRO) serve --open

test: $(VENV)/installed-dev lint browser
	$(BIN)/pytest -q

# Chromium of Debian, which tests of the pages drive: installed where it is missing and may be.
browser:
	@if [ "$(HOTRO_BROWSER)" = no ]; then echo "HOTRO_BROWSER=no: the pages are not tried in a browser" >&2; \
	elif ! command -v chromium >/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; fi

# Apart from `test`, which skips these tests where Spark (500 MB) or Java is missing.
test-spark: $(VENV)/installed-dev
	$(UV) pip install --python $(BIN)/python $(LOCKED) --extra spark
	$(BIN)/pytest -q -n 0 -rs tests/calculator/population/spark/test_spark.py

# `make same-as REV=v0.1`: what the command line prints and writes is byte for byte what it was at that revision.
REV ?= HEAD
same-as: $(VENV)/installed-dev
	$(BIN)/python tests/unchanged/compare.py --rev "$(REV)"

# What a user of `pip install` gets today: the newest versions that the bounds of pyproject.toml allow, and no lock.
test-newest: $(UV)
	$(UV) venv --quiet --clear --python $(BIN)/python $(VENV)-newest
	$(UV) pip install --python $(VENV)-newest/bin/python --upgrade --editable ".[all,dev]" --group build
	$(VENV)-newest/bin/pytest -q

# The newest versions within the bounds, written into the lock; and what the engines of `make bench` bring.
lock: $(UV)
	$(UV) pip compile --quiet --upgrade --universal --generate-hashes --all-extras --group build --group audit \
		--custom-compile-command "make lock" --output-file requirements.lock pyproject.toml
	for peer in benchmarks/locks/*.in; do \
		$(UV) pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
			--custom-compile-command "make lock" --output-file $${peer%.in}.lock $$peer || exit 1; \
	done

# Known weaknesses of the locked versions; asks the network.
audit: $(UV)
	test -x $(VENV)-audit/bin/python || $(UV) venv --quiet --python $(BIN)/python $(VENV)-audit
	$(UV) pip install --python $(VENV)-audit/bin/python --quiet --require-hashes --constraints requirements.lock --group audit
	$(VENV)-audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock || { \
		echo "make audit: above stand weaknesses that are known, or why this network did not tell of any" >&2; exit 1; }

# A minute for each reader; what came of it stands in docs/reliability.md.
fuzz: $(VENV)/installed-dev
	$(BIN)/python -m tests.fuzz.count 60 docs/reliability.md

# The same to the numbers that docs/reliability.md is held to (10,000 policy files, 100,000 households ...): an hour.
fuzz-counted: $(VENV)/installed-dev
	$(BIN)/python -m tests.fuzz.count 0 docs/reliability.md

# Every command that writes, killed at 200 of its steps, on a full and on a closed disk, and two at once.
faults: $(VENV)/installed-dev
	$(BIN)/python -m tests.faults.writers 200

# Mutants of the law, each to be found by a test; hours. `mutmut results` in the environment lists those that were not.
mutants: $(VENV)/installed-dev
	$(UV) venv --quiet --clear --python $(BIN)/python $(VENV)-mutants
	$(UV) pip install --python $(VENV)-mutants/bin/python $(LOCKED) --extra all --extra dev
	$(UV) pip install --quiet --python $(VENV)-mutants/bin/python mutmut==3.8.1
	HOTRO_EXAMPLES=8 $(VENV)-mutants/bin/mutmut run

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/installed-dev
	$(BIN)/pytest benchmarks --benchmark-enable --benchmark-only --timeout 0 -n 0 -s

readme: $(VENV)/installed-dev
	$(BIN)/cog -r README.md CHANGELOG.md

schemas: $(VENV)/installed
	$(BIN)/python -m registry.written.json_schema

# An editable install: a change of the code or of policies/ needs no new install.
$(VENV)/installed: $(UV) pyproject.toml
	$(UV) pip install --python $(BIN)/python $(LOCKED) --extra all
	$(UV) pip install --python $(BIN)/python $(HERE)
	@touch $@

$(VENV)/installed-dev: $(UV) pyproject.toml
	$(UV) pip install --python $(BIN)/python $(LOCKED) --extra all --extra dev
	$(UV) pip install --python $(BIN)/python $(HERE)
	@touch $@ $(VENV)/installed

# The installer, pinned in the lock too.
$(UV): requirements.lock
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	sed -n '/^uv==/,/[^\\]$$/p' $< | $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r /dev/stdin
	@touch $@

clean:
	rm -rf $(VENV) $(VENV)-newest $(VENV)-audit .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
