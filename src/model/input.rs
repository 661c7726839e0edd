//! Inputs: the numbers that the reader sets, each with its unit, range, step, defaults and where these were read.

use super::contacts;
use super::field::Field;
use super::source::Source::{
    self, Contributions, Definition, Judgement, LeadClosing, LeadCost, ManagementPrice, ManagementRate, OnlineOrder,
    OwnerIncome, RepeatPurchase, Vat, VisitConversion, VisitCost,
};
use super::unit::Unit::{
    ContactsPerMonth, Count, CustomerPerContact, CustomersPerMonth, Euro, EuroPerContact, EuroPerCustomer, EuroPerHour,
    EuroPerMonth, EuroPerYear, HoursPerWeek, Months, Share,
};
use super::vocabulary::vocabulary;

macro_rules! inputs {
    ($(#[$about:meta])* $name:ident {
        $($(#[doc = $doc:literal])* $input:ident = ($key:literal, $field:expr $(,)?),)+
    }) => {
        vocabulary! { $(#[$about])* $name { $($(#[doc = $doc])* $input = $key,)+ } }

        impl $name {
            /// The description of this input.
            #[must_use]
            pub const fn field(self) -> &'static Field {
                match self { $(Self::$input => const { &$field },)+ }
            }
        }
    };
}

inputs! {
    /// A number that the reader sets. Three values stand for a local firm, an online shop, services between firms.
    Input {
        /// Planned marketing budget a month: provider, ads and tools; it replaces what is spent today.
        Budget = ("budget", Field::new(EuroPerMonth, [0.0, 20_000.0], 50.0, [1000.0; 3]).slider_to(6000.0)),
        /// What is left of the price excluding tax after direct costs, as a share of the price.
        Margin = ("margin", Field::new(Share, [0.05, 0.95], 0.01, [0.50, 0.45, 0.75])),
        /// Contributions levied on turnover, as a share of the price.
        LevyRate = (
            "levyRate",
            Field::new(Share, [0.0, 0.40], 0.001, [0.0; 3])
                .read_in([Definition; 3])
                .in_micro([0.212, 0.123, 0.256], [Contributions; 3]),
        ),
        /// Share of the sales that come from clickable, tracked channels.
        ClickableShare = ("clickableShare", Field::new(Share, [0.0, 1.0], 0.05, [0.5, 0.9, 0.3])),
        /// Average order, excluding tax.
        OrderValue = (
            "orderValue",
            Field::new(EuroPerCustomer, [1.0, 100_000.0], 1.0, [300.0, 68.0, 3000.0])
                .logarithmic()
                .read_in([Judgement, OnlineOrder, Judgement]),
        ),
        /// Orders of a new customer in the first twelve months, the first included.
        OrdersPerYear = ("ordersPerYear", Field::new(Count, [1.0, 52.0], 0.1, [1.2, 1.3, 1.2]).logarithmic()),
        /// Share of the customers who still buy a year later.
        Retention = (
            "retention",
            Field::new(Share, [0.0, 0.95], 0.01, [0.30, 0.28, 0.50]).read_in([Judgement, RepeatPurchase, Judgement]),
        ),
        /// Months from the first contact to the money received.
        SalesCycle = (
            "salesCycle",
            Field::new(Months, [0.0, 12.0], 0.5, [0.0, 0.0, 2.0]).read_in([Judgement, Judgement, Source::SalesCycle]),
        ),
        /// Cost of the first contacts on the channel, in working spend.
        CostPerLead = (
            "costPerLead",
            Field::new(EuroPerContact, [0.05, 2000.0], 0.001, [0.0; 3])
                .on_channels(&contacts::COST_PER_LEAD)
                .two_digits()
                .read_in([LeadCost, VisitCost, LeadCost]),
        ),
        /// Share of the contacts that become customers.
        ClosingRate = (
            "closingRate",
            Field::new(CustomerPerContact, [0.001, 1.0], 0.001, [0.0; 3])
                .on_channels(&contacts::CLOSING_RATE)
                .logarithmic()
                .read_in([LeadClosing, VisitConversion, LeadClosing]),
        ),
        /// Contacts a month that the channel can bring at most.
        Demand = (
            "demand",
            Field::new(ContactsPerMonth, [1.0, 1_000_000.0], 0.1, [0.0; 3]).on_channels(&contacts::DEMAND).two_digits(),
        ),
        /// New customers a month today.
        CurrentCustomers = (
            "currentCustomers",
            Field::new(CustomersPerMonth, [0.0, 100_000.0], 0.1, [5.0, 40.0, 1.0]).slider_to_each([40.0, 400.0, 10.0]),
        ),
        /// Ads that the owner already runs.
        CurrentAds = ("currentAds", Field::new(EuroPerMonth, [0.0, 20_000.0], 50.0, [0.0; 3]).slider_to(3000.0)),
        /// Tools already paid.
        CurrentTools = ("currentTools", Field::new(EuroPerMonth, [0.0, 5000.0], 5.0, [0.0; 3]).slider_to(500.0)),
        /// The least that a provider asks to steer the channel.
        MinimumFee = (
            "minimumFee",
            Field::new(EuroPerMonth, [0.0, 5000.0], 10.0, [300.0; 3]).slider_to(2000.0).read_in([ManagementPrice; 3]),
        ),
        /// What steering takes above the minimum, as a share of what works.
        ManagementShare = (
            "managementShare",
            Field::new(Share, [0.0, 1.0], 0.01, [0.20; 3]).read_in([ManagementRate; 3]),
        ),
        /// Tools planned.
        Tools = ("tools", Field::new(EuroPerMonth, [0.0, 5000.0], 5.0, [40.0; 3]).slider_to(500.0)),
        /// One-off set-up.
        Setup = ("setup", Field::new(Euro, [0.0, 50_000.0], 50.0, [400.0; 3]).slider_to(5000.0)),
        /// New customers a month that can be served; null: the usual of the activity, or half as many again as today.
        Capacity = (
            "capacity",
            Field::optional(CustomersPerMonth, [0.0, 100_000.0], 1.0).slider_to_each([100.0, 4000.0, 20.0]),
        ),
        /// Owner's marketing hours a week today.
        OwnerHours = ("ownerHours", Field::new(HoursPerWeek, [0.0, 80.0], 0.5, [4.0; 3]).slider_to(40.0)),
        /// Owner's marketing hours a week once outsourced.
        OwnerHoursAfter = ("ownerHoursAfter", Field::new(HoursPerWeek, [0.0, 80.0], 0.5, [1.0; 3]).slider_to(20.0)),
        /// Value of an owner's hour.
        HourValue = (
            "hourValue",
            Field::new(EuroPerHour, [0.0, 500.0], 1.0, [30.0, 25.0, 50.0]).slider_to(200.0).read_in([OwnerIncome; 3]),
        ),
        /// Share of the freed hours that is really put to use.
        Reuse = ("reuse", Field::new(Share, [0.0, 1.0], 0.05, [0.5; 3])),
        /// Greatest loss that the owner accepts; null: what is put in, on top of today, until the first review.
        AcceptedLoss = ("acceptedLoss", Field::optional(Euro, [0.0, 100_000.0], 100.0).slider_to(20_000.0)),
        /// VAT on what is sold, for prices that include it.
        SalesVat = (
            "salesVat",
            Field::new(Share, [0.0, 0.20], 0.001, [0.20; 3]).read_in([Vat; 3]).in_micro([0.0; 3], [Vat; 3]),
        ),
        /// Yearly turnover, for the affordability warning only.
        AnnualRevenue = (
            "annualRevenue",
            Field::optional(EuroPerYear, [0.0, 10_000_000.0], 1000.0).slider_to(1_000_000.0),
        ),
        /// Share of the requests without an answer within 48 hours.
        UnansweredShare = ("unansweredShare", Field::question(Share, [0.0, 1.0], 0.01)),
        /// Publications done over publications planned.
        PublishingRate = ("publishingRate", Field::question(Share, [0.0, 1.0], 0.05)),
        /// Channels run without a specialist.
        ActiveChannels = ("activeChannels", Field::question(Count, [0.0, 20.0], 1.0).whole().slider_to(10.0)),
        /// Growth of the contacts against the same months a year before.
        LeadTrend = ("leadTrend", Field::question(Share, [-1.0, 10.0], 0.01).slider_to(1.0)),
        /// Share of the capacity that is used.
        Occupancy = ("occupancy", Field::question(Share, [0.0, 1.0], 0.01)),
        /// Missing skills among search engine optimisation, ads, content, measurement, e-mailing.
        SkillGaps = ("skillGaps", Field::question(Count, [0.0, 5.0], 1.0).whole()),
        /// Actions put off for more than thirty days.
        PostponedActions = ("postponedActions", Field::question(Count, [0.0, 50.0], 1.0).whole().slider_to(20.0)),
        /// Share of the sales that come from the first channel.
        TopChannelShare = ("topChannelShare", Field::question(Share, [0.0, 1.0], 0.05)),
    }
}

impl Input {
    /// The indicators' inputs: null until answered.
    #[must_use]
    pub const fn is_question(self) -> bool {
        self.field().question
    }
}
