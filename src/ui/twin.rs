//! The table twin of a chart: the same values, for who prefers figures or cannot see the picture.

use super::element::element;
use crate::report::table::Table;
use yew::Html;

/// The table of a picture.
pub(super) fn twin(table: Table) -> Html {
    let heads: Html = table.columns.iter().map(|name| head("col", (*name).into())).collect();
    let rows = table.rows.into_iter().enumerate().map(|(rank, row)| {
        let mut all = vec![head("row", row.name)];
        all.extend(row.cells.into_iter().map(|cell| element!(<td>{ cell }</td>)));
        element!(<tr class={(table.taken == Some(rank)).then_some("twin-taken")}>{ all }</tr>)
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
