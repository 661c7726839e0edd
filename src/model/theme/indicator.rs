//! Indicators: twelve operational signals, each 0, 1 or 2.

use crate::model::choice::{Choice, ContactFile, Tracking};
use crate::model::condition::{Condition, above, at_least, at_most, below, known};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, by_option, flag, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use IndicatorAssumption::*;

numbers! {
    /// Operational signals. Each has a level: 0, to watch 1, strong 2; missing until answered.
    Indicator {
        /// Owner's hours a week on marketing.
        OwnerHours = ("ownerHours", Level, Published),
        /// Publications done over planned.
        PublishingRate = ("publishingRate", Level, Published),
        /// Channels without a specialist.
        ActiveChannels = ("activeChannels", Level, Published),
        /// Growth of contacts.
        LeadTrend = ("leadTrend", Level, Published),
        /// Missing skills.
        SkillGaps = ("skillGaps", Level, Published),
        /// Ads run by the owner.
        CurrentAds = ("currentAds", Level, Published),
        /// Actions put off.
        PostponedActions = ("postponedActions", Level, Published),
        /// Share of the first channel.
        TopChannelShare = ("topChannelShare", Level, Published),
        /// Requests without an answer.
        UnansweredShare = ("unansweredShare", Level, Published),
        /// Measurement of conversions.
        Tracking = ("tracking", Level, Published),
        /// File of contacts.
        ContactFile = ("contactFile", Level, Published),
        /// Occupancy.
        Occupancy = ("occupancy", Level, Published),
    }
}

assumptions! {
    /// The bounds between the levels.
    IndicatorAssumption {
        /// Owner's hours a week: to watch from.
        OwnerHoursWatch = ("ownerHoursWatch", 3.0, HoursPerWeek, OwnerTime),
        /// Owner's hours a week: strong signal from.
        OwnerHoursStrong = ("ownerHoursStrong", 6.0, HoursPerWeek, OwnerTime),
        /// Publications done over planned: to watch below.
        PublishingWatch = ("publishingWatch", 0.80, Share, Judgement),
        /// Publications done over planned: strong signal below.
        PublishingStrong = ("publishingStrong", 0.50, Share, Judgement),
        /// Channels without a specialist: to watch above.
        ChannelsWatch = ("channelsWatch", 2.0, Count, Judgement),
        /// Channels without a specialist: strong signal from.
        ChannelsStrong = ("channelsStrong", 4.0, Count, Judgement),
        /// Growth of contacts: to watch up to.
        TrendWatch = ("trendWatch", 0.05, Share, Judgement),
        /// Growth of contacts: strong signal below.
        TrendStrong = ("trendStrong", -0.05, Share, Judgement),
        /// Missing skills: to watch above.
        SkillsWatch = ("skillsWatch", 1.0, Count, Judgement),
        /// Missing skills: strong signal from.
        SkillsStrong = ("skillsStrong", 3.0, Count, Judgement),
        /// Self-run ads: to watch from.
        AdsWatch = ("adsWatch", 300.0, EuroPerMonth, Judgement),
        /// Self-run ads: strong signal above.
        AdsStrong = ("adsStrong", 1000.0, EuroPerMonth, Judgement),
        /// Actions put off: to watch above.
        PostponedWatch = ("postponedWatch", 1.0, Count, Judgement),
        /// Actions put off: strong signal from.
        PostponedStrong = ("postponedStrong", 4.0, Count, Judgement),
        /// Share of the first channel: to watch from.
        TopChannelWatch = ("topChannelWatch", 0.50, Share, Judgement),
        /// Share of the first channel: strong signal above.
        TopChannelStrong = ("topChannelStrong", 0.70, Share, Judgement),
        /// Requests without an answer: to watch from.
        UnansweredWatch = ("unansweredWatch", 0.05, Share, AnswerSpeed),
        /// Requests without an answer: strong signal above.
        UnansweredStrong = ("unansweredStrong", 0.20, Share, AnswerSpeed),
        /// Occupancy: to watch from.
        OccupancyWatch = ("occupancyWatch", 0.85, Share, Judgement),
        /// Occupancy: strong signal above; a full diary.
        OccupancyStrong = ("occupancyStrong", 0.95, Share, Judgement),
    }
}

/// What is asked of the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Asked {
    /// A number.
    Input(Input),
    /// One of a few options.
    Choice(Choice),
}

