//! Whether the place is narrow. The style sheets say so, in the letters that the reader has chosen.

use web_sys::Element;

/// In pixels, before the style sheets can be asked; see `controls.css`.
const WIDE: f64 = 736.0;

/// Whether a place of this width is narrow, as far as that can be known.
pub(super) fn is_narrow(width: f64, root: Option<&Element>) -> bool {
    let styles = root.zip(web_sys::window());
    let styles = styles.and_then(|(root, window)| window.get_computed_style(root).ok().flatten());
    let form = styles.and_then(|styles| styles.get_property_value("--form").ok());
    match form.as_deref().map(str::trim) {
        Some("narrow") => true,
        Some("wide") => false,
        _ => width < WIDE,
    }
}
