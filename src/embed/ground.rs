//! What is behind a calculator in somebody else's page.

use super::probe::{Probe, computed, property};
use crate::looks::ground::Ground;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, ShadowRoot, Window};

/// Looks from an element outwards until nothing shines through any more, at last at the empty page.
pub(super) fn ground(window: &Window, probe: &Probe, element: &Element) -> Ground {
    let (mut layers, mut unsure, mut next) = (Vec::new(), false, Some(element.clone()));
    while let Some(element) = next {
        if let Ok(style) = computed(window, &element) {
            // An image lies over the colour of its own element, whatever that hides.
            unsure |= pictured(&style) || ["::before", "::after"].iter().any(|name| generated(window, &element, name));
            let layer = probe.colour(&property(&style, "background-color"));
            layers.extend(layer);
            if layer.is_some_and(|(_, alpha)| alpha >= 1.0) {
                break;
            }
        }
        next = outwards(&element);
    }
    let schemes = element
        .owner_document()
        .and_then(|document| document.document_element())
        .and_then(|root| computed(window, &root).ok())
        .map_or(String::new(), |style| property(&style, "color-scheme"));
    Ground::new(&layers, probe.canvas(&schemes), unsure)
}

/// Whether a style paints an image.
fn pictured(style: &CssStyleDeclaration) -> bool {
    property(style, "background-image") != "none"
}

/// Whether what a style sheet puts into an element paints one: many pages lay theirs there, over their own colour.
fn generated(window: &Window, element: &Element, name: &str) -> bool {
    let style = window.get_computed_style_with_pseudo_elt(element, name).ok().flatten();
    style.is_some_and(|style| property(&style, "content") != "none" && pictured(&style))
}

/// What contains an element on the screen, out of shadow roots too.
fn outwards(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(Element::from);
    let host = || element.parent_node()?.dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    slot.or_else(|| element.parent_element()).or_else(host)
}
