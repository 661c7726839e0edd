# The versions of the programs that cargo installs. Those of npm stand in package.json.

export TRUNK := 0.21.14
export CARGO_DENY := 0.20.2
export CARGO_MUTANTS := 27.1.0
export CARGO_FUZZ := 0.13.2

# The wasm-bindgen command must equal the library, so Cargo.lock decides.
export WASM_BINDGEN := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p;}' Cargo.lock)
