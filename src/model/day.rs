//! Days of the calendar: a trial starts on one, its months end on others. No clock is read here: a day comes from outside.

use core::cmp::Ordering;

/// A day, from 1900 to 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// Years that a day may be of.
const YEARS: core::ops::RangeInclusive<u16> = 1900..=2199;

impl Day {
    /// The day of that date; none where there is none, or out of the years that are known.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_one = YEARS.contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= length(year, month);
        is_one.then_some(Self { year, month, day })
    }

    /// Reads `2026-01-31`, and nothing else.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        let [month, day] = [number(&[e, f])?, number(&[g, h])?].map(|part| u8::try_from(part).unwrap_or(0));
        Self::new(number(&[a, b, c, d])?, month, day)
    }

    /// As `2026-01-31`.
    #[must_use]
    pub fn iso(self) -> String {
        self.written("-")
    }

    /// The same, with something else between its parts.
    #[must_use]
    pub fn written(self, between: &str) -> String {
        let mut text = String::new();
        for (part, mut scale) in [(self.year, 1000), (u16::from(self.month), 10), (u16::from(self.day), 10)] {
            if !text.is_empty() {
                text.push_str(between);
            }
            while scale > 0 {
                text.push(char::from(b'0' + (part / scale % 10) as u8));
                scale /= 10;
            }
        }
        text
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// So many months later: on the same day, or on the month's last where it has no such day.
    #[must_use]
    pub fn after_months(self, months: u8) -> Self {
        let count = u16::from(self.month) - 1 + u16::from(months);
        let (year, month) = (self.year + count / 12, u8::try_from(count % 12 + 1).unwrap_or(1));
        Self { year, month, day: self.day.min(length(year, month)) }
    }

    /// The day before.
    #[must_use]
    pub fn eve(self) -> Self {
        match (self.day, self.month) {
            (1, 1) => Self { year: self.year - 1, month: 12, day: 31 },
            (1, month) => Self { month: month - 1, day: length(self.year, month - 1), ..self },
            (day, _) => Self { day: day - 1, ..self },
        }
    }

    /// So many days later, 200 at most.
    #[must_use]
    pub fn after_days(self, days: u8) -> Self {
        let (mut later, mut left) = (self, days);
        loop {
            let rest = length(later.year, later.month) - later.day;
            match left.cmp(&(rest + 1)) {
                Ordering::Less => return Self { day: later.day + left, ..later },
                Ordering::Equal | Ordering::Greater => {
                    left -= rest + 1;
                    later = Self { day: 1, ..later }.after_months(1);
                }
            }
        }
    }

    /// The first day from this one on that is from Monday to Friday.
    #[must_use]
    pub fn weekday(self) -> Self {
        let before = u32::from(self.year) - 1;
        let months: u32 = (1..self.month).map(|month| u32::from(length(self.year, month))).sum();
        // The first of January of the year 1 is a Monday.
        match (before * 365 + before / 4 - before / 100 + before / 400 + months + u32::from(self.day) - 1) % 7 {
            5 => self.after_days(2),
            6 => self.after_days(1),
            _ => self,
        }
    }
}

/// Days of a month.
fn length(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    fn day(text: &str) -> Day {
        Day::from_iso(text).unwrap()
    }

    #[test]
    fn dates_are_read_as_they_are_written_and_no_other() {
        for text in ["1900-01-01", "2199-12-31", "2026-11-05", "2024-02-29", "2000-02-29"] {
            assert_eq!(day(text).iso(), text);
            assert_eq!(day(text).written(""), text.replace('-', ""));
        }
        for text in [
            "",
            "2026",
            "2026-1-05",
            "2026-13-01",
            "2026-00-01",
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "2026-01-00",
            "1899-12-31",
            "2200-01-01",
            "2026/01/01",
            "2026-01-01T",
            " 2026-01-01",
            "20260101",
            "-026-01-01",
            "２026-01-01",
        ] {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn months_end_where_they_end() {
        let check = |from: &str, months: u8, to: &str| assert_eq!(day(from).after_months(months).iso(), to, "{from}");
        check("2026-01-31", 1, "2026-02-28");
        check("2026-01-31", 2, "2026-03-31");
        check("2024-01-31", 1, "2024-02-29");
        check("2026-11-30", 3, "2027-02-28");
        check("2026-12-15", 1, "2027-01-15");
        check("2026-10-31", 0, "2026-10-31");
        check("2026-10-31", 12, "2027-10-31");
    }

    /// One after the other through all years: each day is the eve of the next, and weeks have seven of them.
    #[test]
    fn every_day_follows_the_one_before() {
        let (mut one, mut count) = (day("1900-01-01"), 0_u32);
        while one.year() < 2199 {
            let next = one.after_days(1);
            assert!(next > one && next.eve() == one, "{one:?}");
            // 1 January 1900 is a Monday.
            let free = match count % 7 {
                5 => 2,
                6 => 1,
                _ => 0,
            };
            assert_eq!(one.weekday(), one.after_days(free), "{one:?}");
            (one, count) = (next, count + 1);
        }
        // 73 of these 299 years are leap years.
        assert_eq!(count, 299 * 365 + 73);
        assert_eq!(day("2026-01-20").after_days(14).iso(), "2026-02-03");
        assert_eq!(day("2026-01-20").after_days(100).iso(), "2026-04-30");
    }
}
