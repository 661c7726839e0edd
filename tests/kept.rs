//! What a reader takes away: each outcome is said, and the grid goes into the spreadsheet as it stands on the page.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::decision::pilot::actuals::Actuals;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::report::grid::{grid, table};
use seuil::report::kept::{Errand, Sent, said};
use seuil::report::sheet::{Cell, Sheet};

#[test]
fn whatever_comes_of_it_is_said() {
    for errand in Errand::ALL {
        let done = said(errand, Sent::Done);
        // The browser shows its own window.
        assert_eq!(done.is_empty(), matches!(errand, Errand::Print | Errand::PrintAll), "{errand:?}");
        for failed in [Sent::Blocked, Sent::Full, Sent::Nowhere] {
            let told = said(errand, failed);
            assert!(!told.is_empty() && told != done, "{errand:?} {failed:?}");
        }
    }
    let stored = [Sent::Done, Sent::Blocked, Sent::Full, Sent::Nowhere].map(|sent| said(Errand::Store, sent));
    assert!((1..4).all(|rank| !stored[..rank].contains(&stored[rank])), "{stored:?}");
}

#[test]
fn the_grid_is_a_sheet() {
    for case in Case::ALL {
        let grid = grid(&assess(&case.profile()), &Actuals::default());
        let table = table(&grid);
        let sheet = Sheet::from(table.clone());
        assert_eq!(sheet.columns, table.columns);
        assert_eq!(sheet.rows.len(), grid.rows.len());
        for (cells, row) in sheet.rows.iter().zip(&table.rows) {
            assert_eq!(cells.len(), sheet.columns.len());
            assert_eq!(cells[0], Cell::Words(row.name.clone()));
            for (cell, words) in cells[1..].iter().zip(&row.cells) {
                let wanted = if words.is_empty() { Cell::Empty } else { Cell::Words(words.clone()) };
                assert_eq!(*cell, wanted);
            }
        }
    }
}
