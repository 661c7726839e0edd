//! Inputs: the numbers that the reader sets.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A number that the reader sets. Its unit, range, step and defaults stand in [`super::field`].
    Input {
        /// Planned marketing budget a month: provider, ads and tools; it replaces what is spent today.
        Budget = "budget",
        /// What is left of the price excluding tax after direct costs, as a share of the price.
        Margin = "margin",
        /// Contributions levied on turnover, as a share of the price.
        LevyRate = "levyRate",
        /// Share of the sales that come from clickable, tracked channels.
        ClickableShare = "clickableShare",
        /// Average order, excluding tax.
        OrderValue = "orderValue",
        /// Orders of a new customer in the first twelve months, the first included.
        OrdersPerYear = "ordersPerYear",
        /// Share of the customers who still buy a year later.
        Retention = "retention",
        /// Months from the first contact to the money received.
        SalesCycle = "salesCycle",
        /// Cost of the first contacts on the channel, in working spend.
        CostPerLead = "costPerLead",
        /// Share of the contacts that become customers.
        ClosingRate = "closingRate",
        /// Contacts a month that the channel can bring at most.
        Demand = "demand",
        /// New customers a month today.
        CurrentCustomers = "currentCustomers",
        /// Ads that the owner already runs.
        CurrentAds = "currentAds",
        /// Tools already paid.
        CurrentTools = "currentTools",
        /// The least that a provider asks to steer the channel.
        MinimumFee = "minimumFee",
        /// Share of the budget without tools that steering takes above the minimum.
        ManagementShare = "managementShare",
        /// Tools planned.
        Tools = "tools",
        /// One-off set-up.
        Setup = "setup",
        /// New customers a month that can be served.
        Capacity = "capacity",
        /// Owner's marketing hours a week today.
        OwnerHours = "ownerHours",
        /// Owner's marketing hours a week once outsourced.
        OwnerHoursAfter = "ownerHoursAfter",
        /// Value of an owner's hour.
        HourValue = "hourValue",
        /// Share of the freed hours that is really put to use.
        Reuse = "reuse",
        /// Greatest loss that the owner accepts; null: the cost up to the first review.
        AcceptedLoss = "acceptedLoss",
        /// Yearly turnover, for the affordability warning only.
        AnnualRevenue = "annualRevenue",
        /// Share of the requests without an answer within 48 hours.
        UnansweredShare = "unansweredShare",
        /// Publications done over publications planned.
        PublishingRate = "publishingRate",
        /// Channels run without a specialist.
        ActiveChannels = "activeChannels",
        /// Growth of the contacts against the same months a year before.
        LeadTrend = "leadTrend",
        /// Share of the capacity that is used.
        Occupancy = "occupancy",
        /// Missing skills among search engine optimisation, ads, content, measurement, e-mailing.
        SkillGaps = "skillGaps",
        /// Actions put off for more than thirty days.
        PostponedActions = "postponedActions",
        /// Share of the sales that come from the first channel.
        TopChannelShare = "topChannelShare",
    }
}

impl Input {
    /// The indicators' inputs: null until answered.
    #[must_use]
    pub const fn is_question(self) -> bool {
        matches!(
            self,
            Self::UnansweredShare
                | Self::PublishingRate
                | Self::ActiveChannels
                | Self::LeadTrend
                | Self::Occupancy
                | Self::SkillGaps
                | Self::PostponedActions
                | Self::TopChannelShare
        )
    }
}
