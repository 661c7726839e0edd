//! The table twin of a chart: the same values, for who prefers figures or cannot see the picture.

use super::element::{element, with, words};
use yew::Html;

/// A table.
pub(super) struct Table {
    /// What it holds.
    pub(super) caption: &'static str,
    /// The columns' names.
    pub(super) heads: Vec<&'static str>,
    /// The rows: a name, then cells.
    pub(super) rows: Vec<(String, Vec<String>)>,
    /// The row that stands out.
    pub(super) taken: Option<usize>,
}

/// The table, written.
pub(super) fn written(table: Table) -> Html {
    let heads = table.heads.iter().map(|name| head("col", (*name).into())).collect();
    let rows = table.rows.into_iter().enumerate().map(|(rank, (name, cells))| {
        let mut row = vec![head("row", name)];
        row.extend(cells.into_iter().map(|cell| words("td", "", cell)));
        element("tr", if table.taken == Some(rank) { "twin-taken" } else { "" }, row)
    });
    let parts = vec![
        words("caption", "", table.caption),
        element("thead", "", vec![element("tr", "", heads)]),
        element("tbody", "", rows.collect()),
    ];
    // A region that scrolls must be reached by keyboard, and have a name.
    with(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        vec!["twin-scroll".into(), "0".into(), "region".into(), table.caption.into()],
        vec![element("table", "", parts)],
    )
}

fn head(scope: &'static str, name: String) -> Html {
    with("th", &["scope"], vec![scope.into()], vec![Html::from(name)])
}
