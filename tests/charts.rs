//! Pictures read back: what a reader measures on a chart, with its own ticks for a rule, is what was assessed; what its
//! axes and its table say is what was drawn.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, firm, likely_firm};
use proptest::prelude::{ProptestConfig, proptest};
use seuil::analysis::flip::scan;
use seuil::chart::cash::{CashChart, cash_chart, months_shown};
use seuil::chart::curves::curves_chart;
use seuil::chart::lever::{HEIGHT, lever_chart, within};
use seuil::chart::path::Point;
use seuil::chart::ruler::{Ruler, ruler};
use seuil::chart::score::score_scale;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::dial::Dial;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{BaseThreshold, Course, Scenario, Score, Threshold, Timing};
use seuil::report::{cash, ruler as ruler_words};
use seuil::text::reading::number;

/// From the narrowest phone to a wide column.
const WIDTHS: [f64; 7] = [240.0, 320.0, 479.0, 480.0, 619.0, 768.0, 1200.0];

/// Paths are written to a tenth of a pixel.
const GRAIN: f64 = 0.0501;

/// Firms at the corners: nothing spent, nothing won, everything lost, all at the edge.
fn corners() -> Vec<Profile> {
    let with = |answers: &[(Input, f64)]| {
        answers.iter().fold(Profile::default(), |known, (input, value)| known.with(*input, Answer::Given(*value)))
    };
    vec![
        Profile::default(),
        with(&[(Input::Budget, 0.0)]),
        with(&[(Input::Budget, 0.0), (Input::CurrentAds, 3000.0)]),
        with(&[(Input::Budget, 20_000.0), (Input::Margin, 0.05)]),
        with(&[(Input::Budget, 20_000.0), (Input::Margin, 0.95), (Input::OrderValue, 100_000.0)]),
        with(&[(Input::Budget, 0.0), (Input::OwnerHours, 0.0), (Input::OwnerHoursAfter, 0.0)]),
        Profile::default().with_base_thresholds([100.0, 200.0, 300.0]),
        Profile::default().with_base_thresholds([19_800.0, 19_900.0, 20_000.0]),
    ]
}

/// The points of an SVG path of straight lines, in pixels.
#[track_caller]
fn points(path: &str) -> Vec<Point> {
    let open = path.strip_suffix('Z').unwrap_or(path);
    let rest = open.strip_prefix('M').unwrap_or_else(|| panic!("a path starts with M: {path}"));
    let point = |pair: &str| {
        let (x, y) = pair.split_once(' ').unwrap_or_else(|| panic!("two numbers: {pair}"));
        Point { x: x.parse().unwrap(), y: y.parse().unwrap() }
    };
    rest.split('L').map(point).collect()
}

/// A rule laid along a picture's ticks: values read from places.
struct Ticks {
    /// A value and its place.
    first: (f64, f64),
    /// Value for each pixel.
    slope: f64,
}

impl Ticks {
    /// The ticks must stand in line, in order, and inside the picture.
    #[track_caller]
    fn new(ticks: &[(f64, f64)], within: [f64; 2]) -> Self {
        let (first, last) = (*ticks.first().unwrap(), *ticks.last().unwrap());
        let slope = if ticks.len() > 1 { (last.0 - first.0) / (last.1 - first.1) } else { 0.0 };
        let rule = Self { first, slope };
        let most = ticks.iter().fold(0.0, |most: f64, (value, _)| most.max(value.abs()));
        for (value, place) in ticks {
            assert!((within[0]..=within[1]).contains(place), "a tick at {place}, out of {within:?}");
            assert!((rule.read(*place) - value).abs() <= 1e-6 + 1e-9 * most, "{value} at {place}");
        }
        rule
    }

    fn read(&self, place: f64) -> f64 {
        self.first.0 + (place - self.first.1) * self.slope
    }

    /// Whether what is read at a place is a value, to the grain that places are written in.
    #[track_caller]
    fn check(&self, place: f64, value: f64, what: &str) {
        let read = self.read(place);
        assert!((read - value).abs() <= GRAIN * self.slope.abs() + 1e-6, "{what}: {read} is read for {value}");
    }
}

