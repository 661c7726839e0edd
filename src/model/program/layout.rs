//! Where a program's registers stand in memory. A number that is the same for every profile stands alone; all the rest is
//! rows of 36 numbers, 18 pairs: the months of a curve that is the same for every profile, or 36 profiles, in each month of
//! a curve that is not.

use super::instruction::Register;
use super::registers::Registers;
use crate::model::month::MONTHS;
use wide::f64x2 as Pair;

/// Pairs in a row.
pub(super) const ROW: usize = MONTHS / 2;

/// 36 numbers, in pairs.
pub(super) type Row = [Pair; ROW];

/// Where registers stand, in rows.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Whether there is one profile.
    pub(super) is_single: bool,
    pub(super) scalars: usize,
    curves: usize,
}

impl Layout {
    pub(super) const fn new(registers: &Registers, is_single: bool) -> Self {
        Self { is_single, scalars: registers.scalars as usize, curves: registers.curves as usize }
    }

    /// Where the rows of a register begin. One profile has none for what is no curve.
    #[inline(always)]
    pub(super) const fn start(self, register: Register) -> usize {
        match (self.is_single, register.is_by_month()) {
            (true, _) | (false, false) => register.position(),
            (false, true) => self.scalars + MONTHS * register.position(),
        }
    }

    /// The place of a register among all of them.
    #[inline(always)]
    pub(super) const fn rank(self, register: Register) -> usize {
        register.position() + if register.is_by_month() { self.scalars } else { 0 }
    }

    pub(super) const fn registers(self) -> usize {
        self.scalars + self.curves
    }

    /// The rows that all registers take.
    pub(super) const fn rows(self) -> usize {
        if self.is_single { self.curves } else { self.scalars + MONTHS * self.curves }
    }
}
