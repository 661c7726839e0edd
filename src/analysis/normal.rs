//! The normal distribution's quantiles, by rational approximations (P. Acklam's, good to a billionth), with `libm` alone:
//! natively and in WebAssembly the same bits.

const CENTRE: [f64; 6] = [
    -3.969683028665376e1,
    2.209460984245205e2,
    -2.759285104469687e2,
    1.38357751867269e2,
    -3.066479806614716e1,
    2.506628277459239,
];
const CENTRE_BELOW: [f64; 6] =
    [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1.0];
const TAIL: [f64; 6] = [
    -7.784894002430293e-3,
    -3.223964580411365e-1,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783,
];
const TAIL_BELOW: [f64; 5] = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1.0];

/// Where the tails begin.
const TAIL_FROM: f64 = 0.02425;

/// The number that a standard normal one stays below with a probability, between 0 and 1, both excluded.
pub(super) fn quantile(probability: f64) -> f64 {
    let tail = |probability: f64| {
        let far = libm::sqrt(-2.0 * libm::log(probability));
        polynomial(&TAIL, far) / polynomial(&TAIL_BELOW, far)
    };
    if probability < TAIL_FROM {
        tail(probability)
    } else if probability > 1.0 - TAIL_FROM {
        -tail(1.0 - probability)
    } else {
        let from_middle = probability - 0.5;
        let squared = from_middle * from_middle;
        polynomial(&CENTRE, squared) * from_middle / polynomial(&CENTRE_BELOW, squared)
    }
}

/// The highest power first.
fn polynomial(factors: &[f64], at: f64) -> f64 {
    factors.iter().fold(0.0, |sum, factor| sum * at + factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_passed_with_its_probability() {
        for step in 1..10_000 {
            let probability = f64::from(step) / 10_000.0;
            let below = 0.5 * libm::erfc(-quantile(probability) / core::f64::consts::SQRT_2);
            assert!((below - probability).abs() < 2e-9, "{probability}: {below}");
        }
        for probability in [1e-9, 1.0 - 1e-9] {
            assert!((quantile(probability).abs() - 5.997_807).abs() < 1e-6, "{}", quantile(probability));
        }
    }
}
