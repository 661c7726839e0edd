//! The numbers that follow from others, theme by theme. Each theme's formulas stand in `rules/` under its name.

use super::vocabulary::vocabulary;

vocabulary! {
    /// Budget thresholds, shifted for this firm.
    Threshold {
        /// Share of the sales that is clickable and measured.
        TrackedShare = "thresholds.trackedShare",
        /// Shift by the margin.
        MarginFactor = "thresholds.marginFactor",
        /// Shift by the channel.
        ChannelFactor = "thresholds.channelFactor",
        /// Shift by the area.
        AreaFactor = "thresholds.areaFactor",
        /// Shift, all told.
        Factor = "thresholds.factor",
        /// First threshold: freelances.
        First = "thresholds.values[0]",
        /// Second threshold: a boutique agency.
        Second = "thresholds.values[1]",
        /// Third threshold: a full agency.
        Third = "thresholds.values[2]",
        /// The budget's band among the shifted thresholds, 0 to 3.
        Band = "thresholds.band",
        /// The budget's band among the article's thresholds, 0 to 3.
        BaseBand = "thresholds.baseBand",
    }
}

vocabulary! {
    /// The article's thresholds, or those that the embedding page sets.
    Mark {
        /// Below it, in-house.
        First = "thresholds.base[0]",
        /// From it on, a boutique agency.
        Second = "thresholds.base[1]",
        /// Above it, a full agency.
        Third = "thresholds.base[2]",
    }
}

vocabulary! {
    /// What the budget buys.
    Plan {
        /// Tools paid out of the budget.
        Tools = "plan.tools",
        /// What is left of the budget after tools.
        Rest = "plan.rest",
        /// What steering costs.
        Management = "plan.management",
        /// What works for the channel.
        Working = "plan.working",
        /// What goes to ads.
        Ads = "plan.ads",
        /// What goes to the provider.
        Fee = "plan.fee",
        /// Contacts a month that today's ads bring.
        CurrentLeads = "plan.currentLeads",
        /// Contacts a month of the plan, at cruise.
        PlannedLeads = "plan.plannedLeads",
        /// Contacts a month more than today.
        ExtraLeads = "plan.extraLeads",
        /// Customers a month that can be served on top of today's.
        Room = "plan.room",
        /// Customers a month more than today.
        ExtraCustomers = "plan.extraCustomers",
        /// 1, or 1 and VAT when it is not recovered.
        VatFactor = "plan.vatFactor",
        /// Cost a month on top of today's.
        MonthlyCost = "plan.monthlyCost",
        /// One-off cost.
        SetupCost = "plan.setupCost",
        /// Owner's hours a week that are freed.
        FreedHours = "plan.freedHours",
        /// Whether the plan would pay but cannot be served.
        Cramped = "plan.cramped",
    }
}

vocabulary! {
    /// Doing it oneself with the same working spend.
    InHouse {
        /// Contacts a month, at cruise.
        PlannedLeads = "plan.inHouse.plannedLeads",
        /// Contacts a month more than today.
        ExtraLeads = "plan.inHouse.extraLeads",
        /// Customers a month more than today.
        ExtraCustomers = "plan.inHouse.extraCustomers",
        /// Owner's hours a week.
        OwnerHours = "plan.inHouse.ownerHours",
        /// Cost a month on top of today's.
        MonthlyCost = "plan.inHouse.monthlyCost",
        /// Owner's hours a week that are freed: negative, since it takes time.
        FreedHours = "plan.inHouse.freedHours",
    }
}

vocabulary! {
    /// Unit economics.
    Economics {
        /// What is really left of the price, contributions deducted.
        EffectiveMargin = "economics.effectiveMargin",
        /// Margin of an order.
        MarginPerOrder = "economics.marginPerOrder",
        /// Margin of a customer's first year.
        FirstYearMargin = "economics.firstYearMargin",
        /// Margin of a customer over three years.
        LifetimeValue = "economics.lifetimeValue",
        /// Margin a month of a customer's next orders, first year.
        RepeatFirstYear = "economics.repeatMargin[0]",
        /// Margin a month of a customer's orders, second year.
        RepeatSecondYear = "economics.repeatMargin[1]",
        /// Margin a month of a customer's orders, third year.
        RepeatThirdYear = "economics.repeatMargin[2]",
        /// Cost of one more customer.
        IncrementalCac = "economics.incrementalCac",
        /// Value of a customer over the cost of one more.
        LtvToCac = "economics.ltvToCac",
        /// Value brought for each euro spent.
        ValueRatio = "economics.valueRatio",
        /// Sales that an ad euro must bring to pay itself.
        BreakEvenRoas = "economics.breakEvenRoas",
        /// Sales that an ad euro must bring to pay itself and the fee.
        BreakEvenRoasWithFees = "economics.breakEvenRoasWithFees",
        /// Customers a month that pay the cost within a year.
        BreakEvenCustomers = "economics.breakEvenCustomers",
        /// Whether the first order pays the customer's cost.
        FirstOrderPaysBack = "economics.firstOrderPaysBack",
    }
}

vocabulary! {
    /// Operational signals.
    Indicator {
        /// Owner's hours a week on marketing.
        OwnerHours = "ownerHours",
        /// Publications done over planned.
        PublishingRate = "publishingRate",
        /// Channels without a specialist.
        ActiveChannels = "activeChannels",
        /// Growth of contacts.
        LeadTrend = "leadTrend",
        /// Missing skills.
        SkillGaps = "skillGaps",
        /// Ads run by the owner.
        CurrentAds = "currentAds",
        /// Actions put off.
        PostponedActions = "postponedActions",
        /// Share of the first channel.
        TopChannelShare = "topChannelShare",
        /// Requests without an answer.
        UnansweredShare = "unansweredShare",
        /// Measurement of conversions.
        Tracking = "tracking",
        /// File of contacts.
        ContactFile = "contactFile",
        /// Occupancy.
        Occupancy = "occupancy",
    }
}

