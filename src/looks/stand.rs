//! Where a calculator stands: on which paper, with which inks.

use super::colour::Colour;
use super::ground::Ground;
use super::paper::Scheme;

/// Whose paper it is, and with it whether the calculator paints it and leaves a margin (`data-paper` in
/// `styles/tokens.css`).
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Paper {
    /// What is behind shows through.
    Through,
    /// The page's own colour, painted again: an empty page may let something through that is not in it, as a frame does.
    Page,
    /// The author's surface, which differs from what is behind.
    Surface,
    /// The calculator's own, since inks could not be read on what is there.
    Own,
}

/// A paper and the inks that go with it.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Stand {
    /// The inks.
    pub scheme: Scheme,
    /// The colour of the paper; inks of the scheme can be read on it.
    pub colour: Colour,
    /// Whose it is.
    pub paper: Paper,
    /// The author's surface, where no ink can be read on it.
    pub refused: Option<Colour>,
}

impl Stand {
    /// On what is behind, or on an author's surface, which is opaque here; with the scheme that the author wants, if any.
    #[must_use]
    pub fn new(behind: Ground, surface: Option<Colour>, wanted: Option<Scheme>) -> Self {
        let known = surface.or((!behind.unsure).then_some(behind.colour));
        let scheme = wanted.unwrap_or_else(|| Scheme::of(known.unwrap_or(behind.colour)));
        let suited = known.filter(|paper| scheme.suits(*paper));
        let paper = match (suited, surface) {
            (None, _) => Paper::Own,
            (_, Some(surface)) if behind.unsure || surface != behind.colour => Paper::Surface,
            (_, surface) if behind.bare || surface.is_some() => Paper::Page,
            _ => Paper::Through,
        };
        let refused = surface.filter(|_| suited.is_none() && wanted.is_none());
        Self { scheme, colour: suited.unwrap_or(scheme.paper()), paper, refused }
    }

    /// An author's accent and text, as light or as dark as they must be. Their text was chosen for their paper: on the
    /// calculator's own it does not count.
    #[must_use]
    pub fn inks(&self, accent: Option<Colour>, text: Option<Colour>) -> Inks {
        let (scheme, paper) = (self.scheme, self.colour);
        let accent = accent.map(|wanted| scheme.accent(wanted, paper));
        let text = text.filter(|_| self.paper != Paper::Own);
        let text = text.map(|wanted| scheme.text(wanted, paper, accent.unwrap_or(scheme.own_accent())));
        Inks { accent, text }
    }
}

/// An author's colours that can be read; none where the style sheet's own serve.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Inks {
    /// Of links, the slider, the bands.
    pub accent: Option<Colour>,
    /// Of letters.
    pub text: Option<Colour>,
}
