//! Colours that can be read: how two of them contrast, as WCAG reckons it, and the nearest colour that contrasts enough.

/// What letters need against what is behind them.
pub const TEXT: f64 = 4.5;

/// What edges and marks need.
pub const EDGE: f64 = 3.0;

/// The most of the accent that stands behind text, over the paper: the last band of `styles/ruler.css`.
pub const TINT: f64 = 0.25;

/// A colour of the screen: red, green and blue of 255, gamma-coded as in `#fcfaf5`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Colour(pub [u8; 3]);

/// Black.
pub const BLACK: Colour = Colour([0; 3]);

/// White.
pub const WHITE: Colour = Colour([255; 3]);

impl Colour {
    /// From shares of 1; what is out of range goes to its nearest end.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "the cast saturates")]
    pub fn from_shares(shares: [f64; 3]) -> Self {
        Self(shares.map(|share| libm::floor(share * 255.0 + 0.5) as u8))
    }

    /// As a browser shows a layer of this colour over another.
    #[must_use]
    pub fn over(self, alpha: f64, under: Self) -> Self {
        let part = |rank: usize| {
            let [top, below] = [self.0[rank], under.0[rank]].map(|part| f64::from(part) / 255.0);
            below + alpha * (top - below)
        };
        Self::from_shares([part(0), part(1), part(2)])
    }

    /// How much light it gives, of 1.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| linear(f64::from(part) / 255.0));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1, the same light, to 21, black on white.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let [one, two] = [self, other].map(|colour| colour.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// The colour itself if letters in it can be read on all of these, else the nearest towards another that can, else
    /// that other: hue and saturation stay when it is black, and the hue when it is white.
    #[must_use]
    pub fn readable(self, behind: &[Self], towards: Self) -> Self {
        let steps = (0..=255_u8).map(|step| towards.over(f64::from(step) / 255.0, self));
        let reads = |colour: &Self| behind.iter().all(|behind| colour.contrast(*behind) >= TEXT);
        steps.into_iter().find(reads).unwrap_or(towards)
    }

    /// As style sheets write it.
    #[must_use]
    pub fn hex(self) -> String {
        let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
        let mut text = String::from("#");
        for part in self.0 {
            text.extend([digit(part >> 4), digit(part & 15)]);
        }
        text
    }
}

/// Light of a gamma-coded share: `((share + 0.055) / 1.055)^2.4`, its fifth root by Newton's method, since `libm::pow`
/// is heavy.
fn linear(share: f64) -> f64 {
    if share <= 0.04045 {
        return share / 12.92;
    }
    let base = (share + 0.055) / 1.055;
    let mut root = 1.0;
    for _ in 0..9 {
        root = (4.0 * root + base / (root * root * root * root)) / 5.0;
    }
    base * base * root * root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_is_that_of_srgb() {
        for part in 0..=255 {
            let share = f64::from(part) / 255.0;
            let exact = if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) };
            assert!((linear(share) - exact).abs() < 1e-12, "{share}");
        }
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        let check = |one: [u8; 3], two: [u8; 3], expected: f64| {
            let found = Colour(one).contrast(Colour(two));
            assert!((found - expected).abs() < 0.005, "{one:?} on {two:?}: {found}");
        };
        check([0; 3], [255; 3], 21.0);
        check([118; 3], [255; 3], 4.54);
        check([255, 255, 0], [255; 3], 1.07);
        check([255, 0, 0], [255; 3], 4.0);
    }

    #[test]
    fn a_colour_is_written_in_hex() {
        assert_eq!(Colour([252, 10, 0]).hex(), "#fc0a00");
    }
}
