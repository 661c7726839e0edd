//! The table twin of a chart: the same values, for who prefers figures or cannot see the picture.

use super::element::element;
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
    let heads: Html = table.heads.iter().map(|name| head("col", (*name).into())).collect();
    let rows = table.rows.into_iter().enumerate().map(|(rank, (name, cells))| {
        let mut row = vec![head("row", name)];
        row.extend(cells.into_iter().map(|cell| element!(<td>{ cell }</td>)));
        element!(<tr class={(table.taken == Some(rank)).then_some("twin-taken")}>{ row }</tr>)
    });
    // A region that scrolls must be reached by keyboard, and have a name.
    element! {
        <div class="twin-scroll" tabindex="0" role="region" aria-label={table.caption}>
            <table>
                <caption>{ table.caption }</caption>
                <thead><tr>{ heads }</tr></thead>
                <tbody>{ rows.collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

fn head(scope: &'static str, name: String) -> Html {
    element!(<th scope={scope}>{ name }</th>)
}
