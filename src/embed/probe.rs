//! What the browser makes of a colour or a length that somebody wrote, by an element that is never painted.

use crate::looks::colour::{Colour, WHITE};
use crate::looks::ground::Layer;
use js_sys::Number;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleDeclaration, HtmlElement, ShadowRoot, Window};

/// Stands beside the calculator until it is dropped, and sees the custom properties that come down to it.
pub(super) struct Probe {
    element: HtmlElement,
    computed: CssStyleDeclaration,
}

impl Probe {
    /// Sets it up in a shadow root, as if nothing had been set but custom properties and the colour.
    pub(super) fn new(window: &Window, root: &ShadowRoot) -> Result<Self, JsValue> {
        let element: HtmlElement = root.owner_document().ok_or(JsValue::NULL)?.create_element("i")?.unchecked_into();
        set(&element, "all", "initial");
        set(&element, "color", "inherit");
        set(&element, "color-scheme", "inherit");
        root.append_child(&element)?;
        let computed = computed(window, &element)?;
        Ok(Self { element, computed })
    }

    /// Colours that depend on the scheme are read in this one.
    pub(super) fn scheme(&self, schemes: &str) {
        set(&self.element, "color-scheme", schemes);
    }

    /// A property's value where nothing has set it.
    pub(super) fn initial(&self, name: &str) -> String {
        property(&self.computed, name)
    }

    /// A colour of any syntax; none if it is no colour, or cannot be seen.
    pub(super) fn colour(&self, text: &str) -> Option<Layer> {
        // What the browser does not take leaves what was there. A mix is serialised as figures, whatever it is made of.
        set(&self.element, "background-color", "initial");
        set(&self.element, "background-color", &["color-mix(in srgb,", text, " 100%,#0000)"].concat());
        let shown = property(&self.computed, "background-color");
        let mut figures = shown.strip_prefix("color(srgb ")?.split([' ', '/', ')']).filter(|figure| !figure.is_empty());
        // A part that is « none » counts for nothing.
        let mut next = |absent| figures.next().map_or(absent, |figure| Number::parse_float(figure).max(0.0));
        let shares = [next(0.0), next(0.0), next(0.0)];
        let alpha = next(1.0);
        (alpha > 0.0).then(|| (Colour::from_shares(shares), alpha))
    }

    /// A colour as it is over another.
    pub(super) fn colour_over(&self, text: &str, under: Colour) -> Option<Colour> {
        self.colour(text).map(|(colour, alpha)| colour.over(alpha, under))
    }

    /// The colour of an empty page, of these schemes.
    pub(super) fn canvas(&self, schemes: &str) -> Colour {
        self.scheme(schemes);
        self.colour("Canvas").map_or(WHITE, |(colour, _)| colour)
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// The style of an element as it is applied.
pub(super) fn computed(window: &Window, element: &web_sys::Element) -> Result<CssStyleDeclaration, JsValue> {
    window.get_computed_style(element)?.ok_or(JsValue::NULL)
}

/// A property of a style; empty if it is not set.
pub(super) fn property(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// Sets a property, or takes it away if it is empty. It passes a strict content security policy.
pub(super) fn set(element: &HtmlElement, property: &str, value: &str) {
    // Never fails: what is not understood is passed over.
    let _ = element.style().set_property(property, value);
}
