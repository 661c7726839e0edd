//! Assumptions: the figures inside formulas, each with its value, unit and source. The reader sees them all.

use super::source::Source;
use super::unit::Unit;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A figure that a formula rests on.
    Assumption {
        /// Least effective margin that is reckoned with.
        MarginFloor = "marginFloor",
        /// The margin at which the article's thresholds hold as they are.
        MarginReference = "marginReference",
        /// Least shift of the thresholds by the margin.
        MarginFactorLow = "marginFactorLow",
        /// Greatest shift of the thresholds by the margin.
        MarginFactorHigh = "marginFactorHigh",
        /// Shift of the thresholds when no sale can be tracked.
        ChannelFactorBase = "channelFactorBase",
        /// What full tracking takes off that shift.
        ChannelFactorSlope = "channelFactorSlope",
        /// Greatest shift of the thresholds in a small area with a low margin.
        AreaShift = "areaShift",
        /// The margin from which a small area no longer matters.
        AreaMargin = "areaMargin",
        /// The width of margin over which the area's shift fades.
        AreaWidth = "areaWidth",
        /// Least shift of the thresholds, all told.
        FactorLow = "factorLow",
        /// Greatest shift of the thresholds, all told.
        FactorHigh = "factorHigh",
        /// What the shifted thresholds are rounded to.
        ThresholdRounding = "thresholdRounding",
        /// Share of the ads that is lost when the owner runs them.
        SelfRunWaste = "selfRunWaste",
        /// VAT that cannot be recovered.
        VatRate = "vatRate",
        /// Hours a week to run one's own ads.
        SelfRunHours = "selfRunHours",
        /// What an hour of work is worth when one does it instead of buying it.
        SelfWorkRate = "selfWorkRate",
        /// Months over which the result is judged.
        ShortHorizon = "shortHorizon",
        /// Months over which the result is judged where the effect is slow.
        LongHorizon = "longHorizon",
        /// Share of the plan reached in the prudent scenario.
        PrudentShare = "prudentShare",
        /// Share of the plan reached in the favourable scenario.
        FavourableShare = "favourableShare",
        /// Months lost in the prudent scenario.
        PrudentDelay = "prudentDelay",
        /// Months until the first review.
        ReviewMonths = "reviewMonths",
        /// Months until the first review on slow channels.
        SlowReviewMonths = "slowReviewMonths",
        /// Weight of payback in the economic pillar.
        PaybackWeight = "paybackWeight",
        /// Weight of value over cost in the economic pillar.
        RatioWeight = "ratioWeight",
        /// Weight of the prudent scenario in the economic pillar.
        PrudentWeight = "prudentWeight",
        /// A payback that earns full marks.
        FastPayback = "fastPayback",
        /// A value over cost that earns full marks.
        HealthyRatio = "healthyRatio",
        /// Where the budget starts to earn marks, as a share of the first threshold.
        BudgetStart = "budgetStart",
        /// Full scale of the score.
        FullScore = "fullScore",
        /// Weight of the economic pillar.
        EconomicsWeight = "economicsWeight",
        /// Weight of the budget pillar.
        BudgetWeight = "budgetWeight",
        /// Weight of the need pillar.
        NeedWeight = "needWeight",
        /// Weight of the readiness pillar.
        ReadinessWeight = "readinessWeight",
        /// The sum of the eight need signals at their strongest.
        NeedScale = "needScale",
        /// The sum of the four readiness signals at their strongest.
        ReadinessScale = "readinessScale",
        /// Questions asked about the firm.
        QuestionsAsked = "questionsAsked",
        /// Owner's hours a week: to watch from.
        OwnerHoursWatch = "ownerHoursWatch",
        /// Owner's hours a week: strong signal from.
        OwnerHoursStrong = "ownerHoursStrong",
        /// Publications done over planned: to watch below.
        PublishingWatch = "publishingWatch",
        /// Publications done over planned: strong signal below.
        PublishingStrong = "publishingStrong",
        /// Channels without a specialist: to watch above.
        ChannelsWatch = "channelsWatch",
        /// Channels without a specialist: strong signal from.
        ChannelsStrong = "channelsStrong",
        /// Growth of contacts: to watch up to.
        TrendWatch = "trendWatch",
        /// Growth of contacts: strong signal below.
        TrendStrong = "trendStrong",
        /// Missing skills: to watch above.
        SkillsWatch = "skillsWatch",
        /// Missing skills: strong signal from.
        SkillsStrong = "skillsStrong",
        /// Self-run ads: to watch from.
        AdsWatch = "adsWatch",
        /// Self-run ads: strong signal above.
        AdsStrong = "adsStrong",
        /// Actions put off: to watch above.
        PostponedWatch = "postponedWatch",
        /// Actions put off: strong signal from.
        PostponedStrong = "postponedStrong",
        /// Share of the first channel: to watch from.
        TopChannelWatch = "topChannelWatch",
        /// Share of the first channel: strong signal above.
        TopChannelStrong = "topChannelStrong",
        /// Requests without an answer: to watch from.
        UnansweredWatch = "unansweredWatch",
        /// Requests without an answer: strong signal above.
        UnansweredStrong = "unansweredStrong",
        /// Occupancy: to watch from.
        OccupancyWatch = "occupancyWatch",
        /// Occupancy: strong signal above; a full diary.
        OccupancyStrong = "occupancyStrong",
        /// Limit of the score under a « non ».
        LimitNo = "limitNo",
        /// Limit of the score under a « pas encore ».
        LimitNotYet = "limitNotYet",
        /// Limit of the score under a « pilote ».
        LimitPilot = "limitPilot",
        /// The score from which the answer is « pas encore ».
        NotYetFrom = "notYetFrom",
        /// The score from which the answer is the pilot.
        PilotFrom = "pilotFrom",
        /// The score from which the answer is « oui ».
        YesFrom = "yesFrom",
        /// Requests without an answer that block.
        UnansweredLimit = "unansweredLimit",
        /// Value over cost under which the plan is fragile.
        FragileRatio = "fragileRatio",
        /// Value over cost under which the plan is thin.
        ThinRatio = "thinRatio",
        /// Missing skills up to which one can do it oneself.
        SkillsEnough = "skillsEnough",
        /// Hours a week that an owner can give at most.
        OwnerHoursLimit = "ownerHoursLimit",
        /// Months beyond which payback is slow.
        SlowPayback = "slowPayback",
        /// Months beyond which payback is slow between firms.
        SlowPaybackB2b = "slowPaybackB2b",
        /// Months beyond which payback is slow on slow channels.
        SlowPaybackContent = "slowPaybackContent",
        /// Share of the questions that must be answered.
        DataQualityFloor = "dataQualityFloor",
        /// Share of turnover that marketing should not pass.
        RevenueShare = "revenueShare",
        /// Share of turnover that marketing should not pass in an online shop.
        RevenueShareEcommerce = "revenueShareEcommerce",
        /// Contacts a month under which nothing can be learnt in a quarter.
        LearningContacts = "learningContacts",
        /// Orders a month under which nothing can be learnt in a quarter.
        LearningOrders = "learningOrders",
        /// The share of the cruise effect that a channel reaches month by month.
        Ramp = "ramp",
    }
}

