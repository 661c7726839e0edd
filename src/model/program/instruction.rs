//! Instructions: what a program is made of. Each writes one register, from others.

use crate::model::condition::Relation;
use crate::model::formula::Operator;

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
    /// An operation on two numbers.
    Binary(Operator, Register, [Register; 2]),
    /// The first number plus the product of the two others, rounded twice.
    PlusProduct(Register, [Register; 3]),
    /// The first, held between the second and the third.
    Clamp(Register, [Register; 3]),
    /// How two numbers stand to each other.
    Compare(Relation, Register, [Register; 2]),
    /// Whether there is a number.
    Known(Register, Register),
    /// Whether the rank in a register is one of these, a bit each.
    Chosen(u32, Register, Register),
    /// Both conditions hold.
    And(Register, [Register; 2]),
    /// One of them holds.
    Or(Register, [Register; 2]),
    /// It does not hold.
    Not(Register, Register),
    /// The second where the first holds, else the third.
    Select(Register, [Register; 3]),
    /// The exponential.
    Exp(Register, Register),
    /// The first, rounded to a multiple of the second.
    Round(Register, [Register; 2]),
    /// The channel's share of cruise at a month: the month, the channel's rank.
    Ramp(Register, [Register; 2]),
    /// The same numbers.
    Copy(Register, Register),
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
