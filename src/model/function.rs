//! Functions of one number that formulas know, each growing with its number.

/// What is done to one number.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Function {
    /// The exponential.
    Exp,
    /// The square root.
    Root,
    /// The chance that a standard normal draw is at most that.
    Normal,
}

impl Function {
    /// What it gives.
    #[must_use]
    pub fn of(self, value: f64) -> f64 {
        match self {
            Self::Exp => libm::exp(value),
            Self::Root => libm::sqrt(value),
            Self::Normal => 0.5 * libm::erfc(-value / core::f64::consts::SQRT_2),
        }
    }

    /// How fast it grows there.
    #[must_use]
    pub fn slope(self, value: f64) -> f64 {
        match self {
            Self::Exp => libm::exp(value),
            Self::Root => 0.5 / libm::sqrt(value),
            Self::Normal => libm::exp(-0.5 * value * value) / libm::sqrt(2.0 * core::f64::consts::PI),
        }
    }
}
