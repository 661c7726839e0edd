# The project's commands; `make` alone lists them. Each one first installs what it lacks (.ci/setup).

include .ci/versions.mk

export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/seuil
export PATH := $(CURDIR)/node_modules/.bin:$(TOOLS)/trunk-$(TRUNK)/bin:$(TOOLS)/wasm-bindgen-$(WASM_BINDGEN)/bin:$(TOOLS)/cargo-deny-$(CARGO_DENY)/bin:$(TOOLS)/cargo-mutants-$(CARGO_MUTANTS)/bin:$(TOOLS)/cargo-fuzz-$(CARGO_FUZZ)/bin:$(PATH):$(HOME)/.cargo/bin

# Trunk uses the tools on PATH and never downloads one.
export TRUNK_OFFLINE := true
# Trunk takes NO_COLOR=1, as everyone writes it, for a syntax error.
unexport NO_COLOR

# No path of the machine that builds reaches what is published. For the wasm target alone: native builds keep their cache.
cargo-home := $(or $(CARGO_HOME),$(HOME)/.cargo)
wasm-flags := \
	$(foreach registry,$(wildcard $(cargo-home)/registry/src/*/),--remap-path-prefix=$(registry)=) \
	--remap-path-prefix=$(shell rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/=std/ \
	-Ctarget-feature=+simd128

# What is published is compiled together with the standard library, and a panic in it stops at once, without a message:
# 10 kB brotli less of 120. Rust holds both for unstable, so they are allowed by name, and for these builds alone.
published := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(strip $(wasm-flags)) -Zunstable-options -Cpanic=immediate-abort"

PORT ?= 8080

wasm := $(or $(CARGO_TARGET_DIR),target)/wasm32-unknown-unknown/release/seuil.wasm
node-tests := $(wildcard tests/js/*.mjs tests/wordpress/*.test.mjs) $(filter-out %/harness.mjs,$(wildcard tests/e2e/*.mjs))

# What prettier forms; page tests are formed by hand so far.
formatted := "src/web/**/*.{js,mjs}" eslint.config.js

.NOTPARALLEL: # the two builds of the WebAssembly file have the same path
.PHONY: help setup tools serve watch test unit properties lint dist release hosts faults size bench bench-engine mutants fuzz clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

serve: tools ## the article with its calculator, on this machine's port 8080 (PORT=… for another)
	@echo "==> Building (about a minute the first time), then: http://127.0.0.1:$(PORT)   Ctrl-C stops."
	@$(published) trunk serve --release --no-autoreload true --port $(PORT)

watch: tools ## the same on port 8081, built and shown anew at each change, and not kept for reading without a network
	@$(published) trunk serve --release --port $(or $(filter-out 8080,$(PORT)),8081)

test: setup lint unit dist faults bench-engine ## every check: format, lints, Rust tests, builds, Node tests, page tests
	node --test --test-concurrency=2 --test-timeout=1800000 $(node-tests)
	node tests/bench/run.mjs 5 # no time is asserted: that every benchmark runs and prints its figures

lint: ## format, lints, documentation and dependencies alone
	@.ci/setup lint
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --lib --bin seuil --features widget --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items --lib --features widget --target wasm32-unknown-unknown
	eslint .
	prettier --check $(formatted)
	tsc -p src/web
	tsc -p src/web/worker
	tsc -p src/web/build
	cargo deny --all-features --log-level warn check licenses bans sources

# What a commit is told depends on the commit alone: its random cases are the same each time.
unit:
	PROPTEST_RNG_SEED=$(or $(PROPTEST_RNG_SEED),1) cargo test

properties: ## in half an hour, each property over many more random cases, others each time (PROPTEST_CASES=20000 for more)
	PROPTEST_CASES=$(or $(PROPTEST_CASES),4000) cargo test

dist: tools ## what is published: the page in dist/demo, a blogger's folder in dist/embed, the npm package in dist/npm, the WordPress plugin in dist/wordpress
	$(published) trunk build --release
	rm -rf dist/embed && cp -r dist/demo/seuil dist/embed
	rm -rf dist/npm
	$(published) cargo build --release --target wasm32-unknown-unknown --bin seuil
	wasm-bindgen --target web --out-dir dist/npm --out-name seuil $(wasm)
	node src/web/build/shrink.mjs dist/npm
	cargo run --quiet --bin types >> dist/npm/seuil.d.ts
	cargo run --quiet --bin attributes | node src/web/build/package.mjs
	rm dist/npm/seuil_bg.wasm.d.ts # describes the glue's private side
	node src/web/build/wordpress.mjs

release: dist ## what people download, with sums and a bill of materials: dist/release
	node src/web/build/release.mjs

faults: tools
	$(published) cargo build --release --target wasm32-unknown-unknown --bin seuil --features faults
	rm -rf target/faults
	wasm-bindgen --target web --out-dir target/faults/built --out-name seuil $(wasm)
	TRUNK_STAGING_DIR=target/faults/built node src/web/build/shrink.mjs
	node src/web/build/faults.mjs target/faults/built target/faults/seuil

# The engine with ways in that need no objects: Node measures it beside the published one.
bench-engine: tools
	$(published) cargo build --release --target wasm32-unknown-unknown --bin seuil --features bench
	rm -rf target/bench
	wasm-bindgen --target web --out-dir target/bench --out-name seuil $(wasm)
	node src/web/build/shrink.mjs target/bench

size: dist ## bytes of each published file, and what a reader receives from each kind of server
	@node src/web/build/size.mjs

bench: setup dist bench-engine ## speed and memory: the engine against JavaScript by hand, key to painted frame, fifty calculators
	node tests/bench/run.mjs $(PRESSES)

hosts: setup dist ## site generators that take minutes to install: the package's examples for Astro, Docusaurus and Next, visited
	node --test --test-timeout=1800000 $(wildcard tests/hosts/*.mjs)

mutants: ## in hours, what no Rust test would notice (MUTANTS=src/wire for a part): target/mutants.out
	@.ci/setup mutants
	PROPTEST_CASES=$(or $(PROPTEST_CASES),32) cargo mutants --output target $(if $(MUTANTS),--re '$(MUTANTS)')

fuzz: ## a minute each: the reading of links and of typed numbers, by texts that no hand would write (TIME=600 for longer, in seconds)
	@.ci/setup fuzz
	for target in link number; do \
		cargo +nightly fuzz run --fuzz-dir tests/fuzz $$target -- -max_total_time=$(or $(TIME),60) -max_len=4096 || exit 1; \
	done

setup: tools ## install all tools now (about 15 minutes the first time, a second later)
	@.ci/setup lint browser wordpress

tools:
	@.ci/setup

clean: ## remove what was built here (the tools stay in the user's cache)
	cargo clean
	rm -rf dist node_modules tests/e2e/screenshots
