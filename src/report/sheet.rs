//! Sheets: tables for a spreadsheet, where a number stays a number.

use super::table::{Row, Table};

/// A table for a spreadsheet.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Sheet {
    /// What it holds.
    pub title: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Cell {
    /// Words.
    Words(String),
    /// A number; the column or another cell says of what.
    Number(f64),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::Words(words.into())
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// A table of words.
impl From<Table> for Sheet {
    fn from(table: Table) -> Self {
        let row = |row: Row| {
            let cell = |words: String| if words.is_empty() { Cell::Empty } else { Cell::Words(words) };
            core::iter::once(row.name).chain(row.cells).map(cell).collect()
        };
        Self {
            title: table.caption.into(),
            columns: table.columns.into_iter().map(String::from).collect(),
            rows: table.rows.into_iter().map(row).collect(),
        }
    }
}
