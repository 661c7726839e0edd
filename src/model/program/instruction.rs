//! Instructions: what a program is made of. Each writes one register, from others.

use super::elementwise::Operation;

/// Where numbers stand: one for each lane, or one for each month and lane. Conditions stand in registers too, as masks:
/// all bits set where they hold.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub(super) struct Register(u16);

impl Register {
    const BY_MONTH: u16 = 1 << 15;

    /// No register: reading it gives nothing.
    pub(super) const NONE: Self = Self(Self::BY_MONTH - 1);

    pub(super) const fn new(position: u16, by_month: bool) -> Self {
        Self(if by_month { position | Self::BY_MONTH } else { position })
    }

    /// Whether it holds a number for each month.
    pub(super) const fn is_by_month(self) -> bool {
        self.0 & Self::BY_MONTH != 0
    }

    /// Its place among the registers of its kind.
    pub(super) const fn position(self) -> usize {
        (self.0 & !Self::BY_MONTH) as usize
    }
}

/// One step of a program: the register that it writes comes first.
#[derive(Clone, Copy)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub(super) enum Instruction {
    /// An operation, number by number. One that takes fewer than three names the last several times.
    Each(Operation, Register, [Register; 3]),
    /// The second where the first holds, else the third, one of which may not have been written.
    Branch(Register, [Register; 3]),
    /// A curve's sums from month 1 to each month.
    Sums(Register, Register),
    /// Differences of such sums: over the months from `to` to `from` before each month.
    Window(Register, Register, [u8; 2]),
    /// A curve's value in a month.
    At(Register, [Register; 2]),
    /// A curve's lowest value up to a month.
    Lowest(Register, [Register; 2]),
    /// The first month from which a curve stays at 0 or more.
    LastingFrom(Register, Register),
    /// Passes over so many instructions when a condition holds in no lane.
    SkipUnlessAny(Register, u16),
    /// Passes over so many instructions when a condition holds in every lane.
    SkipIfAll(Register, u16),
}