impl Asked {
    /// Whether it is a question of its own; the others are known from what the owner does today.
    #[must_use]
    pub const fn is_question(self) -> bool {
        match self {
            Self::Input(input) => input.is_question(),
            Self::Choice(choice) => choice.is_question(),
        }
    }
}

impl Indicator {
    /// What it is read off.
    #[must_use]
    pub const fn asks(self) -> Asked {
        match self {
            Self::OwnerHours => Asked::Input(Input::OwnerHours),
            Self::PublishingRate => Asked::Input(Input::PublishingRate),
            Self::ActiveChannels => Asked::Input(Input::ActiveChannels),
            Self::LeadTrend => Asked::Input(Input::LeadTrend),
            Self::SkillGaps => Asked::Input(Input::SkillGaps),
            Self::CurrentAds => Asked::Input(Input::CurrentAds),
            Self::PostponedActions => Asked::Input(Input::PostponedActions),
            Self::TopChannelShare => Asked::Input(Input::TopChannelShare),
            Self::UnansweredShare => Asked::Input(Input::UnansweredShare),
            Self::Tracking => Asked::Choice(Choice::Tracking),
            Self::ContactFile => Asked::Choice(Choice::ContactFile),
            Self::Occupancy => Asked::Input(Input::Occupancy),
        }
    }

    /// Whether it is a question of its own; two are read off what the owner does today.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        self.asks().is_question()
    }

    /// Whether it tells how ready the firm is; the others tell how much help is needed.
    #[must_use]
    pub const fn is_readiness(self) -> bool {
        matches!(self, Self::UnansweredShare | Self::Tracking | Self::ContactFile | Self::Occupancy)
    }

    /// Whether a « oui » needs its answer.
    #[must_use]
    pub const fn is_blocking(self) -> bool {
        matches!(self, Self::UnansweredShare | Self::Tracking | Self::Occupancy)
    }

    /// How its level follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        let (reach, exceed, fall, stay): (Passes, Passes, Passes, Passes) = (at_least, above, below, at_most);
        match self {
            Self::OwnerHours => level(Input::OwnerHours, [(reach, OwnerHoursWatch), (reach, OwnerHoursStrong)]),
            Self::PublishingRate => level(Input::PublishingRate, [(fall, PublishingWatch), (fall, PublishingStrong)]),
            Self::ActiveChannels => level(Input::ActiveChannels, [(exceed, ChannelsWatch), (reach, ChannelsStrong)]),
            Self::LeadTrend => level(Input::LeadTrend, [(stay, TrendWatch), (fall, TrendStrong)]),
            Self::SkillGaps => level(Input::SkillGaps, [(exceed, SkillsWatch), (reach, SkillsStrong)]),
            Self::CurrentAds => level(Input::CurrentAds, [(reach, AdsWatch), (exceed, AdsStrong)]),
            Self::PostponedActions => {
                level(Input::PostponedActions, [(exceed, PostponedWatch), (reach, PostponedStrong)])
            }
            Self::TopChannelShare => {
                level(Input::TopChannelShare, [(reach, TopChannelWatch), (exceed, TopChannelStrong)])
            }
            Self::UnansweredShare => {
                level(Input::UnansweredShare, [(reach, UnansweredWatch), (exceed, UnansweredStrong)])
            }
            Self::Tracking => (
                Judgement,
                by_option(|tracking| match tracking {
                    Tracking::None => One + One,
                    Tracking::Partial => One.into(),
                    Tracking::Complete => Zero.into(),
                }),
            ),
            Self::ContactFile => (
                Judgement,
                by_option(|file| match file {
                    ContactFile::None => One + One,
                    ContactFile::Spreadsheet => One.into(),
                    ContactFile::Crm => Zero.into(),
                }),
            ),
            Self::Occupancy => level(Input::Occupancy, [(reach, OccupancyWatch), (exceed, OccupancyStrong)]),
        }
    }
}

/// How an input passes a bound.
type Passes = fn(Input, IndicatorAssumption) -> Condition;

/// The number of bounds passed: the first says « to watch », the second « strong ».
fn level(input: Input, bounds: [(Passes, IndicatorAssumption); 2]) -> (Source, Formula) {
    let [(watch, to_watch), (strong, to_act)] = bounds;
    let passed = flag(watch(input, to_watch)) + flag(strong(input, to_act));
    (to_watch.source(), when(known(input), passed, Formula::Missing))
}
