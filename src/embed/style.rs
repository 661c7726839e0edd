//! Styles: one constructable sheet for every calculator of the page. It passes a strict content security policy.

use super::minified::{first, minified, size};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// The sheets in the order of their layers; each file has a component's name.
const SHEETS: &[&str] = &[
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/reset.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/controls.css"),
    include_str!("../../styles/field.css"),
    include_str!("../../styles/answer.css"),
    include_str!("../../styles/ruler.css"),
    include_str!("../../styles/cash.css"),
    include_str!("../../styles/obstacles.css"),
    include_str!("../../styles/cases.css"),
    include_str!("../../styles/panel.css"),
    include_str!("../../styles/folds.css"),
    include_str!("../../styles/history.css"),
    include_str!("../../styles/states.css"),
    include_str!("../../styles/print.css"),
];

const MINIFIED: ([u8; size(SHEETS)], usize) = minified(SHEETS);

static BYTES: [u8; MINIFIED.1] = first(&MINIFIED.0);

const STYLES: &str = match core::str::from_utf8(&BYTES) {
    Ok(styles) => styles,
    Err(_) => "",
};

/// Gives a shadow root the calculator's styles.
///
/// # Errors
/// What the browser says when it has no constructable style sheets.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(STYLES)?;
    let sheets = js_sys::Array::of1(&sheet);
    js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), sheets.unchecked_ref::<JsValue>()).map(|_| ())
}
