//! The wasm artifact: the engine's JS API, and with the feature `widget` the calculator of the page.

// The library's exports reach the artifact even when nothing is started.
use seuil as _;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

// The script of the page starts each calculator itself.
fn main() {}
