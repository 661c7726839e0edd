//! The answer in short form: in sight while one sets the numbers.

use super::element::element;
use super::figure::paragraph;
use super::view::View;
use crate::report::brief::brief as report;
use crate::report::place::Place;
use yew::Html;

/// Above the controls of a narrow place, in the place of the answer's own heading, which is not said twice.
pub(super) fn top_brief(view: &View) -> Html {
    if view.narrow { brief(view) } else { Html::default() }
}

/// Elsewhere, above what is being refined; an empty place while nothing is.
pub(super) fn fold_brief(view: &View) -> Html {
    let refines = view.disclosures.is_open("refine") || view.disclosures.is_open("signals");
    if refines && !view.narrow { brief(view) } else { element!(<div />) }
}

fn brief(view: &View) -> Html {
    let said = report(view.assessment);
    // Beside the answer it repeats its heading, for the eye alone.
    let (hidden, focusable) = if view.narrow { (None, Some("-1")) } else { (Some("true"), None) };
    element! {
        <div class="brief" data-verdict={said.verdict.key()}>
            <p class="brief-verdict" tabindex={focusable} aria-hidden={hidden}>{ said.head }</p>
            { paragraph(view, "p", "brief-effects", Place::Brief, said.effects) }
        </div>
    }
}
