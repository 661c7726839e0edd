//! Scales: from a value to a place on the picture, and where its ticks stand.

/// A linear scale; a flat domain is widened so that nothing divides by 0.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Scale {
    domain: [f64; 2],
    range: [f64; 2],
}

impl Scale {
    /// From values to places.
    #[must_use]
    pub fn new(domain: [f64; 2], range: [f64; 2]) -> Self {
        let [low, high] = domain;
        let domain = if high > low { domain } else { [low, low + 1.0] };
        Self { domain, range }
    }

    /// The place of a value.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let ([low, high], [start, end]) = (self.domain, self.range);
        start + (value - low) / (high - low) * (end - start)
    }
}

/// A step of 1, 2 or 5 times a power of ten that cuts a span into about `parts` parts.
#[must_use]
pub fn round_step(span: f64, parts: f64) -> f64 {
    let aim = span / parts;
    let mut unit = 1.0;
    while unit * 10.0 <= aim {
        unit *= 10.0;
    }
    [1.0, 2.0, 5.0].into_iter().map(|times| times * unit).find(|step| *step >= aim).unwrap_or(10.0 * unit)
}

/// Round values that span a domain, a step beyond both ends included when the ends are not round.
#[must_use]
pub fn round_ticks(domain: [f64; 2], parts: f64) -> Vec<f64> {
    let [low, high] = domain;
    let step = round_step((high - low).max(1.0), parts);
    let mut tick = libm::floor(low / step) * step;
    let mut ticks = vec![tick];
    while tick < high {
        tick += step;
        ticks.push(tick);
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_domain() {
        let check = |domain: [f64; 2], ticks: &[f64]| assert_eq!(round_ticks(domain, 4.0), ticks);
        check([-1234.0, 5678.0], &[-2000.0, 0.0, 2000.0, 4000.0, 6000.0]);
        check([0.0, 0.0], &[0.0]);
        check([-90.0, 0.0], &[-100.0, -50.0, 0.0]);
    }
}
