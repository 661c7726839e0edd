//! `configurateur.html`: what a blogger may set, the article that it gives, the line to paste, and whether the host serves
//! the files well.

use super::form::form;
use super::lines::lines;
use super::ways::ways;
use super::{INTEGRATION, document};
use crate::pages::fallback;
use crate::pages::marked::marked;
use crate::pages::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The whole page; the parts are its `script` and its `style`; of the loader, its `sum` and its `version` as an address has
/// it; the npm `package`'s file; and the `article`'s own style.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let lines = lines(parts.get("version")?, parts.get("sum")?);
    let package = parts.get("package")?;
    let article = article(parts.get("article")?).into_string();
    let guide = html! { a href=(INTEGRATION) { (text!("configurator.intro.guide")) } };
    let main = html! {
        h1 { (text!("configurator.heading")) }
        p { (marked(text!("configurator.intro"), &[("guide", guide)])) }
        p id="still" { (text!("configurator.intro.noscript")) }
        div class="bench" { (form()) (preview(&article)) }
        section aria-labelledby="copier" {
            h2 id="copier" { (text!("configurator.lines")) }
            p id="left" class="wrong" role="status" hidden { (text!("configurator.lines.left")) }
            (ways(&lines, package))
        }
        (check())
    };
    document(parts, text!("configurator.title"), &main)
}

/// The article in a frame, on papers and screens to choose from.
fn preview(article: &str) -> Markup {
    let widths =
        [("phone", text!("configurator.preview.width.phone")), ("desk", text!("configurator.preview.width.desk"))];
    let papers =
        [("light", text!("configurator.preview.paper.light")), ("dark", text!("configurator.preview.paper.dark"))];
    html! {
        section class="preview" aria-labelledby="apercu" {
            h2 id="apercu" { (text!("configurator.preview")) }
            p id="disk" class="wrong" hidden { (text!("configurator.preview.disk")) }
            div id="views" class="row" hidden {
                (views("width", text!("configurator.preview.width"), &widths))
                (views("paper", text!("configurator.preview.paper"), &papers))
            }
            div id="stage" role="region" aria-label=(text!("configurator.preview.scroll")) tabindex="0" {
                iframe id="article" title=(text!("configurator.article.name")) srcdoc=(article) {}
            }
        }
    }
}

fn views(name: &str, label: &str, all: &[(&str, &str)]) -> Markup {
    html! {
        fieldset class="views" {
            legend { (label) }
            @for (rank, (value, label)) in all.iter().enumerate() {
                label class="tick" {
                    input type="radio" name=(name) value=(value) checked[rank == 0] form="none"; " " (label)
                }
            }
        }
    }
}

/// An article of somebody's, with the very marker and script that are pasted, beside this page.
fn article(style: &str) -> Markup {
    let [budget, margin] = super::lines::START;
    html! {
        (DOCTYPE)
        html lang="fr" data-theme="light" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text!("configurator.article.name")) }
                style { (PreEscaped(style)) }
            }
            body {
                main {
                    p class="by" { (text!("configurator.article.by")) }
                    h1 { (text!("configurator.article.heading")) }
                    p { (text!("configurator.article.before")) }
                    div data-seuil data-budget=(budget) data-margin=(margin) data-loading="eager" lang="fr" dir="ltr" {
                        (fallback::html(None))
                    }
                    h2 { (text!("configurator.article.more")) }
                    p { (text!("configurator.article.after")) }
                }
                script type="module" src="seuil.js" {}
            }
        }
    }
}

/// Asks for the files as a reader's browser would. The page's script says what it finds.
fn check() -> Markup {
    html! {
        section aria-labelledby="verifier" {
            h2 id="verifier" { (text!("configurator.check.title")) }
            p { (text!("configurator.check.intro")) }
            form id="check" {
                label for="folder" { (text!("configurator.check.folder.label")) }
                input id="folder" type="url" required value="https://exemple.fr/seuil/";
                label for="page" { (text!("configurator.check.article.label")) }
                input id="page" type="url" aria-describedby="page-hint";
                p id="page-hint" class="hint" { (text!("configurator.check.article.hint")) }
                button type="submit" { (text!("configurator.check.button")) }
            }
            p class="hint" { (text!("configurator.check.unseen")) }
            div id="found" role="status" {}
        }
    }
}
