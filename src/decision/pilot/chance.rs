//! Chance in a count: between which numbers the one lies of which so many were counted.

/// What is left out on each side.
const TAIL: f64 = 0.025;
/// Beyond so many, the curve is a bell to four digits.
const MANY: f64 = 500.0;
/// Spreads of a bell between which 95 % lie.
const SPREADS: f64 = 1.959_964;

/// The exact limits, at 95 %, of the mean of a Poisson count.
#[must_use]
pub fn limits(count: f64) -> [f64; 2] {
    let count = libm::floor(count.max(0.0));
    if count > MANY {
        let bell = |count: f64, side: f64| {
            let root = 1.0 - 1.0 / (9.0 * count) + side * SPREADS / (3.0 * libm::sqrt(count));
            count * root * root * root
        };
        return [bell(count, -1.0), bell(count + 1.0, 1.0)];
    }
    // The chance of at most so many falls as the mean grows.
    let mean = |count: f64, chance: f64| {
        let (mut low, mut high) = (0.0, 2.0 * count + 10.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if at_most(count, middle) > chance { low = middle } else { high = middle }
        }
        low
    };
    let low = if count > 0.0 { mean(count - 1.0, 1.0 - TAIL) } else { 0.0 };
    [low, mean(count, TAIL)]
}

/// The chance of at most so many where so many are expected.
fn at_most(count: f64, mean: f64) -> f64 {
    let (mut each, mut all, mut rank) = (libm::exp(-mean), libm::exp(-mean), 0.0);
    while rank < count {
        rank += 1.0;
        each *= mean / rank;
        all += each;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::limits;

    /// Against the published factors of a measured cost: the count over its limits.
    #[test]
    fn limits_are_those_of_the_tables() {
        let check = |count: f64, least: f64, most: f64| {
            let [low, high] = limits(count);
            let found = [count / high, count / low];
            assert!((found[0] - least).abs() < 0.006 && (found[1] - most).abs() < 0.006, "{count}: {found:?}");
        };
        check(5.0, 0.43, 3.08);
        check(10.0, 0.54, 2.09);
        check(20.0, 0.65, 1.64);
        check(30.0, 0.70, 1.48);
        check(50.0, 0.76, 1.35);
        check(100.0, 0.82, 1.23);
        assert!(limits(0.0)[0] == 0.0 && (limits(0.0)[1] - 3.689).abs() < 0.001);
    }

    #[test]
    fn both_ways_agree_where_they_meet() {
        let ([low, high], [next_low, next_high]) = (limits(500.0), limits(501.0));
        assert!((next_low - low - 0.957).abs() < 0.01 && (next_high - high - 1.045).abs() < 0.01, "{low} {next_low}");
    }
}
