//! Sheets as a file that a French spreadsheet opens right, with a double click: semicolons, decimal commas, a byte order
//! mark, lines that end in CR LF. A cell that a spreadsheet would take for a formula is text.

use crate::report::sheet::{Cell, Sheet};
use crate::text::number::spoken;

/// What the file is called; the page may put its own words before.
pub const MEDIA_TYPE: &str = "text/csv;charset=utf-8";

/// Decimals at most: below these a spreadsheet shows nothing.
const DECIMALS: u8 = 9;

/// The sheets, one below the other with an empty line between them: each its title, its columns, its rows.
#[must_use]
pub fn csv(sheets: &[Sheet]) -> String {
    let mut file = String::from('\u{FEFF}');
    for (rank, sheet) in sheets.iter().enumerate() {
        if rank > 0 {
            file.push_str(END);
        }
        text(&mut file, &sheet.title);
        file.push_str(END);
        line(&mut file, sheet.columns.iter(), |file, name| text(file, name));
        for row in &sheet.rows {
            line(&mut file, row.iter(), cell);
        }
    }
    file
}

const END: &str = "\r\n";

fn line<'a, T: 'a>(file: &mut String, cells: impl Iterator<Item = &'a T>, write: fn(&mut String, &T)) {
    for (place, one) in cells.enumerate() {
        if place > 0 {
            file.push(';');
        }
        write(file, one);
    }
    file.push_str(END);
}

fn cell(file: &mut String, cell: &Cell) {
    match cell {
        Cell::Words(words) => text(file, words),
        // A hyphen for the minus, which spreadsheets know; of what is no number nothing.
        Cell::Number(value) if value.is_finite() => file.push_str(&spoken(*value, DECIMALS).replace('\u{2212}', "-")),
        Cell::Number(_) | Cell::Empty => {}
    }
}

/// A text, between quotes where it holds what parts cells or lines. With an apostrophe before what starts a formula, after
/// spaces and in the wide letters of other keyboards too.
fn text(file: &mut String, words: &str) {
    let first = words.trim_start_matches([' ', '\u{A0}', '\u{202F}', '\u{FEFF}']);
    let is_formula = first.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠']);
    let is_quoted = words.contains([';', '"', '\r', '\n', '\t']) || first.len() < words.len();
    let quote = if is_quoted { "\"" } else { "" };
    file.push_str(quote);
    if is_formula {
        file.push('\'');
    }
    file.push_str(&words.replace('"', "\"\""));
    file.push_str(quote);
}
