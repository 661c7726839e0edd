//! Tables, and lists of facts.

use maud::{Markup, html};

/// A row: its anchor if it has one, its header, its other cells.
pub(super) struct Row {
    pub(super) id: Option<String>,
    pub(super) head: Markup,
    pub(super) cells: Vec<Markup>,
}

/// A table in a frame of its own, so that it may scroll without the page.
pub(super) fn table(class: &str, label: &str, heads: &[String], rows: &[Row]) -> Markup {
    html! {
        div class={ "scroll " (class) } role="region" aria-label=(label) tabindex="0" {
            table {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr id=[row.id.as_deref()] {
                            th scope="row" { (row.head) }
                            @for cell in &row.cells { td { (cell) } }
                        }
                    }
                }
            }
        }
    }
}

/// What something of a thing is called, and what it is.
pub(super) type Fact = (String, Markup);

/// Facts about a thing.
pub(super) fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl class="facts" {
            @for (name, fact) in facts { div { dt { (name) } dd { (fact) } } }
        }
    }
}
