//! Operational signals: 0, 1 or 2 each, and what they add up to.

use crate::model::assumption::Assumption::{self, NeedScale, QuestionsAsked, ReadinessScale};
use crate::model::choice::Choice;
use crate::model::condition::{Condition, above, at_least, at_most, below, known};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, flag, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{self, Judgement};
use crate::model::theme::{Indicator, Signals};

/// The signals that speak for help.
const NEED: [Indicator; 8] = [
    Indicator::OwnerHours,
    Indicator::PublishingRate,
    Indicator::ActiveChannels,
    Indicator::LeadTrend,
    Indicator::SkillGaps,
    Indicator::CurrentAds,
    Indicator::PostponedActions,
    Indicator::TopChannelShare,
];

/// The signals that say whether the firm is ready for help.
const READINESS: [Indicator; 4] =
    [Indicator::UnansweredShare, Indicator::Tracking, Indicator::ContactFile, Indicator::Occupancy];

pub(super) fn state(book: &mut Rulebook) {
    for indicator in Indicator::ALL {
        let (source, formula) = level(*indicator);
        book.state(Quantity::Level(*indicator), source, formula);
    }
    book.state(Signals::Need, Judgement, total(&NEED, cautious) / NeedScale);
    book.state(Signals::Readiness, Judgement, One - total(&READINESS, cautious) / ReadinessScale);
    let asked: Vec<Indicator> = Indicator::ALL.iter().copied().filter(|indicator| indicator.is_asked()).collect();
    book.state(Signals::DataQuality, Judgement, total(&asked, |level| flag(known(level))) / QuestionsAsked);
}

/// The level, 1 when there is no answer.
fn cautious(level: Quantity) -> Formula {
    when(known(level), level, One)
}

fn total(indicators: &[Indicator], part: impl Fn(Quantity) -> Formula) -> Formula {
    indicators
        .iter()
        .map(|indicator| part(Quantity::Level(*indicator)))
        .reduce(|sum, next| sum + next)
        .unwrap_or(Formula::Missing)
}

/// The number of bounds passed: the first says « to watch », the second « strong ».
fn level(indicator: Indicator) -> (Source, Formula) {
    use Assumption as A;
    use Indicator as I;
    type Pass = fn(Input, Assumption) -> Condition;
    let (reach, exceed, fall, stay): (Pass, Pass, Pass, Pass) = (at_least, above, below, at_most);
    let steps = |input: Input, first: (Pass, A), second: (Pass, A)| {
        let passed = flag(first.0(input, first.1)) + flag(second.0(input, second.1));
        (first.1.source(), when(known(input), passed, Formula::Missing))
    };
    match indicator {
        I::OwnerHours => steps(Input::OwnerHours, (reach, A::OwnerHoursWatch), (reach, A::OwnerHoursStrong)),
        I::PublishingRate => steps(Input::PublishingRate, (fall, A::PublishingWatch), (fall, A::PublishingStrong)),
        I::ActiveChannels => steps(Input::ActiveChannels, (exceed, A::ChannelsWatch), (reach, A::ChannelsStrong)),
        I::LeadTrend => steps(Input::LeadTrend, (stay, A::TrendWatch), (fall, A::TrendStrong)),
        I::SkillGaps => steps(Input::SkillGaps, (exceed, A::SkillsWatch), (reach, A::SkillsStrong)),
        I::CurrentAds => steps(Input::CurrentAds, (reach, A::AdsWatch), (exceed, A::AdsStrong)),
        I::PostponedActions => steps(Input::PostponedActions, (exceed, A::PostponedWatch), (reach, A::PostponedStrong)),
        I::TopChannelShare => steps(Input::TopChannelShare, (reach, A::TopChannelWatch), (exceed, A::TopChannelStrong)),
        I::UnansweredShare => steps(Input::UnansweredShare, (reach, A::UnansweredWatch), (exceed, A::UnansweredStrong)),
        I::Occupancy => steps(Input::Occupancy, (reach, A::OccupancyWatch), (exceed, A::OccupancyStrong)),
        I::Tracking => (Judgement, descending(Choice::Tracking)),
        I::ContactFile => (Judgement, descending(Choice::ContactFile)),
    }
}

/// 2, 1, 0 over three options that go from worst to best.
fn descending(choice: Choice) -> Formula {
    Formula::ByOption(choice, [One + One, One.into(), Zero.into()].into())
}
