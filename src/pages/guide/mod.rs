//! The pages for who puts the calculator into an article: what composes the line to paste, what tells what to do with it,
//! and the address where both stood as one.

pub mod configurator;
pub mod integration;
pub mod moved;

mod failures;
mod form;
mod lines;
mod ways;

use super::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What tells why there may be nothing but the text, seen from the article beside the folder.
pub const HELP: &str = "seuil/integrer.html#rien";

/// Where each stands in the folder.
const CONFIGURATOR: &str = "configurateur.html";
const INTEGRATION: &str = "integrer.html";

/// Lines for nginx, as the folder's `.htaccess` has them for Apache.
const NGINX: &str = include_str!("../../web/guide/nginx.conf");

/// A place in a page.
fn at(page: &str, anchor: &str) -> String {
    [page, "#", anchor].concat()
}

/// A whole page around what is read in it; the parts are its `script` and its `style`.
fn document(parts: &Parts, title: &str, main: &Markup) -> Result<Markup, Fault> {
    let (script, style) = (parts.get("script")?, parts.get("style")?);
    Ok(html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href="data:,";
                style { (PreEscaped(style)) }
            }
            body {
                main { (main) }
                script { (PreEscaped(script)) }
            }
        }
    })
}

/// A line to copy under what it is for. Its button needs the page's script, which shows it.
fn field(id: &str, label: &Markup, line: &Markup) -> Markup {
    html! {
        label for=(id) { (label) }
        textarea id=(id) class="line" readonly spellcheck="false" { (line.0) }
        button class="copy" type="button" hidden aria-describedby=(id) data-copied=(text!("guide.copied")) {
            (text!("guide.copy"))
        }
    }
}
