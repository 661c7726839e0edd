//! Tables of words side by side. Where there is no room for columns, each row is a small list under its name, each cell with
//! the name of its column beside it: nothing scrolls sideways. The roles are said, since a table laid out otherwise has none.

use super::element::element;
use crate::report::table::Table;
use yew::{AttrValue, Html};

/// A row.
pub(super) struct Line {
    /// What it is about.
    pub(super) name: Html,
    /// What stands under each column but the first.
    pub(super) cells: Vec<Html>,
    /// What opens under it, if something can, across the six columns that are seen on a screen.
    pub(super) under: Option<Html>,
}

/// The table, known by its key; what it is of is its caption, `columns` counts that of the rows' names.
pub(super) fn sheet(key: &'static str, caption: AttrValue, columns: &[AttrValue], lines: Vec<Line>) -> Html {
    let heads = columns.iter().map(|name| element!(<th role="columnheader" scope="col">{ name.clone() }</th>));
    let rows = lines.into_iter().map(|line| {
        let cells = columns
            .iter()
            .skip(1)
            .zip(line.cells)
            .map(|(name, cell)| element!(<td role="cell" data-name={name.clone()}>{ cell }</td>));
        let row = element! {
            <tr role="row" class="sheet-row">
                <th role="rowheader" scope="row">{ line.name }</th>
                { cells.collect::<Vec<_>>() }
            </tr>
        };
        match line.under {
            None => row,
            Some(under) => {
                let below =
                    element!(<tr role="row" class="sheet-under"><td role="cell" colspan="6">{ under }</td></tr>);
                vec![row, below].into_iter().collect()
            }
        }
    });
    element! {
        <table role="table" class="sheet" data-sheet={key} aria-label={caption.clone()}>
            <caption>{ caption }</caption>
            <thead role="rowgroup"><tr role="row">{ heads.collect::<Vec<_>>() }</tr></thead>
            <tbody role="rowgroup">{ rows.collect::<Vec<_>>() }</tbody>
        </table>
    }
}

/// A table whose cells are words; `taken` is what is said of the row that stands out.
pub(super) fn words(key: &'static str, table: Table, columns: &[AttrValue], taken: &'static str) -> Html {
    let lines = table.rows.into_iter().enumerate().map(|(rank, row)| {
        let note = (table.taken == Some(rank)).then(|| element!(<span class="sheet-taken">{ taken }</span>));
        Line {
            name: vec![row.name.into(), note.unwrap_or_default()].into_iter().collect(),
            cells: row.cells.into_iter().map(Html::from).collect(),
            under: None,
        }
    });
    sheet(key, table.caption.into(), columns, lines.collect())
}

/// The names of a table's columns.
pub(super) fn columns(table: &Table) -> Vec<AttrValue> {
    table.columns.iter().map(|name| (*name).into()).collect()
}
