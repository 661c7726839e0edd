//! One line declares a word: its variant, its meaning, its key in the API, the link and the texts, and what else belongs
//! to it.

/// Declares an enum whose variants have a stable key, listed in `ALL` in order: `Local = "local",`.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[doc = $doc:literal])* $variant:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
        pub enum $name { $($(#[doc = $doc])* $variant,)+ }

        impl $name {
            /// Every variant, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every variant's key, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key,)+];

            /// The stable name, as the API, the link and the texts write it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// Its meaning, for developers.
            #[cfg(not(target_family = "wasm"))]
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),*).trim(),)+ }
            }

            /// The variant of that key, if there is one.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.key() == key)
            }
        }

        impl From<$name> for usize {
            /// The rank in the order of the declaration.
            fn from(word: $name) -> Self {
                word as Self
            }
        }
    };
}

/// Declares the numbers of a theme, each with its key, unit and visibility: `Ads = ("plan.ads", EuroPerMonth, Published),`.
/// The compiler then asks for an arm in the theme's `rule`.
macro_rules! numbers {
    ($(#[$about:meta])* $name:ident {
        $($(#[doc = $doc:literal])* $variant:ident = ($key:literal, $unit:ident, $visibility:ident),)+
    }) => {
        crate::model::vocabulary::vocabulary! { $(#[$about])* $name { $($(#[doc = $doc])* $variant = $key,)+ } }

        impl $name {
            /// What it counts.
            #[must_use]
            pub const fn unit(self) -> crate::model::unit::Unit {
                match self { $(Self::$variant => crate::model::unit::Unit::$unit,)+ }
            }

            /// Who gets to see it.
            #[must_use]
            pub const fn visibility(self) -> crate::model::visibility::Visibility {
                match self { $(Self::$variant => crate::model::visibility::Visibility::$visibility,)+ }
            }
        }
    };
}

/// Declares the figures that a theme's formulas rest on, each with its key, value, unit and source:
/// `VatRate = ("vatRate", 0.20, Share, Vat),`.
macro_rules! assumptions {
    ($(#[$about:meta])* $name:ident {
        $($(#[doc = $doc:literal])* $variant:ident = ($key:literal, $value:literal, $unit:ident, $source:ident),)+
    }) => {
        crate::model::vocabulary::vocabulary! { $(#[$about])* $name { $($(#[doc = $doc])* $variant = $key,)+ } }

        impl $name {
            /// The figure.
            #[must_use]
            pub const fn value(self) -> f64 {
                match self { $(Self::$variant => $value,)+ }
            }

            /// What it counts.
            #[must_use]
            pub const fn unit(self) -> crate::model::unit::Unit {
                match self { $(Self::$variant => crate::model::unit::Unit::$unit,)+ }
            }

            /// Where it comes from.
            #[must_use]
            pub const fn source(self) -> crate::model::source::Source {
                match self { $(Self::$variant => crate::model::source::Source::$source,)+ }
            }
        }
    };
}

pub(crate) use {assumptions, numbers, vocabulary};
