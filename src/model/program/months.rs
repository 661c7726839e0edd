//! Steps that go along the months of a curve.

use super::columns::{Columns, LANES};
use super::instruction::Register;
use super::layout::ROW;
use crate::model::month::Month;
use bytemuck::{cast_slice, cast_slice_mut};
use core::ops::{Add, Sub};
use wide::f64x2 as Pair;

/// A curve in a lane: its months stand so many numbers apart.
#[derive(Clone, Copy)]
pub(super) struct Curve<'a> {
    numbers: &'a [f64],
    apart: usize,
}

impl Curve<'_> {
    fn value(self, month: Month) -> f64 {
        self.numbers.get(self.apart * (month.number() - 1)).copied().unwrap_or(f64::NAN)
    }
}

impl Columns {
    /// Reads a curve lane by lane: `find` gives a number for the curve and a month.
    pub(super) fn scan(&mut self, out: Register, curve: Register, month: Register, find: fn(Curve, f64) -> f64) {
        let varied = self.is_varied(curve) || self.is_varied(month);
        self.set_varied(out, varied);
        let months = if out.is_by_month() { Month::LAST } else { Month::FIRST };
        for at in months.and_before() {
            for lane in 0..if varied { LANES } else { 1 } {
                let last = self.number(month, at, lane);
                let found = find(self.curve(curve, lane), last);
                self.put(out, at, lane, found);
            }
        }
    }

    /// A curve in a lane.
    fn curve(&self, curve: Register, lane: usize) -> Curve<'_> {
        let numbers: &[f64] = cast_slice(self.rows.as_flattened());
        let (lane, apart) = if self.is_varied(curve) { (lane, LANES) } else { (0, 1) };
        Curve { numbers: numbers.get(LANES * self.layout.start(curve) + lane..).unwrap_or_default(), apart }
    }

    /// A curve's sums from month 1 to each month.
    pub(super) fn sums(&mut self, out: Register, curve: Register) {
        let varied = self.is_varied(curve);
        self.set_varied(out, varied);
        let (written, read) = self.two(out, curve);
        let (written, read) = (written.as_flattened_mut(), read.as_flattened());
        if varied {
            add_up::<_, ROW>(written, read, Pair::splat(0.0));
        } else {
            add_up::<f64, 1>(cast_slice_mut(written), cast_slice(read), 0.0);
        }
    }

    /// From such sums, those over the months from `to` to `from` before each month.
    pub(super) fn window(&mut self, out: Register, sums: Register, from: usize, to: usize) {
        let varied = self.is_varied(sums);
        self.set_varied(out, varied);
        let (written, read) = self.two(out, sums);
        let (written, read) = (written.as_flattened_mut(), read.as_flattened());
        if varied {
            differences(written, read, Pair::splat(0.0), [ROW * from, ROW * (to + 1)]);
        } else {
            differences::<f64>(cast_slice_mut(written), cast_slice(read), 0.0, [from, to + 1]);
        }
    }
}

/// Adds up chunks of `N` numbers from the first to each.
fn add_up<T: Copy + Add<Output = T>, const N: usize>(written: &mut [T], read: &[T], zero: T) {
    let mut running = [zero; N];
    for (places, numbers) in written.as_chunks_mut::<N>().0.iter_mut().zip(read.as_chunks::<N>().0) {
        for ((place, running), number) in places.iter_mut().zip(&mut running).zip(numbers) {
            *running = *running + *number;
            *place = *running;
        }
    }
}

/// What stands `near` places before less what stands `far` places before; nothing stands before the first.
fn differences<T: Copy + Sub<Output = T>>(written: &mut [T], read: &[T], zero: T, [near, far]: [usize; 2]) {
    let (before, rest) = written.split_at_mut(near.min(written.len()));
    let (near_alone, both) = rest.split_at_mut((far - near).min(rest.len()));
    before.fill(zero);
    for (place, number) in near_alone.iter_mut().zip(read) {
        *place = *number;
    }
    for ((place, number), less) in both.iter_mut().zip(read.iter().skip(far - near)).zip(read) {
        *place = *number - *less;
    }
}

/// The value in a month; of the last month beyond it; missing before the first.
pub(super) fn at(curve: Curve, month: f64) -> f64 {
    reached(month).map_or(f64::NAN, |month| curve.value(month))
}

/// The lowest value from month 1 to a month; a value that is missing in month 1 stays.
pub(super) fn lowest(curve: Curve, month: f64) -> f64 {
    let lower = |lowest, value| if value < lowest { value } else { lowest };
    reached(month).and_then(|last| last.and_before().map(|month| curve.value(month)).reduce(lower)).unwrap_or(f64::NAN)
}

/// The first month from which the values stay at 0 or more: one that is missing does not count as such.
pub(super) fn lasting(curve: Curve, _: f64) -> f64 {
    let falls_short = |month: &Month| {
        let value = curve.value(*month);
        value < 0.0 || value.is_nan()
    };
    match Month::all().rev().find(falls_short) {
        None => 1.0,
        Some(Month::LAST) => f64::NAN,
        Some(last) => last.value() + 1.0,
    }
}

/// The last month up to a number; none before month 1.
fn reached(month: f64) -> Option<Month> {
    (month >= 1.0).then(|| Month::of_value(month))
}
