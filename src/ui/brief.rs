//! The answer in short form: in sight while one refines.

use super::element::element;
use super::figure::paragraph;
use super::view::View;
use crate::report::brief::brief as report;
use crate::report::place::Place;
use yew::Html;

/// The answer in short form; an empty place while nothing is being refined.
pub(super) fn brief(view: &View) -> Html {
    if !view.disclosures.is_open("refine") && !view.disclosures.is_open("signals") {
        return element!(<div />);
    }
    element!(<div class="brief">{ paragraph(view, "p", "", Place::Brief, report(view.assessment)) }</div>)
}