/// What is assessed for the end of a month; nothing yet before the first.
fn cash_at(assessment: &Assessment, scenario: Scenario, month: usize) -> f64 {
    if month == 0 {
        return 0.0;
    }
    assessment.value_in(Quantity::Forecast(scenario, Course::Cash), Month::new(month)).unwrap()
}

fn as_f64(month: usize) -> f64 {
    f64::from(u16::try_from(month).unwrap())
}

/// Reads the whole chart of a firm.
#[track_caller]
fn check_cash(profile: &Profile, width: f64) {
    let assessment = assess(profile);
    let drawn = cash_chart(&assessment, width);
    let months = months_shown(&assessment).number();
    let across: Vec<(f64, f64)> = drawn.months.iter().map(|(month, x)| (as_f64(*month), *x)).collect();
    let (across, up) = (Ticks::new(&across, [0.0, drawn.width]), Ticks::new(&drawn.amounts, [0.0, drawn.height]));
    assert!(across.slope > 0.0, "time goes to the right");
    // One amount alone: nothing is won or lost in any month.
    assert!(up.slope < 0.0 || drawn.amounts.len() == 1, "more money stands higher");
    up.check(drawn.zero, 0.0, "the line of zero");
    across.check(drawn.span[0], 0.0, "the start");
    across.check(drawn.span[1], as_f64(months), "the end");

    let line = |points: &[Point], scenario: Scenario| {
        assert_eq!(points.len(), months + 1, "a point for each month, and the start");
        for (month, point) in points.iter().enumerate() {
            let what = format!("{} in month {month}", scenario.key());
            across.check(point.x, as_f64(month), &what);
            up.check(point.y, cash_at(&assessment, scenario, month), &what);
            assert!(point.y >= 0.0 && point.y <= drawn.height, "{what} is out of the picture");
        }
    };
    let mut told: Vec<&str> = drawn.lines.iter().map(|curve| curve.scenario.key()).collect();
    told.sort_unstable();
    let mut all: Vec<&str> = Scenario::ALL.iter().map(|scenario| scenario.key()).collect();
    all.sort_unstable();
    assert_eq!(told, all);
    for curve in &drawn.lines {
        line(&points(&curve.path), curve.scenario);
        assert_eq!(curve.end.to_bits(), cash_at(&assessment, curve.scenario, months).to_bits());
    }
    // Seven tenths of the width at least are the curves', but in the narrowest places; a little less where amounts take seven
    // figures.
    let is_long = drawn.lines.iter().any(|curve| curve.end.abs() >= 999_999.5);
    let (share, narrowest) = if is_long { (0.68, 310.0) } else { (0.7, 284.0) };
    assert!(drawn.span[1] - drawn.span[0] >= share * width || width < narrowest, "{:?} of {width}", drawn.span);

    // The fan goes along the favourable scenario and comes back along the prudent one.
    assert!(drawn.fan.ends_with('Z'));
    let mut fan = points(&drawn.fan);
    let mut back = fan.split_off(months + 1);
    back.reverse();
    line(&fan, Scenario::Favourable);
    line(&back, Scenario::Prudent);

    check_names(&drawn);
    check_words(&assessment, &drawn, &up);
    check_marks(&assessment, &drawn, &across, &up);
}

/// Names stand in the order of the lines' ends, apart from each other, inside the picture.
#[track_caller]
fn check_names(drawn: &CashChart) {
    let ends: Vec<f64> = drawn.lines.iter().map(|curve| points(&curve.path).last().unwrap().y).collect();
    assert!(ends.windows(2).all(|pair| pair[0] <= pair[1] + 2.0 * GRAIN), "{ends:?}");
    let names: Vec<f64> = drawn.lines.iter().map(|curve| curve.name_y).collect();
    // A name stands above that height, its amount below.
    assert!(names.windows(2).all(|pair| pair[1] - pair[0] > 30.9), "names cover each other: {names:?}");
    let [top, bottom] = drawn.rise;
    assert!(names.iter().all(|y| *y > top + 0.9 && *y < bottom - 8.9), "{names:?}");
    assert!(drawn.width - drawn.span[1] >= 40.0 || drawn.width < 240.0, "no room for the amounts at the ends");
}

