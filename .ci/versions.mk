# The tools' versions. They are written here and nowhere else.

export NODE_AT_LEAST := 20.11.0
export TRUNK := 0.21.14
export CARGO_DENY := 0.20.2
export BINARYEN := 132.0.0
export ESBUILD := 0.28.2
export TYPESCRIPT := 5.9.3
export PLAYWRIGHT := 1.65.1
export AXE := 4.14.1
export PUPPETEER := 24.43.1
# The newest that runs on all of Node 20.
export VITE := 6.4.6

# The wasm-bindgen command must equal the library, so Cargo.lock decides.
export WASM_BINDGEN := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p;}' Cargo.lock)
