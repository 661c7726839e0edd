//! The one file that opens without a server, `seuil-hors-ligne.html`: the calculator, and the method below it.

use super::heading::Level;
use super::parts::{Fault, Parts};
use super::{fallback, method};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The whole page; the parts are `script` and `style` as they stand in it, and their sums, which alone may run.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let (script, style) = (parts.get("script")?, parts.get("style")?);
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:",
        parts.get("scriptSum")?,
        parts.get("styleSum")?
    );
    Ok(html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text!("offline.title")) }
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                style { (PreEscaped(style)) }
            }
            body {
                header class="masthead" {
                    a class="skip" href="#calcul" { (text!("offline.skip")) }
                    p { strong { "Seuil" } " " (text!("method.tagline")) }
                    p { a href={ "#" (method::ANCHOR) } { (text!("offline.method")) } }
                }
                main id="calcul" tabindex="-1" {
                    header class="opening" {
                        h1 { (text!("offline.heading")) }
                        p class="standfirst" { (text!("offline.standfirst")) }
                    }
                    seuil-calculateur loading="eager" heading-level="2" sections="answer refine signals cases" {
                        (fallback::html(None))
                    }
                }
                (method::contents(Level::PAGE.below()))
                article id=(method::ANCHOR) class="method" role="region" aria-labelledby=(method::TITLE) {
                    (method::body(Level::PAGE.below()))
                }
                footer class="colophon" {
                    p { (text!("offline.advice")) " " a href="#calcul" { (text!("offline.back")) } }
                }
                script { (PreEscaped(script)) }
            }
        }
    })
}
