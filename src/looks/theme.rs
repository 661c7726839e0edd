//! What an author may ask of the looks as a whole.

use super::paper::Scheme;

/// The values of the attribute `theme`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Theme {
    /// As the page behind it.
    Host,
    /// Dark inks on light paper.
    Light,
    /// Light inks on dark paper.
    Dark,
    /// As the reader prefers.
    Auto,
}

impl Theme {
    /// What authors write, in the order of the variants.
    pub const KEYS: [&str; 4] = ["host", "light", "dark", "auto"];

    /// The theme that an author wrote; none if it is none of the [`KEYS`](Self::KEYS).
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let known = [Self::Host, Self::Light, Self::Dark, Self::Auto];
        Self::KEYS.into_iter().zip(known).find(|(name, _)| *name == key).map(|(_, theme)| theme)
    }

    /// The scheme that it asks for; none where the page decides. The reader's preference is asked only if it counts.
    pub fn scheme(self, prefers_dark: impl FnOnce() -> bool) -> Option<Scheme> {
        match self {
            Self::Host => None,
            Self::Light => Some(Scheme::Light),
            Self::Dark => Some(Scheme::Dark),
            Self::Auto => Some(if prefers_dark() { Scheme::Dark } else { Scheme::Light }),
        }
    }
}