impl Indicator {
    /// Whether it is a question of its own; two are read off what the owner does today.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::OwnerHours | Self::CurrentAds)
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
}

vocabulary! {
    /// What the signals add up to.
    Signals {
        /// Need for help, 0 to 1.
        Need = "indicators.need",
        /// Readiness for help, 0 to 1.
        Readiness = "indicators.readiness",
        /// Share of the questions answered.
        DataQuality = "indicators.dataQuality",
    }
}

vocabulary! {
    /// The months that matter.
    Timing {
        /// Months over which the result is judged.
        Horizon = "forecast.horizon",
        /// Months until the first review.
        Review = "forecast.review",
        /// Months beyond which payback is slow.
        SlowPayback = "forecast.slowPayback",
    }
}

vocabulary! {
    /// The score and its pillars.
    Score {
        /// Greatest loss accepted, or the cost up to the first review.
        AcceptedLoss = "acceptedLoss",
        /// Marks for payback, 0 to 1.
        PaybackMark = "pillars.paybackMark",
        /// Marks for value over cost, 0 to 1.
        RatioMark = "pillars.ratioMark",
        /// Marks for the prudent scenario, 0 to 1.
        PrudentMark = "pillars.prudentMark",
        /// Economic pillar.
        Economics = "pillars.economics",
        /// Budget pillar.
        Budget = "pillars.budget",
        /// Need pillar.
        Need = "pillars.need",
        /// Readiness pillar.
        Readiness = "pillars.readiness",
        /// The score before what holds it down.
        Raw = "rawScore",
        /// The score.
        Score = "score",
    }
}

vocabulary! {
    /// A course of events.
    Scenario {
        /// Less than planned, later.
        Prudent = "prudent",
        /// As planned.
        Central = "central",
        /// More than planned.
        Favourable = "favourable",
        /// Doing it oneself.
        InHouse = "inHouse",
    }
}

vocabulary! {
    /// A number of a scenario, by month or in all.
    Course {
        /// Share of the plan that is reached.
        Multiplier = "multiplier",
        /// Months lost.
        Delay = "delay",
        /// Value a month of the hours freed.
        TimeValue = "timeValue",
        /// Share of the cruise effect, by month.
        Ramp = "ramp",
        /// Contacts more than today, by month.
        Leads = "leads",
        /// Customers more than today, by month.
        Customers = "customers",
        /// Margin more than today, by month.
        Margin = "margin",
        /// Cost more than today, by month.
        Cost = "cost",
        /// Margin less cost, by month.
        Flow = "flow",
        /// Cumulated cash, by month.
        Cash = "cash",
        /// Cumulated cash and the value of the hours freed, by month.
        TimeValued = "timeValued",
        /// First month from which the cash stays positive.
        Payback = "payback",
        /// Cash at the horizon.
        CashAtHorizon = "cashAtHorizon",
        /// Cash and value of time at the horizon.
        TimeValuedAtHorizon = "timeValuedAtHorizon",
        /// Cost up to the horizon.
        CostAtHorizon = "costAtHorizon",
        /// Lowest cash up to the horizon, 0 at most.
        Trough = "trough",
        /// Gain for each euro spent up to the horizon.
        Roi = "roi",
    }
}

impl Course {
    /// Whether it has a value for each month.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        matches!(
            self,
            Self::Ramp
                | Self::Leads
                | Self::Customers
                | Self::Margin
                | Self::Cost
                | Self::Flow
                | Self::Cash
                | Self::TimeValued
        )
    }
}

vocabulary! {
    /// What can hold the score down, in the order in which ties are told.
    Cap {
        /// Each customer costs more than it brings.
        ValueDestroyed = "value_destroyed",
        /// Nothing is measured.
        TrackingMissing = "tracking_missing",
        /// No more customers can be served.
        CapacityFull = "capacity_full",
        /// Requests stay without an answer.
        LeadsUnanswered = "leads_unanswered",
        /// The budget is under the first threshold.
        BudgetBelowThreshold = "budget_below_threshold",
        /// It does not pay back in time.
        PaybackBeyondHorizon = "payback_beyond_horizon",
        /// The cash falls below what the owner accepts to lose.
        TroughBeyondLimit = "trough_beyond_limit",
        /// Value over cost is fragile.
        RatioFragile = "ratio_fragile",
        /// Doing it oneself brings more.
        InHouseBetter = "in_house_better",
        /// Value over cost is thin.
        RatioThin = "ratio_thin",
        /// It pays back, but slowly.
        PaybackSlow = "payback_slow",
        /// The prudent scenario loses more than the owner accepts.
        PrudentLossBeyondLimit = "prudent_loss_beyond_limit",
        /// A question that can block has no answer.
        BlockerUnverified = "blocker_unverified",
        /// Too few questions are answered.
        DataQualityLow = "data_quality_low",
    }
}

vocabulary! {
    /// What is told without holding the score down.
    Warning {
        /// The budget weighs too much on the turnover.
        Unaffordable = "unaffordable",
        /// Too few contacts to learn from in a quarter.
        MediaTooSmall = "media_too_small",
        /// Doing it oneself would bring more, if one can.
        InHouseBetter = "in_house_better",
    }
}
