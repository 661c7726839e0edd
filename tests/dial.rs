//! Dials: what a slider shows comes back as the value, and a step up and a step down meet.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::number;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, proptest};
use proptest::sample::select;
use seuil::model::choice::Activity;
use seuil::model::dial::{Dial, Scale, Step, Track, Turn};
use seuil::model::input::Input;

/// An input, the kind of firm, and a value of its whole range.
fn dialled() -> impl Strategy<Value = (Input, Activity, f64)> {
    let with_value = |(input, activity): (Input, Activity)| -> BoxedStrategy<(Input, Activity, f64)> {
        (Just(input), Just(activity), number(input)).boxed()
    };
    (select(Input::ALL), select(Activity::ALL)).prop_flat_map(with_value)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// The significant digits of a number, as it is written.
fn digits(value: f64) -> usize {
    let written = format!("{value:e}");
    written.split('e').next().unwrap().chars().filter(char::is_ascii_digit).count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The thumb stands between the slider's ends; moved to where it stands, it gives the value on its grain.
    #[test]
    fn a_value_comes_back_from_its_position((input, activity, value) in dialled()) {
        let (dial, field) = (Dial::new(input, activity), input.field());
        let Track { first, last, grain } = dial.track();
        let position = dial.position(Some(value));
        assert!((first..=last).contains(&position) && grain > 0.0, "{position} of {first} to {last}");
        let shown = value.min(field.slider_end(activity));
        let back = dial.value_at(position);
        let slack = if dial.is_linear() { 0.0 } else { field.step.at(shown) / 2.0 };
        assert!((back - shown).abs() <= slack + 1e-6, "{}: {shown}, then {back}", input.key());
    }

    /// From the least value at the first position to the slider's end at the last.
    #[test]
    fn greater_positions_give_no_less((input, activity, _) in dialled(), a in 0.0..=1.0, b in 0.0..=1.0) {
        let dial = Dial::new(input, activity);
        let Track { first, last, .. } = dial.track();
        let at = |share: f64| dial.value_at(first + share * (last - first));
        let (low, high) = (at(f64::min(a, b)), at(f64::max(a, b)));
        assert!(low <= high, "{}: {low} {high}", input.key());
        let (least, end) = (input.field().min, input.field().slider_end(activity));
        assert!(least <= low && (high <= end || close(high, end)), "{}: {low} {high}", input.key());
        assert!(close(at(0.0), least) && close(at(1.0), end), "{}: {} {}", input.key(), at(0.0), at(1.0));
    }

    #[test]
    fn a_step_stays_in_the_range_and_moves_unless_at_its_end((input, activity, value) in dialled()) {
        let (dial, field) = (Dial::new(input, activity), input.field());
        let (up, down) = (dial.turned(Some(value), Turn::Up), dial.turned(Some(value), Turn::Down));
        for turned in [up, down] {
            assert!(field.min <= turned && turned <= field.max, "{}: {turned}", input.key());
        }
        assert!(up > value || value >= field.max, "{}: {value} up to {up}", input.key());
        assert!(down < value || value <= field.min, "{}: {value} down to {down}", input.key());
        assert!(close(dial.turned(Some(value), Turn::Home), field.min));
    }

    /// From a value that an arrow leads to, up and down meet again.
    #[test]
    fn a_step_up_and_a_step_down_meet((input, activity, value) in dialled()) {
        let (dial, field) = (Dial::new(input, activity), input.field());
        let from = dial.turned(Some(value), Turn::Up);
        let up = dial.turned(Some(from), Turn::Up);
        if up < field.max {
            let back = dial.turned(Some(up), Turn::Down);
            assert!(close(back, from), "{}: {from} up to {up}, down to {back}", input.key());
        }
    }

    #[test]
    fn two_digits_are_two_digits((input, activity, value) in dialled()) {
        if input.field().step == Step::TwoDigits {
            let dial = Dial::new(input, activity);
            for found in [dial.turned(Some(value), Turn::Up), dial.value_at(dial.position(Some(value)))] {
                assert!(digits(found) <= 2, "{}: {value} gives {found}", input.key());
            }
        }
    }

    #[test]
    fn the_grid_holds_every_neighbour(value in number(Input::Budget)) {
        let dial = Dial::new(Input::Budget, Activity::Local);
        let grid = dial.grid();
        let [below, above] = dial.neighbours(value);
        assert_eq!(below, grid.iter().copied().rfind(|near| *near < value));
        assert_eq!(above, grid.iter().copied().find(|near| *near > value));
    }
}

/// A linear slider's positions are its values; of the others they are not.
#[test]
fn a_dial_is_linear_as_its_scale_is() {
    for input in Input::ALL {
        let dial = Dial::new(*input, Activity::Local);
        let is_linear = input.field().scale == Scale::Linear;
        assert_eq!(dial.is_linear(), is_linear, "{}", input.key());
        assert_eq!(dial.moves_by_itself(Some(input.field().min), Turn::Up), is_linear);
        assert!(dial.moves_by_itself(Some(input.field().min), Turn::Home) && !dial.moves_by_itself(None, Turn::Home));
    }
}

/// So many positions, from one end of the slider to the other.
#[test]
fn points_go_from_end_to_end() {
    for (input, activity) in Input::ALL.iter().flat_map(|input| Activity::ALL.iter().map(move |one| (*input, *one))) {
        let dial = Dial::new(input, activity);
        let (least, end) = (input.field().min, dial.value_at(dial.track().last));
        for count in [2, 3, 400] {
            let points = dial.points(count);
            let key = input.key();
            assert!(
                points.is_sorted_by(|one, next| one < next) && points.len() <= usize::from(count),
                "{key}: {points:?}"
            );
            assert!(close(points[0], least) && close(*points.last().unwrap(), end), "{key} {count}: {points:?}");
        }
        assert!(dial.points(3).len() == 3 || dial.grid().len() < 3);
    }
}

#[test]
fn a_logarithmic_slider_gives_equal_ratios_the_same_way() {
    for input in Input::ALL.iter().filter(|input| input.field().scale == Scale::Logarithmic) {
        let dial = Dial::new(*input, Activity::Local);
        let (min, end) = (input.field().min, input.field().slider_end(Activity::Local));
        let middle = dial.position(Some((min * end).sqrt()));
        let Track { first, last, grain } = dial.track();
        assert!(close(middle, (first + last) / 2.0) && close((last - first) / grain, 1000.0), "{}", input.key());
    }
}

/// The thumb stands at the least value while nothing is known: to take that value is ours to do, since the browser moves
/// nothing.
#[test]
fn what_is_not_known_starts_from_the_least() {
    for input in Input::ALL.iter().copied() {
        let (dial, least) = (Dial::new(input, Activity::Local), input.field().min);
        assert!(close(dial.value_at(dial.position(None)), least), "{}", input.key());
        for turn in [Turn::Down, Turn::Home] {
            assert!(!dial.moves_by_itself(None, turn), "{}", input.key());
            assert!(close(dial.turned(None, turn), least), "{}", input.key());
        }
        assert_eq!(dial.moves_by_itself(Some(least), Turn::Up), dial.is_linear(), "{}", input.key());
    }
}

#[test]
fn the_budget_has_a_grid_of_fifty_euros() {
    let grid = Dial::new(Input::Budget, Activity::Local).grid();
    assert_eq!(grid.len(), 401);
    assert!(grid.windows(2).all(|pair| close(pair[1] - pair[0], 50.0)));
    assert!(close(grid[0], 0.0) && close(grid[400], 20_000.0));
}

#[test]
fn a_slider_ends_where_usual_values_do_and_typing_goes_on() {
    let check = |input: Input, ends: [f64; 3], most: f64| {
        let field = input.field();
        let found = [Activity::Local, Activity::Ecommerce, Activity::B2b].map(|one| field.slider_end(one));
        assert_eq!(
            (found.map(f64::to_bits), field.max.to_bits()),
            (ends.map(f64::to_bits), most.to_bits()),
            "{input:?}"
        );
    };
    check(Input::CurrentCustomers, [40.0, 400.0, 10.0], 100_000.0);
    check(Input::Capacity, [100.0, 4000.0, 20.0], 100_000.0);
    check(Input::Margin, [0.95; 3], 0.95);
}
