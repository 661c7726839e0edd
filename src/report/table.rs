//! Tables: the values of a picture in figures, for who prefers them or cannot see it.

/// A table.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Table {
    /// What it holds.
    pub caption: &'static str,
    /// The names of the columns; the first one is that of the rows' names.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The rank of the row that the reader is in, if there is one.
    pub taken: Option<usize>,
}

/// A row of a table.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Row {
    /// What it is about.
    pub name: String,
    /// What stands under each column but the first.
    pub cells: Vec<String>,
}
