//! The method page, written from the model: what is read there is what is executed. No script; each quantity, assumption
//! and source has an anchor of its own, its key.

mod figures;
mod given;
mod rules;
mod words;

use super::anchor::link;
use super::heading::{Level, Rank};
use super::parts::{Fault, Parts};
use crate::model::quantity::MONTHS;
use crate::model::unit::Unit;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::filled;
use maud::{DOCTYPE, Markup, PreEscaped, html};

pub(super) use given::ranges;

/// Where the method stands in a page.
pub const ANCHOR: &str = "methode";

/// The anchor of its title.
pub const TITLE: &str = "la-methode";

/// The calculator's own page, beside this one.
pub const CALCULATOR: &str = "seuil.html";

/// The method below its title, which is at the level given, with every anchor, `source.<key>` among them. A page that
/// holds the article too may take it in: the two have no anchor in common.
#[must_use]
pub fn body(level: Level) -> Markup {
    let under = level.below();
    html! {
        header class="opening" {
            (level.heading(Rank::Title, Some(TITLE), &html! { (text!("method.title")) }))
            p class="standfirst" { (text!("method.standfirst")) }
        }
        (purpose(under))
        (given::bands(under))
        (given::inputs(under))
        (given::choices(under))
        (rules::rules(under))
        (rules::caps(under))
        (rules::warnings(under))
        (figures::assumptions(under))
        (figures::ramp(under))
        (figures::law(under))
        (figures::doubts(under))
        (figures::sources(under))
    }
}

/// The whole page, `methode.html`; its part is its `style`. It leads to the calculator where that has a page.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts, calculator: Option<&str>) -> Result<Markup, Fault> {
    let style = parts.get("style")?;
    let way = html! {
        @if let Some(address) = calculator { p { a href=(address) { (text!("method.calculator")) } } }
    };
    Ok(html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text!("method.title")) " Seuil" }
                meta name="description" content=(text!("method.description"));
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                style { (PreEscaped(style)) }
            }
            body {
                a class="skip" href={ "#" (ANCHOR) } { (text!("method.skip")) }
                header class="masthead" {
                    p { strong { "Seuil" } " " (text!("method.tagline")) }
                    (way)
                }
                (contents(Level::PAGE.below()))
                main id=(ANCHOR) class="method" tabindex="-1" { (body(Level::PAGE)) }
                @if calculator.is_some() { footer class="colophon" { (way) } }
            }
        }
    })
}

/// What the calculator does, and what it does not.
fn purpose(level: Level) -> Markup {
    let months = [("months", name::figure(Unit::Months, f64::from(u8::try_from(MONTHS).unwrap_or(0))))];
    let limits = [
        text!("method.limit.advice"),
        text!("method.limit.hypotheses"),
        text!("method.limit.channel"),
        text!("method.limit.private"),
    ];
    chapter(
        level,
        "objet",
        text!("method.does.title"),
        &html! {
            p { (text!("method.does.purpose")) }
            p { (text!("method.does.chain")) }
            p { (filled(text!("method.does.score"), &months)) }
            (level.below().heading(Rank::Topic, None, &html! { (text!("method.limits.title")) }))
            (list(&limits))
        },
    )
}

/// The table of contents, its title at the level given.
#[must_use]
pub fn contents(level: Level) -> Markup {
    let chapters = [
        ("objet", text!("method.does.title")),
        ("paliers", text!("method.bands.title")),
        ("donnees", text!("method.inputs.title")),
        ("choix", text!("method.choices.title")),
        (rules::CHAPTER, text!("method.rules.title")),
        ("obstacles", text!("method.caps.title")),
        ("alertes", text!("method.warnings.title")),
        ("hypotheses", text!("method.figures.title")),
        (figures::RAMP, text!("method.ramp.title")),
        ("droit", text!("method.law.title")),
        ("doutes", text!("method.doubts.title")),
        ("bibliographie", text!("method.sources.title")),
    ];
    html! {
        nav class="contents" aria-labelledby="sommaire" {
            (level.heading(Rank::Chapter, Some("sommaire"), &html! { (text!("method.toc")) }))
            ol {
                @for (id, title) in chapters {
                    li {
                        (link(id, title))
                        @if id == rules::CHAPTER {
                            ol { @for (id, title) in rules::themes() { li { (link(id, title)) } } }
                        }
                    }
                }
            }
        }
    }
}

/// A part of the method under a heading.
fn chapter(level: Level, id: &str, title: &str, body: &Markup) -> Markup {
    html! {
        section id=(id) {
            (level.heading(Rank::Chapter, None, &html! { (title) }))
            (body)
        }
    }
}

/// Texts as a list.
fn list(texts: &[&str]) -> Markup {
    html! { ul { @for text in texts { li { (text) } } } }
}