/// The marks stand on the central line, where it turns positive for good and where it is lowest.
#[track_caller]
fn check_marks(assessment: &Assessment, drawn: &CashChart, across: &Ticks, up: &Ticks) {
    let months = months_shown(assessment).number();
    let read = |point: &Point| {
        let month = (1..=months)
            .min_by(|a, b| {
                (across.read(point.x) - as_f64(*a)).abs().total_cmp(&(across.read(point.x) - as_f64(*b)).abs())
            })
            .unwrap();
        across.check(point.x, as_f64(month), "a mark");
        up.check(point.y, cash_at(assessment, Scenario::Central, month), "a mark");
        month
    };
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    let shown = payback.filter(|month| *month > 1.0 && *month <= as_f64(months));
    assert_eq!(drawn.payback.as_ref().map(read).map(as_f64), shown, "payback");
    let trough = assessment.forecast(Scenario::Central, Course::Trough).unwrap();
    let lowest = drawn.trough.as_ref().map(|point| cash_at(assessment, Scenario::Central, read(point)));
    match lowest {
        Some(lowest) => assert!((lowest - trough).abs() < 1e-6, "{lowest} is marked for {trough}"),
        None => assert!(trough >= 0.0, "no mark for {trough}"),
    }
    let horizon = assessment.value(Timing::Horizon).unwrap();
    assert!(drawn.trough.is_none_or(|point| across.read(point.x) <= horizon + 0.1), "a trough after the horizon");
    if drawn.falls_on {
        let trough = drawn.trough.expect("what falls on is marked");
        across.check(trough.x, horizon, "what falls on");
    }
}

/// A number as a label or a table has it, « 2,5 k€ » or « 1 M€ ».
#[track_caller]
fn amount(words: &str) -> f64 {
    let (digits, factor) = words.strip_suffix("M€").map_or((words, 1.0), |digits| (digits, 1e6));
    factor * number(digits).unwrap_or_else(|_| panic!("no number: {words}"))
}

/// The axes say the ticks; each cell of the table says what is read off its line, to the euro.
#[track_caller]
fn check_words(assessment: &Assessment, drawn: &CashChart, up: &Ticks) {
    let axes = cash::axes(drawn);
    assert_eq!((axes.amounts.len(), axes.months.len()), (drawn.amounts.len(), drawn.months.len()));
    for (words, (value, _)) in axes.amounts.iter().zip(&drawn.amounts) {
        assert!((amount(words) - value).abs() <= 1e-6 * value.abs().max(1.0), "{words} stands at {value}");
    }
    for (words, (month, _)) in axes.months.iter().zip(&drawn.months) {
        let expected = if *month == 0 { String::new() } else { format!("M{month}") };
        assert_eq!(*words, expected);
    }
    let table = cash::table(assessment);
    assert_eq!(table.columns.len(), 1 + drawn.lines.len());
    for (column, scenario) in (0..).zip(Scenario::ALL) {
        assert_eq!(table.columns[column + 1], cash::line_name(*scenario));
        let line = points(&drawn.lines.iter().find(|curve| curve.scenario == *scenario).unwrap().path);
        assert_eq!(table.rows.len() + 1, line.len(), "a row for each month");
        for (row, (month, point)) in table.rows.iter().zip((1_usize..).zip(&line[1..])) {
            assert_eq!(row.name, month.to_string());
            let (said, read) = (amount(&row.cells[column]), up.read(point.y));
            let slack = 0.5 + GRAIN * up.slope.abs() + 1e-9 * said.abs();
            assert!((said - read).abs() <= slack, "{} in month {month}: {said} for {read}", scenario.key());
        }
    }
}

