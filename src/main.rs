//! The wasm artifact.
fn main() {}
