//! The market: what each way of having the work done costs in France, how it binds, what it covers. One table; a figure
//! stands beside where it was read, and is our own judgement where no source tells it. Money is in euros a month before tax.

use super::source::Source::{
    self, AgencyContract, Apprenticeship, Article, DayRate, FreelanceQuote, HighDayRate, Judgement, ManagementPrice,
    ManagementRate, Salary, SharedDirector, YearlyContract,
};
use super::vocabulary::vocabulary;

/// The day on which the table was last gone through, as year, month and day.
pub const AS_OF: [u16; 3] = [2026, 11, 25];

vocabulary! {
    /// Who does the work.
    #[derive(PartialOrd, Ord)]
    Provider {
        /// The owner, with tools alone.
        InHouse = "in_house",
        /// The owner, who learns one more skill.
        Training = "in_house_training",
        /// An apprentice, whom the owner tutors.
        Apprentice = "apprentice",
        /// A freelance of one trade.
        Freelance = "freelance",
        /// A small agency, by the month.
        BoutiqueAgency = "boutique_agency",
        /// A full agency.
        FullAgency = "full_agency",
        /// A marketing director who shares their time among firms.
        SharedDirector = "shared_director",
        /// An employee.
        Employee = "employee",
    }
}

/// A figure, and where it was read.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Cited {
    /// The figure, in the unit of its column.
    pub value: f64,
    /// Where it was read, and so how far it can be trusted.
    pub source: Source,
    /// The year that it speaks of; none where the page bears no date.
    pub year: Option<u16>,
}

/// Low, typical, high.
pub type Bracket = [Cited; 3];

/// What the market says of a way of having the work done.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Market {
    /// What it costs a month, ads left out: low, typical, high.
    pub monthly_cost: Bracket,
    /// What a day of it costs: low, typical, high; none where days are not what one buys.
    pub day_rate: Option<Bracket>,
    /// Days a month that the one person works for the firm, at most; none where the owner does the work, or several people.
    pub productive_days: Option<Cited>,
    /// Hours a week that it asks of the owner, in the place of what the profile says; for training, on top of the work. None
    /// where the work itself is the owner's.
    pub owner_hours: Option<Cited>,
    /// Months for which one engages; none where there is no term.
    pub commitment: Option<Cited>,
    /// Months still paid when one leaves.
    pub notice: Cited,
    /// Skills covered, of the five: search, ads, content, measurement, e-mailing.
    pub skills: Cited,
    /// The least that it takes a month to steer a channel, or the whole wage.
    pub steering: Cited,
    /// What steering takes above that, as a share of what works.
    pub steering_share: Cited,
}

impl Provider {
    /// What the market says of it.
    #[must_use]
    pub const fn market(self) -> &'static Market {
        match self {
            Self::InHouse => &IN_HOUSE,
            Self::Training => &TRAINING,
            Self::Apprentice => &APPRENTICE,
            Self::Freelance => &FREELANCE,
            Self::BoutiqueAgency => &BOUTIQUE_AGENCY,
            Self::FullAgency => &FULL_AGENCY,
            Self::SharedDirector => &SHARED_DIRECTOR,
            Self::Employee => &EMPLOYEE,
        }
    }

    /// Whether it is paid a wage, on which there is no VAT, and comes whole or not at all.
    #[must_use]
    pub const fn is_waged(self) -> bool {
        matches!(self, Self::Apprentice | Self::Employee)
    }

    /// Whether the owner does the work.
    #[must_use]
    pub const fn is_in_house(self) -> bool {
        matches!(self, Self::InHouse | Self::Training)
    }
}

impl Market {
    /// What it typically costs a month, ads left out.
    #[must_use]
    pub const fn typical(&self) -> f64 {
        let [_, typical, _] = self.monthly_cost;
        typical.value
    }

    /// The least that it costs a month, ads left out.
    #[must_use]
    pub const fn least(&self) -> f64 {
        let [least, ..] = self.monthly_cost;
        least.value
    }
}

const fn read(value: f64, source: Source, year: Option<u16>) -> Cited {
    Cited { value, source, year }
}

const fn judged(value: f64) -> Cited {
    read(value, Judgement, Some(2026))
}

const fn agency(value: f64) -> Cited {
    read(value, AgencyContract, Some(2025))
}

const fn judged_bracket(each: [f64; 3]) -> Bracket {
    let [low, typical, high] = each;
    [judged(low), judged(typical), judged(high)]
}

