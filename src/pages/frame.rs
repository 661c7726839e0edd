//! The page for an iframe, `seuil.html`: nothing around the calculator.

use super::fallback;
use super::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, html};

/// The whole page; the parts are the names of the `script` and of the `style`, which stand beside it.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let (script, style) = (parts.get("script")?, parts.get("style")?);
    Ok(html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text!("frame.title")) }
                meta name="color-scheme" content="light dark";
                link rel="stylesheet" href=(style);
                script defer src=(script) {}
            }
            body {
                main {
                    h1 { (text!("frame.heading")) }
                    seuil-calculateur loading="eager" heading-level="2" { (fallback::html(None)) }
                }
            }
        }
    })
}
