//! Styles: one constructable sheet for every calculator of the page. It passes a strict content security policy.

use super::minified::{first, minified, size};

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

/// The style sheet of every calculator.
pub(super) const STYLES: &str = match core::str::from_utf8(&BYTES) {
    Ok(styles) => styles,
    Err(_) => "",
};
