//! The answer in short form: in sight while one refines.

use super::element::element;
use super::figure::told;
use super::reader::Reader;
use crate::report::brief::brief as report;
use yew::Html;

/// The answer in short form; an empty place while nothing is being refined.
pub(super) fn brief(reader: &Reader) -> Html {
    if !reader.disclosures.is_open("refine") && !reader.disclosures.is_open("signals") {
        return element!(<div />);
    }
    element!(<div class="brief">{ told(reader, "p", "", "brief", report(reader.assessment)) }</div>)
}
