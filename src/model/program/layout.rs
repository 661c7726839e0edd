//! Where a program's registers stand in memory. All of it is rows of 36 numbers, 18 pairs: a row holds the months of one
//! profile when there is one, so that a whole curve is a row; or 36 profiles in one month when there are more.

use super::instruction::Register;
use super::registers::Registers;
use crate::model::month::MONTHS;
use wide::f64x2 as Pair;

/// Pairs in a row.
pub(super) const ROW: usize = MONTHS / 2;

/// 36 numbers, in pairs.
pub(super) type Row = [Pair; ROW];

/// Where registers stand, in pairs. A number that is the same in all lanes takes one pair, of twice itself; a curve that is
/// the same in all lanes a pair a month.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Whether there is one profile.
    pub(super) is_single: bool,
    scalars: usize,
    curves: usize,
}

impl Layout {
    pub(super) const fn new(registers: &Registers, is_single: bool) -> Self {
        Self { is_single, scalars: registers.scalars as usize, curves: registers.curves as usize }
    }

    /// The pairs that a register takes.
    pub(super) const fn length(self, register: Register) -> usize {
        match (self.is_single, register.is_by_month()) {
            (true, false) => 1,
            (true, true) | (false, false) => ROW,
            (false, true) => ROW * MONTHS,
        }
    }

    /// Where a register begins.
    pub(super) const fn start(self, register: Register) -> usize {
        let before = if register.is_by_month() { self.scalars * self.length(Register::NONE) } else { 0 };
        before + register.position() * self.length(register)
    }

    /// Where a scalar begins.
    #[inline(always)]
    pub(super) const fn scalar(self, register: Register) -> usize {
        register.position() * if self.is_single { 1 } else { ROW }
    }

    /// The place of a register among all of them.
    pub(super) const fn rank(self, register: Register) -> usize {
        register.position() + if register.is_by_month() { self.scalars } else { 0 }
    }

    pub(super) const fn registers(self) -> usize {
        self.scalars + self.curves
    }

    /// The pairs that all registers take.
    pub(super) const fn size(self) -> usize {
        self.scalars * self.length(Register::new(0, false)) + self.curves * self.length(Register::new(0, true))
    }
}
