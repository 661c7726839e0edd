//! What stands under the answer, as far as the host asks for it.

use super::brief::fold_brief;
use super::cases::cases;
use super::cash::cash;
use super::compare::compare;
use super::element::element;
use super::grid::grid;
use super::keep::keep;
use super::levers::levers;
use super::obstacles::obstacles;
use super::odds::odds;
use super::promise::promise;
use super::provider::provider;
use super::questions::questions;
use super::refine::refine;
use super::ruler::budget_ruler;
use super::signals::signals;
use super::trade::trade;
use super::view::View;
use crate::wire::settings::Section;
use yew::{Html, html};

/// What stands under the answer.
pub(super) fn parts(view: &View, sections: &[Section]) -> Html {
    if sections == [Section::Answer] {
        return Html::default();
    }
    let has = |section: Section| sections.contains(&section);
    let shown = |has: bool, show: &dyn Fn() -> Html| if has { show() } else { Html::default() };
    // A question that holds the answer up can be answered wherever its part was not asked for.
    let signals_shown = has(Section::Signals) || view.disclosures.is_open("signals");
    let folds = vec![
        fold_brief(view),
        shown(has(Section::Refine), &|| refine(view)),
        shown(signals_shown, &|| signals(view)),
        shown(has(Section::Provider), &|| provider(view)),
        shown(has(Section::Provider), &|| promise(view)),
        shown(has(Section::Grid), &|| grid(view)),
        shown(has(Section::Compare), &|| compare(view)),
        shown(has(Section::Keep), &|| keep(view)),
        shown(has(Section::Levers), &|| levers(view)),
        shown(has(Section::Odds), &|| odds(view)),
        trade(view),
    ];
    html! {
        <>
            { budget_ruler(view) }
            { cash(view) }
            { obstacles(view) }
            { questions(view) }
            { element!(<div class="folds">{ folds }</div>) }
            { shown(has(Section::Cases), &|| cases(view)) }
        </>
    }
}