/// Reads the whole ruler of a firm: places go by the square root of amounts.
#[track_caller]
fn check_ruler(profile: &Profile, width: f64) {
    let assessment = assess(profile);
    let drawn = ruler(&assessment, width);
    let [[start, _], .., [_, end]] = drawn.bands;
    assert!(start >= 0.0 && end <= width && start < end, "{start} to {end} in {width}");
    assert!((5..=15).contains(&drawn.strokes.len()), "{} strokes", drawn.strokes.len());
    let read = |place: f64| {
        let share = (place - start) / (end - start);
        share * share * drawn.end
    };
    let check = |what: &str, (told, place): (f64, f64), value: f64| {
        assert!((told - value).abs() < 1e-9, "{what}: {told} is told for {value}");
        assert!((start..=end).contains(&place), "{what} at {place}, out of the ruler");
        assert!((read(place) - value).abs() <= 1e-6 * value.max(1.0), "{what}: {} is read for {value}", read(place));
    };
    for (rank, place) in (0..).zip(&drawn.strokes) {
        let amount = as_f64(rank) * drawn.step;
        check("a stroke", (amount, *place), amount);
    }
    assert!(drawn.end < as_f64(drawn.strokes.len()) * drawn.step, "strokes to the end");
    let value = |quantity: Quantity| assessment.value(quantity).unwrap();
    check("the budget", drawn.budget, value(Input::Budget.into()));
    for (rank, one) in [Threshold::First, Threshold::Second, Threshold::Third].into_iter().enumerate() {
        check(one.key(), drawn.thresholds[rank], value(one.into()));
        assert_eq!(
            [drawn.bands[rank][1], drawn.bands[rank + 1][0]].map(f64::to_bits),
            [drawn.thresholds[rank].1.to_bits(); 2]
        );
    }
    for (rank, one) in BaseThreshold::ALL.iter().enumerate() {
        check(one.key(), drawn.base[rank], profile.base_threshold(*one));
    }
    check_band(&assessment, &drawn);
}

/// The cursor stands in the band that is told, and what is shifted is told so. The table has the very thresholds drawn.
#[track_caller]
fn check_band(assessment: &Assessment, drawn: &Ruler) {
    assert_eq!(as_f64(drawn.band).to_bits(), assessment.value(Threshold::Band).unwrap().to_bits());
    let ([from, to], (_, at)) = (drawn.bands[drawn.band], drawn.budget);
    assert!(from <= at && at <= to, "the cursor at {at}, the band from {from} to {to}");
    let differs = drawn.thresholds.iter().zip(&drawn.base).any(|(own, mark)| (own.1 - mark.1).abs() > 0.01);
    assert!(differs || !drawn.shifted, "what is shifted stands apart");
    let apart = drawn.thresholds.iter().zip(&drawn.base).any(|(own, mark)| (own.0 - mark.0).abs() > 0.5);
    assert_eq!(drawn.shifted, apart);
    let table = ruler_words::table(drawn);
    assert_eq!((table.rows.len(), table.taken), (drawn.bands.len(), Some(drawn.band)));
    for (rank, row) in table.rows.iter().enumerate() {
        for (cell, thresholds) in row.cells.iter().zip([&drawn.thresholds, &drawn.base]) {
            let ends = rank.checked_sub(1).into_iter().chain([rank]).filter_map(|place| thresholds.get(place));
            let said: Vec<f64> = cell.trim_start_matches(['<', '>', ' ']).split('–').map(amount).collect();
            let near = |(said, drawn): (&f64, &(f64, f64))| (said - drawn.0).abs() <= 0.5;
            assert_eq!(said.len(), ends.clone().count(), "{cell}");
            assert!(said.iter().zip(ends).all(near), "{cell}: {thresholds:?}");
        }
    }
}

/// Reads the scale of a firm's score.
#[track_caller]
fn check_score(profile: &Profile, width: f64) {
    let assessment = assess(profile);
    let drawn = score_scale(&assessment, width);
    let read = |place: f64| place / width * 100.0;
    let score = assessment.value(Score::Score).unwrap();
    assert!((read(drawn.score) - score).abs() < 1e-9, "{} is read for {score}", read(drawn.score));
    let verdicts: Vec<Verdict> = drawn.zones.iter().map(|(verdict, _)| *verdict).collect();
    assert_eq!((verdicts.as_slice(), drawn.taken), (Verdict::ALL, decide(&assessment)));
    let mut from = 0.0;
    for (verdict, [start, end]) in drawn.zones {
        assert!((start - from).abs() < 1e-9 && start < end, "{} from {start} to {end}", verdict.key());
        assert_eq!(Verdict::of_score(read(start) + 1e-9), verdict);
        assert!(verdict != drawn.taken || (start <= drawn.score && drawn.score <= end));
        from = end;
    }
    assert!((from - width).abs() < 1e-9, "the scale ends at {from} of {width}");
}