impl Assumption {
    /// The figure; for [`Assumption::Ramp`], a table by channel and month, the months until cruise.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.card().0
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.card().1
    }

    /// Where it comes from.
    #[must_use]
    pub const fn source(self) -> Source {
        self.card().2
    }

    const fn card(self) -> (f64, Unit, Source) {
        use Source::{AdWaste, AnswerSpeed, Definition, Judgement, OwnerTime, SeoDelay, SpendShare, ThreeToOne, Vat};
        use Unit::{
            ContactsPerMonth, Count, CustomersPerMonth, EuroPerHour, EuroPerMonth, HoursPerWeek, Months, Points, Ratio,
            Share,
        };
        match self {
            Self::MarginFloor => (0.01, Share, Judgement),
            Self::MarginReference => (0.50, Share, Judgement),
            Self::MarginFactorLow => (0.75, Ratio, Judgement),
            Self::MarginFactorHigh => (1.50, Ratio, Judgement),
            Self::ChannelFactorBase => (1.15, Ratio, Judgement),
            Self::ChannelFactorSlope => (0.30, Ratio, Judgement),
            Self::AreaShift => (0.25, Ratio, Judgement),
            Self::AreaMargin => (0.60, Share, Judgement),
            Self::AreaWidth => (0.20, Share, Judgement),
            Self::FactorLow => (0.70, Ratio, Judgement),
            Self::FactorHigh => (1.75, Ratio, Judgement),
            Self::ThresholdRounding => (50.0, EuroPerMonth, Judgement),
            Self::SelfRunWaste => (0.25, Share, AdWaste),
            Self::VatRate => (0.20, Share, Vat),
            Self::SelfRunHours => (3.0, HoursPerWeek, Judgement),
            Self::SelfWorkRate => (50.0, EuroPerHour, Judgement),
            Self::ShortHorizon => (12.0, Months, Judgement),
            Self::LongHorizon => (24.0, Months, Judgement),
            Self::PrudentShare => (0.60, Share, Judgement),
            Self::FavourableShare => (1.30, Share, Judgement),
            Self::PrudentDelay => (1.0, Months, Judgement),
            Self::ReviewMonths => (3.0, Months, Judgement),
            Self::SlowReviewMonths => (6.0, Months, Judgement),
            Self::PaybackWeight => (0.4, Share, Judgement),
            Self::RatioWeight | Self::PrudentWeight => (0.3, Share, Judgement),
            Self::FastPayback => (3.0, Months, Judgement),
            Self::HealthyRatio => (3.0, Ratio, ThreeToOne),
            Self::BudgetStart => (0.5, Share, Judgement),
            Self::FullScore => (100.0, Points, Definition),
            Self::EconomicsWeight => (0.50, Share, Judgement),
            Self::BudgetWeight | Self::NeedWeight => (0.15, Share, Judgement),
            Self::ReadinessWeight => (0.20, Share, Judgement),
            Self::NeedScale => (16.0, Count, Definition),
            Self::ReadinessScale => (8.0, Count, Definition),
            Self::QuestionsAsked => (10.0, Count, Definition),
            Self::OwnerHoursWatch => (3.0, HoursPerWeek, OwnerTime),
            Self::OwnerHoursStrong => (6.0, HoursPerWeek, OwnerTime),
            Self::PublishingWatch => (0.80, Share, Judgement),
            Self::PublishingStrong => (0.50, Share, Judgement),
            Self::ChannelsWatch => (2.0, Count, Judgement),
            Self::ChannelsStrong => (4.0, Count, Judgement),
            Self::TrendWatch => (0.05, Share, Judgement),
            Self::TrendStrong => (-0.05, Share, Judgement),
            Self::SkillsWatch | Self::SkillsEnough => (1.0, Count, Judgement),
            Self::SkillsStrong => (3.0, Count, Judgement),
            Self::AdsWatch => (300.0, EuroPerMonth, Judgement),
            Self::AdsStrong => (1000.0, EuroPerMonth, AdWaste),
            Self::PostponedWatch => (1.0, Count, Judgement),
            Self::PostponedStrong => (4.0, Count, Judgement),
            Self::TopChannelWatch => (0.50, Share, Judgement),
            Self::TopChannelStrong => (0.70, Share, Judgement),
            Self::UnansweredWatch => (0.05, Share, AnswerSpeed),
            Self::UnansweredStrong => (0.20, Share, AnswerSpeed),
            Self::OccupancyWatch => (0.85, Share, Judgement),
            Self::OccupancyStrong => (0.95, Share, Judgement),
            Self::LimitNo => (19.0, Points, Judgement),
            Self::LimitNotYet => (39.0, Points, Judgement),
            Self::LimitPilot => (59.0, Points, Judgement),
            Self::NotYetFrom => (20.0, Points, Judgement),
            Self::PilotFrom => (40.0, Points, Judgement),
            Self::YesFrom => (60.0, Points, Judgement),
            Self::UnansweredLimit => (0.30, Share, AnswerSpeed),
            Self::FragileRatio => (1.5, Ratio, ThreeToOne),
            Self::ThinRatio => (2.0, Ratio, ThreeToOne),
            Self::OwnerHoursLimit => (15.0, HoursPerWeek, Judgement),
            Self::SlowPayback => (6.0, Months, Judgement),
            Self::SlowPaybackB2b => (9.0, Months, Judgement),
            Self::SlowPaybackContent => (12.0, Months, Judgement),
            Self::DataQualityFloor => (0.5, Share, Judgement),
            Self::RevenueShare => (0.10, Share, SpendShare),
            Self::RevenueShareEcommerce => (0.15, Share, SpendShare),
            Self::LearningContacts => (10.0, ContactsPerMonth, Judgement),
            Self::LearningOrders => (10.0, CustomersPerMonth, Judgement),
            Self::Ramp => (12.0, Months, SeoDelay),
        }
    }
}
