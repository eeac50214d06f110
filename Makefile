# Each target sets up all that it needs; python3 (3.11 or newer) and make are enough.
#   make run [ARGS=…]     the app on its demo service
#   make test [ARGS=…]    every test; ARGS go to pytest
#   make check            style, types, file lengths, translations
#   make translations     the .ts files in step with the code
#   make bench            the table of speed and memory
#   make screenshots      pictures of all that the app shows, to be looked at; ARGS names another folder
#   make package          dist/liaobots-desktop/, an app that needs no Python
#   make clean            remove all of the above, .venv too

PYTHON ?= python3
ARGS ?=
VENV_PYTHON := .venv/bin/python
SET_UP := @$(PYTHON) -B .ci/set_up.py
QUESTION := "What can you do?"

.PHONY: run test check translations bench screenshots package clean

run:
	$(SET_UP) $@
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    exec $(VENV_PYTHON) -m liaobots_desktop --demo $(ARGS); \
	else \
	    echo "There is no display here, so the demo is asked in the terminal: $(QUESTION)"; \
	    exec $(VENV_PYTHON) -m liaobots_desktop ask --demo --no-save $(ARGS) $(QUESTION); \
	fi

test:
	$(SET_UP) $@
	@QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -B .ci/run_tests.py $(ARGS)

check:
	$(SET_UP) $@
	@$(VENV_PYTHON) .ci/check.py

translations:
	$(SET_UP) $@
	@$(VENV_PYTHON) -B .ci/translations.py refresh

bench:
	$(SET_UP) $@
	@$(VENV_PYTHON) -m tests.benchmarks $(ARGS)

screenshots:
	$(SET_UP) $@
	@$(VENV_PYTHON) -m tests.screenshots $(or $(ARGS),build/screenshots/window)

package:
	$(SET_UP) $@
	$(VENV_PYTHON) -m PyInstaller --noconfirm --log-level WARN \
	    --distpath dist --workpath build/pyinstaller build.spec
	cd / && "$(CURDIR)/dist/liaobots-desktop/liaobots-desktop" ask --demo --no-save $(QUESTION)

clean:
	rm -f resources/translations/*.qm
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find liaobots_desktop tests .ci -name __pycache__ -prune -exec rm -rf {} +
