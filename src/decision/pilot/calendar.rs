//! The days of a trial: what falls when, from its first day on.

use crate::model::day::Day;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What falls on a day of its own.
    Milestone {
        /// The first day.
        Start = "start",
        /// The fifteenth day, by which all is live.
        Live = "day_15",
        /// The last day of the first month.
        FirstEnd = "month_1_end",
        /// The last day of the second month.
        SecondEnd = "month_2_end",
        /// The last day of the third month.
        ThirdEnd = "month_3_end",
        /// The meeting that decides, in writing.
        Decision = "decision",
        /// The last day of the fourth month, of a trial of six.
        FourthEnd = "month_4_end",
        /// The last day of the fifth month.
        FifthEnd = "month_5_end",
        /// The last day of the sixth month.
        SixthEnd = "month_6_end",
        /// The meeting that decides after six months.
        LastDecision = "final_decision",
    }
}

/// The first and the last day of a month of the trial, from 1.
#[must_use]
pub fn month(start: Day, month: u8) -> (Day, Day) {
    (start.after_months(month.saturating_sub(1)), last(start, month))
}

/// What falls when, in order; six months are told where the trial lasts six.
#[must_use]
pub fn milestones(start: Day, is_long: bool) -> Vec<(Day, Milestone)> {
    let falls = |milestone: Milestone| {
        let day = match milestone {
            Milestone::Start => start,
            Milestone::Live => start.after_days(14),
            Milestone::FirstEnd => last(start, 1),
            Milestone::SecondEnd => last(start, 2),
            Milestone::ThirdEnd => last(start, 3),
            Milestone::FourthEnd => last(start, 4),
            Milestone::FifthEnd => last(start, 5),
            Milestone::SixthEnd => last(start, 6),
            // The figures are whole the day after.
            Milestone::Decision => start.after_months(3).weekday(),
            Milestone::LastDecision => start.after_months(6).weekday(),
        };
        (day, milestone)
    };
    let told = if is_long { Milestone::ALL.len() } else { 6 };
    Milestone::ALL.iter().take(told).map(|milestone| falls(*milestone)).collect()
}

fn last(start: Day, month: u8) -> Day {
    start.after_months(month).eve()
}
