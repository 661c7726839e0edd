//! Score: four pillars, held down by the caps.

use crate::model::assumption::Assumption::{
    BudgetStart, BudgetWeight, EconomicsWeight, FastPayback, FullScore, HealthyRatio, NeedWeight, NotYetFrom,
    PaybackWeight, PrudentWeight, RatioWeight, ReadinessWeight,
};
use crate::model::condition::{at_least, at_most, below, known};
use crate::model::formula::Constant::{One, OneMonth, Zero};
use crate::model::formula::{Formula, max, min, of, share, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Definition, Judgement};
use crate::model::theme::{Cap, Course, Economics, Plan, Scenario, Score, Signals, Threshold, Timing};

pub(super) fn pillars(book: &mut Rulebook) {
    book.state(
        Score::AcceptedLoss,
        Judgement,
        when(
            known(Input::AcceptedLoss),
            Input::AcceptedLoss,
            Timing::Review * Input::Budget * Plan::VatFactor + Plan::SetupCost,
        ),
    );
    let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
    book.state(
        Score::PaybackMark,
        Judgement,
        when(
            known(payback),
            share((Timing::Horizon + OneMonth - payback) / (Timing::Horizon + OneMonth - FastPayback)),
            Zero,
        ),
    );
    book.state(
        Score::RatioMark,
        Judgement,
        when(known(Economics::ValueRatio), share((Economics::ValueRatio - One) / (HealthyRatio - One)), One),
    );
    let prudent = || of(Scenario::Prudent, Course::CashAtHorizon);
    book.state(
        Score::PrudentMark,
        Judgement,
        when(
            at_least(prudent(), Zero),
            One,
            when(at_most(Score::AcceptedLoss, Zero), Zero, share(One + prudent() / Score::AcceptedLoss)),
        ),
    );
    book.state(
        Score::Economics,
        Judgement,
        PaybackWeight * Score::PaybackMark + RatioWeight * Score::RatioMark + PrudentWeight * Score::PrudentMark,
    );
    let start = || BudgetStart * Threshold::First;
    book.state(Score::Budget, Judgement, share((Input::Budget - start()) / (Threshold::Second - start())));
    book.state(Score::Need, Definition, Signals::Need);
    book.state(Score::Readiness, Definition, Signals::Readiness);
    book.state(
        Score::Raw,
        Judgement,
        FullScore
            * (EconomicsWeight * Score::Economics
                + BudgetWeight * Score::Budget
                + NeedWeight * Score::Need
                + ReadinessWeight * Score::Readiness),
    );
}

pub(super) fn score(book: &mut Rulebook) {
    let held: Formula = Cap::ALL.iter().fold(Score::Raw.into(), |held, cap| min(held, *cap));
    let floor = when(below(Cap::ValueDestroyed, FullScore), Zero, NotYetFrom);
    book.state(Score::Score, Judgement, max(held, floor));
}
