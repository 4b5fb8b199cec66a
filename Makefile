# The few commands that a newcomer needs. Each installs what it is missing (scripts/setup) and builds.
# Nothing here needs anything outside the repository but Debian's and npm's packages;
# `figures` measures against ../shared and says so where that is absent.

BUILD := build/release
DEMO := build/demo

.PHONY: demo test bench figures lint format build setup asan tsan fuzz clean

setup:
	@scripts/setup

build: setup
	@cmake --preset release >/dev/null
	@cmake --build --preset release --target hearsay knowledge

demo: build
	@scripts/demo $(BUILD)/bin/hearsay $(DEMO)

test: setup
	@cmake --preset release >/dev/null
	@cmake --build --preset release
	@scripts/check-includes
	@ctest --test-dir $(BUILD) --output-on-failure -j2

asan tsan: setup
	@cmake --preset $@ >/dev/null
	@cmake --build --preset $@
	@ctest --test-dir build/$@ --output-on-failure -j2

fuzz:
	@scripts/setup --fuzz
	@scripts/fuzz $(SECONDS_EACH)

bench: build
	@cmake --build --preset release
	@bench/run $(BUILD)

figures: build
	@cmake --build --preset release
	@scripts/figures $(BUILD) docs/figures.md

lint:
	@scripts/setup --lint
	@cmake --preset dev >/dev/null
	@scripts/lint

format:
	@scripts/setup --lint
	@git ls-files '*.cc' '*.h' | xargs clang-format -i

clean:
	@rm -rf build
