# Everything a stranger does with this project. Set-up is packaging/prepare.py; on Windows call it with the same words.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
PREPARE = $(if $(PYTHON),$(PYTHON) packaging/prepare.py,$(error Python 3.11 or newer is needed and was not \
	found. Install it (Debian and Ubuntu: sudo apt-get install python3 python3-venv) or say make PYTHON=/path/to/python3))
COMPILE = uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: run test lint soak bench translations lock help

run: ## open the estimator on a sample estimate; the first time it sets itself up
	@$(PREPARE) run $(ARGS)

test: ## run every test (ARGS="-k refunds" for some of them)
	@$(PREPARE) test $(ARGS)

lint: ## check style, types and who imports whom
	@$(PREPARE) lint

soak: ## the property tests at full length, and the tests too long for every day
	@$(PREPARE) soak $(ARGS)

bench: ## measure speed beside what one would use instead
	@$(PREPARE) bench $(ARGS)

translations: ## bring the windows' Spanish labels and the program together
	@$(PREPARE) translations

lock: ## choose the newest fitting packages again (needs uv)
	@$(COMPILE) pyproject.toml --group build --output-file requirements.lock
	@for group in test bench; do \
		$(COMPILE) --group $$group --constraints requirements.lock --output-file requirements-$$group.lock \
			$$(sed -n 's/^\([a-z0-9-]*\)==.*/--no-emit-package \1/p' requirements.lock) || exit; \
	done

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile
