//! Starting the calculators of the demo page.

use super::style;
use crate::model::profile::Profile;
use crate::ui::app::{App, AppProps};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};

/// Starts the calculator of every `<seuil-calculateur>` of the page.
///
/// # Errors
/// What the browser says when it lacks a document, shadow roots or constructable style sheets: the fallback stays.
pub fn start() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("seuil: no document")?;
    let hosts = document.get_elements_by_tag_name("seuil-calculateur");
    for place in 0..hosts.length() {
        if let Some(host) = hosts.item(place) {
            mount(&host)?;
        }
    }
    Ok(())
}

fn mount(host: &Element) -> Result<(), JsValue> {
    if host.shadow_root().is_some() {
        return Ok(());
    }
    let document = host.owner_document().ok_or("seuil: no document")?;
    // Everything that can fail comes before the shadow root, which hides the fallback.
    let inner: HtmlElement = document.create_element("div")?.dyn_into()?;
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    style::adopt(&root)?;
    root.append_child(&inner)?;
    yew::Renderer::<App>::with_root_and_props(inner.into(), AppProps { start: Profile::default() }).render();
    host.set_attribute("data-state", "ready")
}
