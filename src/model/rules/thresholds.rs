//! Thresholds: the article's, shifted by margin, channel and area.

use crate::model::assumption::Assumption::{
    AreaMargin, AreaShift, AreaWidth, ChannelFactorBase, ChannelFactorSlope, FactorHigh, FactorLow, MarginFactorHigh,
    MarginFactorLow, MarginReference, ThresholdRounding,
};
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{Condition, above, at_least, equal};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, clamp, flag, round, share, when};
use crate::model::input::Input;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Article, Judgement};
use crate::model::theme::{Economics::EffectiveMargin, Mark, Threshold};

pub(super) fn state(book: &mut Rulebook) {
    let untracked = Condition::Chosen(Choice::Tracking, &[Tracking::None as u8]);
    book.state(Threshold::TrackedShare, Judgement, when(untracked, Zero, Input::ClickableShare));
    book.state(
        Threshold::MarginFactor,
        Judgement,
        clamp(MarginReference / EffectiveMargin, MarginFactorLow, MarginFactorHigh),
    );
    book.state(Threshold::ChannelFactor, Judgement, ChannelFactorBase - ChannelFactorSlope * Threshold::TrackedShare);
    book.state(
        Threshold::AreaFactor,
        Judgement,
        One + AreaShift * Choice::UltraLocal * share((AreaMargin - EffectiveMargin) / AreaWidth),
    );
    let product = Threshold::MarginFactor * Threshold::ChannelFactor * Threshold::AreaFactor;
    book.state(Threshold::Factor, Judgement, clamp(product, FactorLow, FactorHigh));

    let shifted =
        |mark: Mark| when(equal(Threshold::Factor, One), mark, round(Threshold::Factor * mark, ThresholdRounding));
    book.state(Threshold::First, Judgement, shifted(Mark::First));
    book.state(Threshold::Second, Judgement, shifted(Mark::Second));
    book.state(Threshold::Third, Judgement, shifted(Mark::Third));
    book.state(Threshold::Band, Article, band(Threshold::First, Threshold::Second, Threshold::Third));
    book.state(Threshold::BaseBand, Article, band(Mark::First, Mark::Second, Mark::Third));
}

/// The number of thresholds reached. The third is passed, not reached: the article says « plus de ».
fn band(first: impl Into<Formula>, second: impl Into<Formula>, third: impl Into<Formula>) -> Formula {
    flag(at_least(Input::Budget, first)) + flag(at_least(Input::Budget, second)) + flag(above(Input::Budget, third))
}