#[test]
fn the_cases_and_the_corners_are_drawn_as_assessed() {
    for profile in Case::ALL.iter().map(|case| case.profile()).chain(corners()) {
        for width in WIDTHS {
            check_cash(&profile, width);
            check_ruler(&profile, width);
            check_score(&profile, width);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_firm_is_drawn_as_assessed(one in firm(), likely in likely_firm(), width in 200.0..1600.0_f64) {
        for Firm(profile) in [one, likely] {
            check_cash(&profile, width.floor());
            check_ruler(&profile, width.floor());
            check_score(&profile, width.floor());
        }
    }
}

/// Curves of several firms read back month by month, on one scale; their names are apart and inside.
#[test]
fn curves_of_firms_read_back() {
    let falling: Vec<f64> = (1..=24_u32).map(|month| f64::from(month) * -300.0).collect();
    let rising: Vec<f64> = (1..=24_u32).map(|month| f64::from(month) * 410.0 - 2000.0).collect();
    let nothing = vec![0.0; 24];
    for (curves, width) in [
        (vec![falling.clone(), rising.clone(), rising.clone()], 320.0),
        (vec![rising, falling], 1000.0),
        (vec![nothing.clone(), nothing], 640.0),
    ] {
        let drawn = curves_chart(&curves, width);
        let [_, height] = drawn.size;
        let up = Ticks::new(&drawn.amounts, [0.0, height]);
        up.check(drawn.zero, 0.0, "zero");
        for (curve, line) in curves.iter().zip(&drawn.lines) {
            let read = points(&line.path);
            assert_eq!(read.len(), 25, "a point for each month, and the start");
            up.check(read[0].y, 0.0, "the start");
            for (value, point) in curve.iter().zip(&read[1..]) {
                up.check(point.y, *value, "a month");
                assert!(point.x <= drawn.span[1] + 0.1 && point.y <= height);
            }
            assert_eq!(line.end.to_bits(), curve[23].to_bits());
        }
        let mut names: Vec<f64> = drawn.lines.iter().map(|line| line.name_y).collect();
        names.sort_by(f64::total_cmp);
        assert!(names.windows(2).all(|pair| pair[1] - pair[0] >= 13.0), "{names:?}");
        assert!(names.iter().all(|y| *y >= 10.0 && *y <= height), "{names:?}");
    }
}

/// Where a lever goes over powers of ten, the place where an owner stands is no flat line on 0: the lesser side of 0 has a
/// quarter of the picture. What goes over one is drawn whole.
#[test]
fn a_levers_picture_shows_where_one_stands() {
    let drawn = |input: Input, value: f64| {
        let here = assess(&Profile::default().with(input, Answer::Given(value)));
        let dial = Dial::new(input, here.profile().activity());
        let found = scan(here.profile(), input);
        (lever_chart(&here, &dial, &found, value, &[]), found)
    };
    for value in [20.0, 100.0, 300.0, 900.0] {
        let (chart, _) = drawn(Input::OrderValue, value);
        assert!((0.15..0.85).contains(&(chart.zero / HEIGHT)), "{value}: {}", chart.zero);
        assert!((0.0..=HEIGHT).contains(&chart.current.y), "{value}: {:?}", chart.current);
        // It is cut, not bent.
        let path = points(&chart.path);
        assert!(path.last().unwrap().y < -10.0 * HEIGHT && path.is_sorted_by(|one, next| one.y >= next.y));
    }
    let (dear, _) = drawn(Input::OrderValue, 20_000.0);
    assert!((0.0..0.7 * HEIGHT).contains(&dear.current.y) && dear.zero > 0.9 * HEIGHT, "{dear:?}");
    let (margin, _) = drawn(Input::Margin, 0.5);
    assert!(points(&margin.path).iter().all(|point| (0.0..=HEIGHT).contains(&point.y)), "{margin:?}");
    let (idle, all) = drawn(Input::Budget, 0.0);
    assert!(points(&idle.path).iter().all(|point| point.y.is_finite()));
    let dial = Dial::new(Input::Budget, Profile::default().activity());
    assert_eq!((within(&dial, &all).len(), within(&dial, &all).last().unwrap().value), (121, 6000.0));
}
