//! Visibility: which numbers `evaluate` hands out, and which only `explain` does.

/// Who gets to see a number.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Visibility {
    /// `evaluate` gives its value under its key.
    Published,
    /// `evaluate` lists its code where it holds: caps and warnings.
    Listed,
    /// A step in between, or what the reader gave: `explain` alone gives it.
    Inner,
}
