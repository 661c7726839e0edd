//! What came of a trial, as far as it is known: month by month, before it, and what is not counted but seen.

use super::alarm::Alarm;
use crate::model::vocabulary::vocabulary;

/// Months that are followed at once.
pub const QUARTER: usize = 3;

vocabulary! {
    /// What is counted each month.
    Monthly {
        /// All contacts.
        Contacts = "contacts",
        /// All marketing spend, in euros without VAT.
        Spend = "spend",
        /// New customers.
        Customers = "customers",
        /// The owner's hours of marketing, a week.
        OwnerHours = "ownerHours",
    }
}

vocabulary! {
    /// What is counted once.
    Once {
        /// Contacts of the three months before, or of the same ones a year before.
        BaselineContacts = "baselineContacts",
        /// Customers of the same three months.
        BaselineCustomers = "baselineCustomers",
        /// What the quarter before lost, in euros.
        CarriedLoss = "carriedLoss",
    }
}

/// A number of the follow-up.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Entry {
    /// Of a month of the quarter, counted from 0.
    Monthly(Monthly, usize),
    /// Of the quarter.
    Once(Once),
}

impl Entry {
    const COUNT: usize = Monthly::ALL.len() * QUARTER + Once::ALL.len();

    /// Every one of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let monthly = Monthly::ALL.iter().flat_map(|what| (0..QUARTER).map(|month| Self::Monthly(*what, month)));
        monthly.chain(Once::ALL.iter().map(|what| Self::Once(*what)))
    }

    const fn place(self) -> usize {
        match self {
            Self::Monthly(what, month) => what as usize * QUARTER + month,
            Self::Once(what) => Monthly::ALL.len() * QUARTER + what as usize,
        }
    }

    /// The least and the greatest that it can be.
    #[must_use]
    pub const fn range(self) -> [f64; 2] {
        match self {
            Self::Monthly(Monthly::OwnerHours, _) => [0.0, 168.0],
            Self::Once(Once::CarriedLoss) => [-MOST, MOST],
            _ => [0.0, MOST],
        }
    }
}

/// More than any firm counts.
const MOST: f64 = 1e9;

/// What came of a quarter of the trial.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Actuals {
    numbers: [Option<f64>; Entry::COUNT],
    alarms: u32,
    /// Whether something that was promised was not delivered.
    pub deliverables_missing: bool,
    /// Whether these are months 4 to 6.
    pub is_second_quarter: bool,
}

impl Actuals {
    /// Nothing is known yet.
    pub const NONE: Self =
        Self { numbers: [None; Entry::COUNT], alarms: 0, deliverables_missing: false, is_second_quarter: false };

    /// A number; none while it is not known.
    #[must_use]
    pub fn number(&self, entry: Entry) -> Option<f64> {
        self.numbers.get(entry.place()).copied().flatten()
    }

    /// The same with a number; out of its range it changes nothing.
    #[must_use]
    pub fn with(mut self, entry: Entry, value: Option<f64>) -> Self {
        let [least, most] = entry.range();
        if let Some(place) = self.numbers.get_mut(entry.place())
            && value.is_none_or(|value| (least..=most).contains(&value))
        {
            *place = value;
        }
        self
    }

    /// The sum over the months of the quarter; none while one is missing.
    #[must_use]
    pub fn sum(&self, what: Monthly) -> Option<f64> {
        (0..QUARTER).try_fold(0.0, |sum, month| Some(sum + self.number(Entry::Monthly(what, month))?))
    }

    /// Whether an alarm was seen.
    #[must_use]
    pub const fn is_seen(&self, alarm: Alarm) -> bool {
        self.alarms >> alarm as u32 & 1 == 1
    }

    /// The same with an alarm seen, or not.
    #[must_use]
    pub const fn seeing(mut self, alarm: Alarm, is_seen: bool) -> Self {
        let bit = 1 << alarm as u32;
        self.alarms = if is_seen { self.alarms | bit } else { self.alarms & !bit };
        self
    }
}
