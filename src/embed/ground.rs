//! What is behind a calculator in somebody else's page.

use super::probe::{Probe, computed, told};
use crate::chart::colour::Colour;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, Window};

/// The colour behind an element.
pub(super) struct Ground {
    /// The colours of all that contains it, one over the other.
    pub(super) colour: Colour,
    /// Whether there is an image in it.
    pub(super) unsure: bool,
    /// Whether it is the empty page.
    pub(super) bare: bool,
}

/// Looks from an element outwards until nothing shines through any more, at last at the empty page.
pub(super) fn ground(window: &Window, probe: &Probe, element: &Element) -> Ground {
    let (mut layers, mut unsure, mut next) = (Vec::new(), false, Some(element.clone()));
    while let Some(element) = next {
        if let Ok(style) = computed(window, &element) {
            let layer = probe.colour(&told(&style, "background-color"));
            layers.extend(layer);
            if layer.is_some_and(|(_, alpha)| alpha >= 1.0) {
                break;
            }
            unsure |= told(&style, "background-image") != "none";
        }
        next = outwards(&element);
    }
    let schemes = element
        .owner_document()
        .and_then(|document| document.document_element())
        .and_then(|root| computed(window, &root).ok())
        .map_or(String::new(), |style| told(&style, "color-scheme"));
    let canvas = probe.canvas(&schemes);
    let bare = layers.is_empty();
    let colour = layers.into_iter().rev().fold(canvas, |under, (colour, alpha)| colour.over(alpha, under));
    Ground { colour, unsure, bare }
}

/// What contains an element on the screen, out of shadow roots too.
fn outwards(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(Element::from);
    let host = || element.parent_node()?.dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    slot.or_else(|| element.parent_element()).or_else(host)
}
