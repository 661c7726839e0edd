//! Papers, light and dark: which ones the inks of `styles/tokens.css` can be read on, and what is made of an author's
//! own inks there.

use super::colour::{BLACK, Colour, TINT, WHITE};

/// Which of the two sets of inks.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Scheme {
    /// Dark inks on light paper.
    Light,
    /// Light inks on dark paper.
    Dark,
}

/// The darkest light paper and the lightest dark one that all inks can be read on, by their luminance; `tests/colour.rs`
/// holds the inks to it.
const LIGHT_FROM: f64 = 0.68;
const DARK_TO: f64 = 0.035;

/// Where black and white contrast alike.
const MIDDLE: f64 = 0.179;

impl Scheme {
    /// The name that style sheets and authors use.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The scheme of inks that are read best on a paper.
    #[must_use]
    pub fn of(paper: Colour) -> Self {
        if paper.luminance() < MIDDLE { Self::Dark } else { Self::Light }
    }

    /// Whether all inks can be read on a paper, over tints of any accent too.
    #[must_use]
    pub fn suits(self, paper: Colour) -> bool {
        let light = paper.luminance();
        match self {
            Self::Light => light >= LIGHT_FROM,
            Self::Dark => light <= DARK_TO,
        }
    }

    /// The calculator's own paper, for pages whose paper does not suit.
    #[must_use]
    pub fn paper(self) -> Colour {
        match self {
            Self::Light => Colour([252, 250, 245]),
            Self::Dark => Colour([23, 20, 17]),
        }
    }

    /// The accent where an author gives none, as `styles/tokens.css` has it.
    #[must_use]
    pub fn own_accent(self) -> Colour {
        match self {
            Self::Light => Colour([7, 92, 88]),
            Self::Dark => Colour([122, 208, 197]),
        }
    }

    /// An author's accent, as light or as dark as it must be to be read on a paper, and the paper on it.
    #[must_use]
    pub fn accent(self, wanted: Colour, paper: Colour) -> Colour {
        wanted.readable(&[paper], self.ink())
    }

    /// An author's colour of text, as light or as dark as it must be to be read on a paper and on tints of an accent.
    #[must_use]
    pub fn text(self, wanted: Colour, paper: Colour, accent: Colour) -> Colour {
        wanted.readable(&[paper, accent.over(TINT, paper)], self.ink())
    }

    fn ink(self) -> Colour {
        match self {
            Self::Light => BLACK,
            Self::Dark => WHITE,
        }
    }
}
