//! HTML as text: escaping, links, and the few shapes that the method page repeats.

use crate::text::lang::text;

/// Text as it stands in a page or an attribute.
#[must_use]
pub(in crate::text) fn escaped(raw: &str) -> String {
    raw.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text of a key, escaped.
#[must_use]
pub(super) fn told(key: &str) -> String {
    escaped(text(key))
}

/// The address of an anchor of this page.
#[must_use]
pub(super) fn anchor(id: &str) -> String {
    ["#", &id.replace('[', "%5B").replace(']', "%5D")].concat()
}

/// A link to an anchor of this page.
#[must_use]
pub(super) fn link(id: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", anchor(id), escaped(words))
}

/// A paragraph of a text.
#[must_use]
pub(super) fn paragraph(key: &str) -> String {
    format!("<p>{}</p>\n", told(key))
}

/// A name as a title: the first letter is a capital.
#[must_use]
pub(super) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A row of a table: its anchor, then its cells, the first of which is its header; they are HTML.
pub(super) struct Row {
    /// The anchor; empty for none.
    pub(super) id: String,
    /// The cells.
    pub(super) cells: Vec<String>,
}

/// A table in a frame of its own, so that it may scroll without the page.
#[must_use]
pub(super) fn table(class: &str, label: &str, heads: &[String], rows: &[Row]) -> String {
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let rows: String = rows.iter().map(row).collect();
    let label = escaped(label);
    format!(
        "<div class=\"scroll {class}\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n<table>\n\
         <thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}

fn row(row: &Row) -> String {
    let Some((head, cells)) = row.cells.split_first() else { return String::new() };
    let id = if row.id.is_empty() { String::new() } else { format!(" id=\"{}\"", escaped(&row.id)) };
    let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
    format!("<tr{id}><th scope=\"row\">{head}</th>{cells}</tr>\n")
}

/// Facts about a thing: what each is called, and what it is; both are HTML.
#[must_use]
pub(super) fn facts(facts: &[(String, String)]) -> String {
    let told: String =
        facts.iter().map(|(name, fact)| format!("<div><dt>{name}</dt><dd>{fact}</dd></div>\n")).collect();
    format!("<dl class=\"facts\">\n{told}</dl>\n")
}

/// A part of the page under a heading; the body is HTML.
#[must_use]
pub(super) fn section(id: &str, key: &str, body: &str) -> String {
    format!("<section id=\"{id}\">\n<h2>{}</h2>\n{body}</section>\n\n", told(key))
}
