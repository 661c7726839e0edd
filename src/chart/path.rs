//! SVG paths from points, to a tenth of a pixel.

/// A point of the picture, in pixels from its top left corner.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A coordinate as SVG writes it. Our own: std's formatting of floats is heavy in the wasm.
#[must_use]
pub fn coordinate(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a picture's coordinate; the cast saturates")]
    let tenths = libm::round(value * 10.0) as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    let whole = (tenths / 10).to_string();
    match tenths % 10 {
        0 => [sign, &whole].concat(),
        rest => [sign, &whole, ".", &rest.to_string()].concat(),
    }
}

/// An open line through points.
#[must_use]
pub fn line(points: &[Point]) -> String {
    let mut path = String::new();
    for (place, point) in points.iter().enumerate() {
        path.push(if place == 0 { 'M' } else { 'L' });
        path.push_str(&coordinate(point.x));
        path.push(' ');
        path.push_str(&coordinate(point.y));
    }
    path
}

/// The area between two lines.
#[must_use]
pub fn area(upper: &[Point], lower: &[Point]) -> String {
    let around: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
    [&line(&around), "Z"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        let check = |value: f64, written: &str| assert_eq!(coordinate(value), written);
        check(12.0, "12");
        check(12.34, "12.3");
        check(-0.04, "0");
        check(-0.06, "-0.1");
        check(-12.96, "-13");
    }
}
