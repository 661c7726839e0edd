//! What stands under the answer, as far as the host asks for it.

use super::brief::brief;
use super::cases::cases;
use super::cash::cash;
use super::element::element;
use super::obstacles::obstacles;
use super::questions::questions;
use super::reader::Reader;
use super::refine::refine;
use super::ruler::budget_ruler;
use super::signals::signals;
use crate::model::case::Case;
use crate::wire::settings::Section;
use yew::{Html, html};

/// What stands under the answer.
pub(super) fn parts(reader: &Reader, sections: &[Section], case: Option<Case>, width: f64) -> Html {
    if sections == [Section::Answer] {
        return Html::default();
    }
    let has = |section: Section| sections.contains(&section);
    let shown = |has: bool, show: &dyn Fn() -> Html| if has { show() } else { Html::default() };
    // A question that holds the answer up can be answered wherever its part was not asked for.
    let signals_shown = has(Section::Signals) || reader.disclosures.is_open("signals");
    let folds =
        vec![brief(reader), shown(has(Section::Refine), &|| refine(reader)), shown(signals_shown, &|| signals(reader))];
    html! {
        <>
            { budget_ruler(reader, width) }
            { cash(reader, width) }
            { element!(<div class="pair">{ obstacles(reader) }{ questions(reader) }</div>) }
            { element!(<div class="folds">{ folds }</div>) }
            { shown(has(Section::Cases), &|| cases(reader, case)) }
        </>
    }
}