const fn read_bracket(each: [f64; 3], source: Source, year: Option<u16>) -> Bracket {
    let [low, typical, high] = each;
    [read(low, source, year), read(typical, source, year), read(high, source, year)]
}

/// Tools alone: e-mailing, contacts, planning, search, analytics, calls.
const IN_HOUSE: Market = Market {
    monthly_cost: judged_bracket([0.0, 40.0, 340.0]),
    day_rate: None,
    productive_days: None,
    owner_hours: None,
    commitment: Some(judged(0.0)),
    notice: judged(0.0),
    skills: judged(0.0),
    steering: judged(0.0),
    steering_share: judged(0.0),
};

/// Tools, and a course spread over the year: free where a public body gives it.
const TRAINING: Market = Market {
    monthly_cost: judged_bracket([0.0, 140.0, 590.0]),
    owner_hours: Some(judged(1.0)),
    skills: judged(1.0),
    ..IN_HOUSE
};

/// At 18 to 20 with a diploma of two years, at 21 to 25 with one of three, from 26 on; present two days of three.
const APPRENTICE: Market = Market {
    monthly_cost: read_bracket([410.0, 800.0, 1660.0], Apprenticeship, Some(2026)),
    day_rate: None,
    productive_days: Some(judged(12.0)),
    owner_hours: Some(judged(3.0)),
    commitment: Some(judged(12.0)),
    notice: judged(6.0),
    skills: judged(2.0),
    steering: read(800.0, Apprenticeship, Some(2026)),
    steering_share: judged(0.0),
};

const FREELANCE: Market = Market {
    monthly_cost: [read(200.0, ManagementPrice, None), judged(600.0), read(2500.0, FreelanceQuote, None)],
    day_rate: Some([judged(350.0), read(450.0, DayRate, None), read(800.0, HighDayRate, None)]),
    productive_days: Some(judged(18.0)),
    owner_hours: Some(judged(1.0)),
    commitment: Some(judged(3.0)),
    notice: judged(1.0),
    skills: judged(1.0),
    steering: read(300.0, ManagementPrice, None),
    steering_share: read(0.20, ManagementRate, Some(2025)),
};

const BOUTIQUE_AGENCY: Market = Market {
    monthly_cost: [agency(1000.0), agency(1800.0), agency(3000.0)],
    day_rate: Some(judged_bracket([450.0, 600.0, 800.0])),
    productive_days: None,
    owner_hours: Some(judged(1.5)),
    commitment: Some(judged(6.0)),
    notice: judged(2.0),
    skills: judged(3.0),
    steering: judged(600.0),
    steering_share: read(0.15, ManagementRate, Some(2025)),
};

const FULL_AGENCY: Market = Market {
    monthly_cost: [agency(2500.0), read(4000.0, Article, None), agency(8000.0)],
    day_rate: Some(judged_bracket([500.0, 700.0, 1000.0])),
    productive_days: None,
    owner_hours: Some(judged(2.0)),
    commitment: Some(read(12.0, YearlyContract, Some(2025))),
    notice: judged(3.0),
    skills: judged(5.0),
    steering: read(2000.0, ManagementPrice, None),
    steering_share: read(0.10, ManagementRate, Some(2025)),
};

/// A day costs twice the half-day of steering by somebody senior.
const SHARED_DIRECTOR: Market = Market {
    monthly_cost: [judged(1000.0), read(3000.0, SharedDirector, None), read(8000.0, SharedDirector, None)],
    day_rate: Some(judged_bracket([500.0, 800.0, 1200.0])),
    productive_days: Some(judged(12.0)),
    owner_hours: Some(judged(1.0)),
    commitment: Some(judged(6.0)),
    notice: judged(1.0),
    skills: judged(1.0),
    steering: read(3000.0, SharedDirector, None),
    steering_share: judged(0.0),
};

/// A beginner, somebody in the middle, somebody experienced, the employer's charges included.
const EMPLOYEE: Market = Market {
    monthly_cost: read_bracket([2526.0, 3200.0, 4782.0], Salary, None),
    day_rate: None,
    productive_days: Some(judged(18.0)),
    owner_hours: Some(judged(2.0)),
    commitment: None,
    notice: judged(3.0),
    skills: judged(2.0),
    steering: read(3200.0, Salary, None),
    steering_share: judged(0.0),
};
