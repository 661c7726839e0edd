//! What stands under the answer, as far as the host asks for it.

use super::brief::fold_brief;
use super::cases::cases;
use super::cash::cash;
use super::compare::compare;
use super::element::element;
use super::follow::follow;
use super::grid::grid;
use super::keep::keep;
use super::levers::levers;
use super::obstacles::obstacles;
use super::odds::odds;
use super::pilot::pilot;
use super::promise::promise;
use super::provider::provider;
use super::questions::questions;
use super::refine::refine;
use super::ruler::budget_ruler;
use super::signals::signals;
use super::trade::trade;
use super::view::View;
use crate::wire::settings::Section;
use yew::Html;

/// A part of what stands under the answer: it is drawn, or stays as it was, as a whole.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The budgets that pay, the money over the months.
    Pictures,
    /// What holds the answer up.
    Obstacles,
    /// What unfolds, the cases.
    Folds,
}

impl Part {
    /// All, as they stand below each other.
    pub(super) const ALL: [Self; 3] = [Self::Pictures, Self::Obstacles, Self::Folds];

    /// Its name in the document.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Obstacles => "obstacles",
            Self::Folds => "folds",
        }
    }

    /// What stands in it.
    pub(super) fn inside(self, view: &View, sections: &[Section]) -> Vec<Html> {
        match self {
            _ if sections == [Section::Answer] => Vec::new(),
            Self::Pictures => vec![budget_ruler(view), cash(view)],
            Self::Obstacles => vec![obstacles(view), questions(view)],
            Self::Folds => {
                let shows_cases = sections.contains(&Section::Cases);
                vec![folds(view, sections), if shows_cases { cases(view) } else { Html::default() }]
            }
        }
    }
}

fn folds(view: &View, sections: &[Section]) -> Html {
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
        shown(has(Section::Pilot), &|| pilot(view)),
        shown(has(Section::Follow), &|| follow(view)),
        shown(has(Section::Compare), &|| compare(view)),
        shown(has(Section::Keep), &|| keep(view)),
        shown(has(Section::Levers), &|| levers(view)),
        shown(has(Section::Odds), &|| odds(view)),
        trade(view),
    ];
    element!(<div class="folds">{ folds }</div>)
}
