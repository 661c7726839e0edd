//! Places: the paragraphs with figures, each of which opens explanations under itself.

use crate::analysis::target::Goal;
use crate::decision::grid::Measure;
use crate::model::input::Input;
use crate::model::theme::{Cap, Warning};

/// A paragraph with figures.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Place {
    /// The short answer that stays in sight.
    Brief,
    /// The average sale that is typed with tax.
    Sale,
    /// How many customers it takes, and how many are planned.
    Customers,
    /// When the money comes back.
    Money,
    /// What doing it oneself would give.
    Oneself,
    /// What to check first.
    Doubt,
    /// From which budget, up to which.
    Budgets,
    /// What the answer rests on.
    Basis,
    /// The words above the budget ruler.
    Ruler,
    /// The score.
    Score,
    /// What decides the score.
    Obstacles,
    /// A limit of the score.
    Cap(Cap),
    /// A warning; see [`Place::of_warning`].
    Warning(Warning),
    /// The figures that the trade reads.
    Trade,
    /// Why a provider is advised.
    Provider,
    /// What to compare it with.
    ProviderBeside,
    /// What does not go together in a promise, by its rank.
    PromiseProblem(usize),
    /// The gap between a promise and the reader's figures.
    PromiseGap,
    /// A value of the grid.
    Grid(Measure),
    /// What the signals add up to.
    Signals,
    /// Where a lever stands.
    Lever(Input),
    /// What weighs most.
    Brake,
    /// What waiting costs.
    Delay,
    /// What becomes of a wish.
    Wish(Goal),
    /// The chance that it pays.
    Odds,
    /// The answer for a firm that is tried on.
    CaseAnswer,
    /// Its story.
    CaseStory,
}

impl Place {
    /// Where a warning stands. One that says the same as a limit is the same point: what is open there stays open when
    /// one becomes the other.
    #[must_use]
    pub const fn of_warning(warning: Warning) -> Self {
        match warning {
            Warning::Unaffordable => Self::Cap(Cap::Unaffordable),
            Warning::MediaTooSmall | Warning::Overspent | Warning::FranchiseCeiling => Self::Warning(warning),
        }
    }
}
