//! Units: what a number counts, and the algebra that every formula must respect.

/// What a number counts. Several units share a key where a reader sees the same sign:
/// the price of an order and the cost of a contact are both « € ».
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Unit {
    /// Euros, excluding tax.
    Euro,
    /// Euros a month.
    EuroPerMonth,
    /// Euros a year.
    EuroPerYear,
    /// Euros an hour.
    EuroPerHour,
    /// Euros for each customer (an order, a year's margin, a cost of acquisition).
    EuroPerCustomer,
    /// Euros a month for each customer won.
    EuroPerCustomerPerMonth,
    /// Euros for each contact.
    EuroPerContact,
    /// A share, 0 to 1, or a growth.
    Share,
    /// Customers for each contact, 0 to 1.
    CustomerPerContact,
    /// A quotient of like things.
    Ratio,
    /// A count of things that have no unit of their own.
    Count,
    /// 0 or 1: false or true.
    Flag,
    /// The strength of a signal: 0, 1 or 2.
    Level,
    /// Points of the score, 0 to 100.
    Points,
    /// Months.
    Months,
    /// Contacts.
    Contacts,
    /// Customers.
    Customers,
    /// Contacts a month.
    ContactsPerMonth,
    /// Customers a month.
    CustomersPerMonth,
    /// Hours a week.
    HoursPerWeek,
    /// An option of a choice, by its rank.
    Option,
}

/// Exponents of euro, month, year, week, hour, customer, contact, point.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Dimension([i8; 8]);

impl Dimension {
    /// No dimension: shares, ratios, counts.
    pub const NONE: Self = Self([0; 8]);
    /// Months.
    pub const MONTH: Self = Self([0, 1, 0, 0, 0, 0, 0, 0]);
    /// Months in a year.
    pub const MONTHS_PER_YEAR: Self = Self([0, 1, -1, 0, 0, 0, 0, 0]);
    /// Weeks in a year.
    pub const WEEKS_PER_YEAR: Self = Self([0, 0, -1, 1, 0, 0, 0, 0]);

    /// The dimension of a product.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self(core::array::from_fn(|axis| self.axis(axis) + other.axis(axis)))
    }

    /// The dimension of a quotient.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self(core::array::from_fn(|axis| self.axis(axis) - other.axis(axis)))
    }

    /// The dimension of a root; none where it would not be whole.
    #[cfg(any(test, not(target_family = "wasm")))]
    #[must_use]
    pub fn root(self) -> Option<Self> {
        let half = Self(self.0.map(|exponent| exponent / 2));
        (half.times(half) == self).then_some(half)
    }

    fn axis(self, axis: usize) -> i8 {
        self.0.get(axis).copied().unwrap_or(0)
    }
}

impl Unit {
    /// What the unit is made of.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        Dimension(match self {
            Self::Euro => [1, 0, 0, 0, 0, 0, 0, 0],
            Self::EuroPerMonth => [1, -1, 0, 0, 0, 0, 0, 0],
            Self::EuroPerYear => [1, 0, -1, 0, 0, 0, 0, 0],
            Self::EuroPerHour => [1, 0, 0, 0, -1, 0, 0, 0],
            Self::EuroPerCustomer => [1, 0, 0, 0, 0, -1, 0, 0],
            Self::EuroPerCustomerPerMonth => [1, -1, 0, 0, 0, -1, 0, 0],
            Self::EuroPerContact => [1, 0, 0, 0, 0, 0, -1, 0],
            Self::CustomerPerContact => [0, 0, 0, 0, 0, 1, -1, 0],
            Self::Points => [0, 0, 0, 0, 0, 0, 0, 1],
            Self::Months => [0, 1, 0, 0, 0, 0, 0, 0],
            Self::Contacts => [0, 0, 0, 0, 0, 0, 1, 0],
            Self::Customers => [0, 0, 0, 0, 0, 1, 0, 0],
            Self::ContactsPerMonth => [0, -1, 0, 0, 0, 0, 1, 0],
            Self::CustomersPerMonth => [0, -1, 0, 0, 0, 1, 0, 0],
            Self::HoursPerWeek => [0, 0, 0, -1, 1, 0, 0, 0],
            Self::Share | Self::Ratio | Self::Count | Self::Flag | Self::Level | Self::Option => [0; 8],
        })
    }

    /// The unit's name in the JS API.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Euro | Self::EuroPerCustomer | Self::EuroPerContact => "€",
            Self::EuroPerMonth | Self::EuroPerCustomerPerMonth => "€/month",
            Self::EuroPerYear => "€/year",
            Self::EuroPerHour => "€/h",
            Self::Share | Self::CustomerPerContact => "share",
            Self::Ratio => "ratio",
            Self::Count => "count",
            Self::Flag => "bool",
            Self::Level => "level",
            Self::Points => "points",
            Self::Months => "months",
            Self::Contacts => "contacts",
            Self::Customers => "customers",
            Self::ContactsPerMonth => "contacts/month",
            Self::CustomersPerMonth => "customers/month",
            Self::HoursPerWeek => "h/week",
            Self::Option => "choice",
        }
    }
}
