//! Registers: which ones a program takes, and for what. Those of quantities come first, by rank.

use super::instruction::Register;
use crate::model::quantity::Quantity;

/// The registers of a program.
#[derive(Clone)]
pub(super) struct Registers {
    /// How many hold one number a lane.
    pub(super) scalars: u16,
    /// How many hold a number for each month and lane.
    pub(super) curves: u16,
    quantities: Vec<Register>,
    /// Those that start with a figure, the same for every profile.
    pub(super) constants: Vec<(Register, f64)>,
    /// The one that holds the number of each month.
    pub(super) months: Register,
    /// Those of numbers that pass: all of them, and those that are free.
    passing: Vec<Register>,
    free: Vec<Register>,
}

impl Registers {
    /// Those of the quantities and of the months.
    pub(super) fn new() -> Self {
        let mut registers = Self {
            scalars: 0,
            curves: 0,
            quantities: Vec::with_capacity(Quantity::COUNT),
            constants: Vec::new(),
            months: Register::NONE,
            passing: Vec::new(),
            free: Vec::new(),
        };
        for quantity in Quantity::all() {
            let register = registers.added(quantity.is_curve());
            registers.quantities.push(register);
        }
        registers.months = registers.added(true);
        registers
    }

    /// Where a quantity's values stand.
    pub(super) fn quantity(&self, quantity: Quantity) -> Register {
        self.quantities.get(quantity.rank()).copied().unwrap_or(Register::NONE)
    }

    /// The register of a figure: one for each figure.
    pub(super) fn constant(&mut self, figure: f64) -> Register {
        let known = self.constants.iter().find(|(_, known)| known.to_bits() == figure.to_bits());
        if let Some((register, _)) = known {
            return *register;
        }
        let register = self.added(false);
        self.constants.push((register, figure));
        register
    }

    /// The figure that a register holds, if it holds one.
    pub(super) fn figure(&self, register: Register) -> Option<f64> {
        self.constants.iter().find(|(known, _)| *known == register).map(|(_, figure)| *figure)
    }

    /// A free register for a number that passes.
    pub(super) fn take(&mut self, by_month: bool) -> Register {
        if let Some(position) = self.free.iter().position(|free| free.is_by_month() == by_month) {
            return self.free.swap_remove(position);
        }
        let register = self.added(by_month);
        self.passing.push(register);
        register
    }

    /// Frees a register, if what it holds only passes.
    pub(super) fn release(&mut self, register: Register) {
        if self.passing.contains(&register) && !self.free.contains(&register) {
            self.free.push(register);
        }
    }

    fn added(&mut self, by_month: bool) -> Register {
        let count = if by_month { &mut self.curves } else { &mut self.scalars };
        let register = Register::new(*count, by_month);
        *count += 1;
        register
    }
}
