//! What is behind a calculator: layers of colour, one over the other.

use super::colour::Colour;

/// A colour and how much of what is behind it it hides, of 1.
pub type Layer = (Colour, f64);

/// The colour behind a calculator.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Ground {
    /// The colours of all that contains it, one over the other.
    pub colour: Colour,
    /// Whether there is an image in it, so that the colour may be another.
    pub unsure: bool,
    /// Whether it is the empty page, and nothing in it has a colour.
    pub bare: bool,
}

impl Ground {
    /// Of the layers that contain the calculator, the nearest first, over the colour of the empty page.
    #[must_use]
    pub fn new(layers: &[Layer], empty: Colour, unsure: bool) -> Self {
        let colour = layers.iter().rev().fold(empty, |under, (colour, alpha)| colour.over(*alpha, under));
        Self { colour, unsure, bare: layers.is_empty() }
    }
}
