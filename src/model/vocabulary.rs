//! One line declares a word: its variant, its meaning, its key in the API, the link and the texts.

/// Declares an enum whose variants have a stable key, listed in `ALL` in order.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[doc = $doc:literal])* $variant:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
        pub enum $name { $($(#[doc = $doc])* $variant,)+ }

        impl $name {
            /// Every variant, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

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
    };
}

pub(crate) use vocabulary;
