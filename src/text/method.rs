//! The method page, written from the model at build: what is read there is what is executed. One page without a
//! script; each quantity, assumption and source has an anchor of its own, its key.

mod figures;
mod given;
mod html;
mod rules;
mod words;

use super::lang::text;
use super::name;
use super::phrase::filled;
use crate::model::quantity::MONTHS;
use crate::model::unit::Unit;
use html::{link, paragraph, section, told};

pub(super) use given::ranges;
pub(super) use html::escaped;

/// The page's style.
const STYLE: &str = include_str!("../../styles/method.css");

/// What stands in the page's `<main>`: titles from `h1` to `h4`, and every anchor, `source.<key>` among them. A page that
/// holds the article too may take it in: the two have no anchor in common.
#[must_use]
pub fn main() -> String {
    let body = [
        purpose(),
        given::bands(),
        given::inputs(),
        given::choices(),
        rules::rules(),
        rules::caps(),
        rules::warnings(),
        figures::assumptions(),
        figures::ramp(),
        figures::law(),
        figures::doubts(),
        figures::sources(),
    ]
    .concat();
    let (title, standfirst) = (told("method.title"), told("method.standfirst"));
    format!(
        "<header class=\"opening\">\n<h1>{title}</h1>\n<p class=\"standfirst\">{standfirst}</p>\n</header>\n\n{body}"
    )
}

/// The whole page, `methode.html`.
#[must_use]
pub fn page() -> String {
    format!(
        "<!DOCTYPE html>
<html lang=\"fr\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{title} Seuil</title>
<meta name=\"description\" content=\"{description}\">
<meta name=\"color-scheme\" content=\"light dark\">
<link rel=\"icon\" href=\"data:,\">
<style>
{STYLE}</style>
</head>
<body>
<a class=\"skip\" href=\"#methode\">{skip}</a>
<header class=\"masthead\">
<p><strong>Seuil</strong> {tagline}</p>
<p><a href=\"seuil.html\">{calculator}</a></p>
</header>
{contents}
<main id=\"methode\" tabindex=\"-1\">
{main}</main>
<footer class=\"colophon\">
<p><a href=\"seuil.html\">{calculator}</a></p>
</footer>
</body>
</html>
",
        title = told("method.title"),
        description = told("method.description"),
        skip = told("method.skip"),
        tagline = told("method.tagline"),
        calculator = told("method.calculator"),
        contents = contents(),
        main = main(),
    )
}

/// What the calculator does, and what it does not.
fn purpose() -> String {
    let months = [("months", name::figure(Unit::Months, f64::from(u8::try_from(MONTHS).unwrap_or(0))))];
    let score = format!("<p>{}</p>\n", escaped(&filled(text!("method.does.score"), &months)));
    let limits = format!("<h3>{}</h3>\n", told("method.limits.title"));
    let list = figures::list(&[
        "method.limit.advice",
        "method.limit.hypotheses",
        "method.limit.channel",
        "method.limit.private",
    ]);
    let body = [paragraph("method.does.purpose"), paragraph("method.does.chain"), score, limits, list].concat();
    section("objet", "method.does.title", &body)
}

/// The table of contents.
fn contents() -> String {
    let themes: String =
        rules::contents().into_iter().map(|(id, key)| format!("<li>{}</li>\n", link(id, text(key)))).collect();
    let sections = [
        ("objet", "method.does.title"),
        ("paliers", "method.bands.title"),
        ("donnees", "method.inputs.title"),
        ("choix", "method.choices.title"),
        ("regles", "method.rules.title"),
        ("obstacles", "method.caps.title"),
        ("alertes", "method.warnings.title"),
        ("hypotheses", "method.figures.title"),
        ("montee", "method.ramp.title"),
        ("droit", "method.law.title"),
        ("doutes", "method.doubts.title"),
        ("bibliographie", "method.sources.title"),
    ];
    let item = |(id, key): &(&str, &str)| {
        let under = if *id == "regles" { format!("\n<ol>\n{themes}</ol>\n") } else { String::new() };
        format!("<li>{}{under}</li>\n", link(id, text(key)))
    };
    let items: String = sections.iter().map(item).collect();
    let title = told("method.toc");
    format!(
        "<nav class=\"contents\" aria-labelledby=\"sommaire\">\n<h2 id=\"sommaire\">{title}</h2>\n<ol>\n{items}</ol>\n</nav>"
    )
}
