//! Thresholds: the article's, shifted by margin, channel and area.

use super::economics::Economics::EffectiveMargin;
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{above, at_least, chosen, equal};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, clamp, flag, round, share, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, Article, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use ThresholdAssumption::*;

numbers! {
    /// The thresholds before any shift: the article's, or those that the embedding page sets.
    BaseThreshold {
        /// Below it, in-house.
        First = ("thresholds.base[0]", EuroPerMonth, Inner),
        /// From it on, a boutique agency.
        Second = ("thresholds.base[1]", EuroPerMonth, Inner),
        /// Above it, a full agency.
        Third = ("thresholds.base[2]", EuroPerMonth, Inner),
    }
}

numbers! {
    /// Budget thresholds, shifted for this firm.
    Threshold {
        /// Share of the sales that is clickable and measured.
        TrackedShare = ("thresholds.trackedShare", Share, Inner),
        /// Shift by the margin.
        MarginFactor = ("thresholds.marginFactor", Ratio, Published),
        /// Shift by the channel.
        ChannelFactor = ("thresholds.channelFactor", Ratio, Published),
        /// Shift by the area.
        AreaFactor = ("thresholds.areaFactor", Ratio, Published),
        /// Shift, all told.
        Factor = ("thresholds.factor", Ratio, Published),
        /// First threshold: freelances.
        First = ("thresholds.values[0]", EuroPerMonth, Published),
        /// Second threshold: a boutique agency.
        Second = ("thresholds.values[1]", EuroPerMonth, Published),
        /// Third threshold: a full agency.
        Third = ("thresholds.values[2]", EuroPerMonth, Published),
        /// The budget as a share of the first threshold.
        Reached = ("thresholds.reached", Ratio, Inner),
        /// The budget's band among the shifted thresholds, 0 to 3.
        Band = ("thresholds.band", Count, Published),
        /// The budget's band among the thresholds before any shift, 0 to 3.
        BaseBand = ("thresholds.baseBand", Count, Published),
    }
}

assumptions! {
    /// Figures of the shift.
    ThresholdAssumption {
        /// The margin at which the article's thresholds hold as they are.
        MarginReference = ("marginReference", 0.50, Share, Judgement),
        /// Least shift of the thresholds by the margin.
        MarginFactorLow = ("marginFactorLow", 0.75, Ratio, Judgement),
        /// Greatest shift of the thresholds by the margin.
        MarginFactorHigh = ("marginFactorHigh", 1.50, Ratio, Judgement),
        /// Shift of the thresholds when no sale can be tracked.
        ChannelFactorBase = ("channelFactorBase", 1.15, Ratio, Judgement),
        /// What full tracking takes off that shift.
        ChannelFactorSlope = ("channelFactorSlope", 0.30, Ratio, Judgement),
        /// Greatest shift of the thresholds in a small area with a low margin.
        AreaShift = ("areaShift", 0.25, Ratio, Judgement),
        /// The margin from which a small area no longer matters.
        AreaMargin = ("areaMargin", 0.60, Share, Judgement),
        /// The width of margin over which the area's shift fades.
        AreaWidth = ("areaWidth", 0.20, Share, Judgement),
        /// Least shift of the thresholds, all told.
        FactorLow = ("factorLow", 0.70, Ratio, Judgement),
        /// Greatest shift of the thresholds, all told.
        FactorHigh = ("factorHigh", 1.75, Ratio, Judgement),
        /// What the shifted thresholds are rounded to.
        ThresholdRounding = ("thresholdRounding", 50.0, EuroPerMonth, Judgement),
    }
}

impl Threshold {
    /// Whether it stands above another whatever the profile says: thresholds increase, and a shift keeps their order.
    #[cfg(any(test, not(target_family = "wasm")))]
    pub(in crate::model) fn is_above(self, other: Self) -> bool {
        matches!((self, other), (Self::Second, Self::First) | (Self::Third, Self::First | Self::Second))
    }

    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::TrackedShare => (Judgement, when(chosen([Tracking::None]), Zero, Input::ClickableShare)),
            Self::MarginFactor => {
                (Judgement, clamp(MarginReference / EffectiveMargin, MarginFactorLow, MarginFactorHigh))
            }
            Self::ChannelFactor => (Judgement, ChannelFactorBase - ChannelFactorSlope * Self::TrackedShare),
            Self::AreaFactor => {
                let thin = share((AreaMargin - EffectiveMargin) / AreaWidth);
                (Judgement, One + AreaShift * Choice::UltraLocal * thin)
            }
            Self::Factor => {
                let product = Self::MarginFactor * Self::ChannelFactor * Self::AreaFactor;
                (Judgement, clamp(product, FactorLow, FactorHigh))
            }
            Self::First => (Judgement, shifted(BaseThreshold::First)),
            Self::Second => (Judgement, shifted(BaseThreshold::Second)),
            Self::Third => (Judgement, shifted(BaseThreshold::Third)),
            Self::Reached => (Definition, Input::Budget / Self::First),
            Self::Band => (Article, band(Self::First, Self::Second, Self::Third)),
            Self::BaseBand => (Article, band(BaseThreshold::First, BaseThreshold::Second, BaseThreshold::Third)),
        }
    }
}

/// A threshold for this firm: an article's reader without a shift finds the article's own figures.
fn shifted(base: BaseThreshold) -> Formula {
    when(equal(Threshold::Factor, One), base, round(Threshold::Factor * base, ThresholdRounding))
}

/// The number of thresholds reached. The third is passed, not reached: the article says « plus de ».
fn band(first: impl Into<Formula>, second: impl Into<Formula>, third: impl Into<Formula>) -> Formula {
    flag(at_least(Input::Budget, first)) + flag(at_least(Input::Budget, second)) + flag(above(Input::Budget, third))
}
