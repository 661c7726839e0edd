//! Columns: the numbers that a program reads and writes, over one profile or over 36 at once.

use super::Program;
use super::compiler::Compiler;
use super::instruction::Register;
use super::layout::{Layout, ROW, Row};
use super::registers::Registers;
use crate::model::choice::Choice;
use crate::model::formula::Formula;
use crate::model::input::Input;
use crate::model::month::{MONTHS, Month};
use crate::model::network::Model;
use crate::model::operands::operands;
use crate::model::profile::Profile;
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use crate::model::theme::BaseThreshold;
use bytemuck::{cast_slice, cast_slice_mut};
use wide::f64x2 as Pair;

/// Profiles side by side.
pub const LANES: usize = 36;

/// What a quantity's value follows from.
#[derive(Clone, Copy, PartialEq)]
enum Stability {
    /// Nobody has looked yet.
    Unknown,
    /// What never varies: it is reckoned once.
    Settled,
    /// What varies, by its rule.
    Varying,
    /// Nothing: it was given in the place of its rule.
    Held,
}

impl Stability {
    fn at_first(quantity: Quantity) -> Self {
        if Model::get().rule(quantity).is_none() { Self::Settled } else { Self::Unknown }
    }
}

/// The values of quantities over one profile, or over [`LANES`] that share what is not varied. NaN is « missing ».
#[derive(Clone)]
pub struct Columns {
    pub(super) layout: Layout,
    /// Numbers that are the same in all lanes, by register.
    numbers: Vec<f64>,
    pub(super) rows: Vec<Row>,
    /// By register: whether its number differs from lane to lane.
    varied: Vec<bool>,
    /// Quantities that were given a value in the place of their rule's.
    held: Vec<Quantity>,
    /// By rank of a quantity: what its value follows from; none before anything is run.
    stabilities: Vec<Stability>,
    /// Room for operands that are the same along a row.
    pub(super) room: [Row; 3],
}

impl Columns {
    /// One profile.
    #[must_use]
    pub fn one(profile: &Profile) -> Self {
        Self::new(profile, true)
    }

    /// One profile, all rules run.
    #[must_use]
    pub fn assessed(profile: &Profile) -> Self {
        let mut columns = Self::one(profile);
        columns.execute(&Program::get().instructions);
        columns
    }

    /// [`LANES`] profiles that start alike; [`Columns::vary`] then moves them apart.
    #[must_use]
    pub fn many(profile: &Profile) -> Self {
        Self::new(profile, false)
    }

    fn new(profile: &Profile, is_single: bool) -> Self {
        let program = Program::get();
        let mut columns = if is_single { program.start.clone() } else { Self::empty(&program.registers, false) };
        for input in Input::ALL {
            columns.give(*input, profile.value(*input));
        }
        for choice in Choice::ALL {
            columns.give(*choice, profile.option(*choice).map(f64::from));
        }
        for which in BaseThreshold::ALL {
            columns.give(*which, Some(profile.base_threshold(*which)));
        }
        columns
    }

    /// Columns that know figures and months alone.
    pub(super) fn empty(registers: &Registers, is_single: bool) -> Self {
        let layout = Layout::new(registers, is_single);
        let mut columns = Self {
            layout,
            numbers: vec![f64::NAN; layout.scalars],
            rows: vec![[Pair::splat(f64::NAN); ROW]; layout.rows()],
            varied: vec![false; layout.registers()],
            held: Vec::new(),
            stabilities: Vec::new(),
            room: [[Pair::splat(0.0); ROW]; 3],
        };
        for (register, figure) in &registers.constants {
            columns.put(*register, Month::FIRST, 0, *figure);
        }
        for month in Month::all() {
            columns.put(registers.months, month, 0, month.value());
        }
        columns
    }

    /// Gives a quantity a value of its own in each lane; its rule is not run any more. Lanes beyond the values take the last.
    pub fn vary(&mut self, quantity: impl Into<Quantity>, values: &[f64]) {
        let quantity = quantity.into();
        let register = Program::get().registers.quantity(quantity);
        let last = values.last().copied().unwrap_or(f64::NAN);
        self.set_varied(register, !self.layout.is_single);
        for lane in 0..if self.layout.is_single { 1 } else { LANES } {
            self.put(register, Month::FIRST, lane, values.get(lane).copied().unwrap_or(last));
        }
        if !self.held.contains(&quantity) {
            self.held.push(quantity);
            self.stabilities = Vec::new();
        }
    }

    /// Writes over what a rule gave, lane by lane, until it is run again.
    pub fn overwrite(&mut self, quantity: Quantity, values: &[f64; LANES]) {
        let register = Program::get().registers.quantity(quantity);
        self.set_varied(register, true);
        for (lane, value) in values.iter().enumerate() {
            self.put(register, Month::FIRST, lane, *value);
        }
    }

    /// Runs the rules of the model, each after those that it follows from.
    pub fn run<'a>(&mut self, rules: impl IntoIterator<Item = &'a Rule>) {
        let program = Program::get();
        if self.stabilities.is_empty() {
            self.stabilities = Quantity::all().map(Stability::at_first).collect();
            for held in &self.held {
                note(&mut self.stabilities, *held, Stability::Held);
            }
        }
        for rule in rules {
            let stability = self.stability(rule.quantity);
            if matches!(stability, Stability::Settled | Stability::Held) {
                continue;
            }
            self.execute(program.rule(rule.quantity));
            if stability == Stability::Unknown {
                let mut is_settled = true;
                operands(&rule.formula, &mut |operand| is_settled &= self.stability(operand) == Stability::Settled);
                let stability = if is_settled { Stability::Settled } else { Stability::Varying };
                note(&mut self.stabilities, rule.quantity, stability);
                if is_settled {
                    self.spread(program.registers.quantity(rule.quantity));
                }
            }
        }
    }

    fn stability(&self, quantity: Quantity) -> Stability {
        self.stabilities.get(quantity.rank()).copied().unwrap_or(Stability::Unknown)
    }

    /// A curve's value in a month and a lane, or a scalar's in any month; missing outside.
    #[must_use]
    pub fn get(&self, quantity: Quantity, month: impl Into<Option<Month>>, lane: usize) -> f64 {
        self.shown(Program::get().registers.quantity(quantity), month.into(), lane)
    }

    /// A curve's values in a month, or a scalar's in any month, in each lane.
    #[must_use]
    pub fn lanes(&self, quantity: Quantity, month: impl Into<Option<Month>>) -> [f64; LANES] {
        let register = Program::get().registers.quantity(quantity);
        let month = month.into().unwrap_or(Month::FIRST);
        let start = self.layout.start(register) + if register.is_by_month() { month.number() - 1 } else { 0 };
        let row = self.rows.get(start).filter(|_| self.is_varied(register));
        match row.and_then(|row| cast_slice(row).first_chunk()) {
            Some(row) => *row,
            None => [self.number(register, month, 0); LANES],
        }
    }

    /// What a formula gives with the values run so far, in a month if it names a curve, in the first lane.
    #[must_use]
    pub fn outcome(&self, formula: &Formula, month: Option<Month>) -> f64 {
        // Compiled and run once, beside the model's rules.
        let mut compiler = Compiler::new(Program::get().registers.clone());
        let result = compiler.formula(formula, None);
        let (instructions, registers) = compiler.finish();
        let mut columns = Self::empty(&registers, self.layout.is_single);
        for quantity in Quantity::all() {
            columns.take(self, registers.quantity(quantity));
        }
        columns.execute(&instructions);
        columns.shown(result, month, 0)
    }

    /// A register's number; missing for a curve without a month.
    fn shown(&self, register: Register, month: Option<Month>, lane: usize) -> f64 {
        match month {
            None if register.is_by_month() => f64::NAN,
            month => self.number(register, month.unwrap_or(Month::FIRST), lane),
        }
    }

    /// Takes what a register holds from columns that have it too.
    fn take(&mut self, other: &Self, register: Register) {
        self.set_scalar(register, other.scalar(register));
        if register.is_by_month() || other.is_varied(register) {
            let (from, to) = (other.layout.start(register), self.layout.start(register));
            let length = if register.is_by_month() && !self.layout.is_single { MONTHS } else { 1 };
            if let (Some(source), Some(place)) =
                (other.rows.get(from..from + length), self.rows.get_mut(to..to + length))
            {
                place.copy_from_slice(source);
            }
        }
        self.set_varied(register, other.is_varied(register));
    }

    #[inline(always)]
    pub(super) fn is_varied(&self, register: Register) -> bool {
        self.varied.get(self.layout.rank(register)) == Some(&true)
    }

    pub(super) fn set_varied(&mut self, register: Register, varied: bool) {
        if let Some(place) = self.varied.get_mut(self.layout.rank(register)) {
            *place = varied;
        }
    }
    /// A number that is the same in all lanes.
    #[inline(always)]
    pub(super) fn scalar(&self, register: Register) -> f64 {
        match self.numbers.get(register.position()) {
            Some(number) => *number,
            None => f64::NAN,
        }
    }

    /// Writes a number that is the same in all lanes, if it is no curve's.
    #[inline(always)]
    pub(super) fn set_scalar(&mut self, register: Register, number: f64) {
        if let Some(place) = self.numbers.get_mut(register.position()).filter(|_| !register.is_by_month()) {
            *place = number;
        }
    }

    /// The number of a register in a month and a lane.
    pub(super) fn number(&self, register: Register, month: Month, lane: usize) -> f64 {
        let Some(place) = self.place(register, month, lane) else { return self.scalar(register) };
        cast_slice(self.rows.as_flattened()).get(place).copied().unwrap_or(f64::NAN)
    }

    /// Writes the number of a register in a month and a lane.
    pub(super) fn put(&mut self, register: Register, month: Month, lane: usize, number: f64) {
        let Some(place) = self.place(register, month, lane) else { return self.set_scalar(register, number) };
        let numbers: &mut [f64] = cast_slice_mut(self.rows.as_flattened_mut());
        if let Some(place) = numbers.get_mut(place) {
            *place = number;
        }
    }

    /// The place of a number in the rows; none for one that stands alone.
    fn place(&self, register: Register, month: Month, lane: usize) -> Option<usize> {
        let month = month.number() - 1;
        let within = match (register.is_by_month(), self.is_varied(register)) {
            (false, false) => return None,
            (false, true) => lane,
            (true, false) => month,
            (true, true) => LANES * month + lane,
        };
        Some(LANES * self.layout.start(register) + within)
    }

    fn give(&mut self, quantity: impl Into<Quantity>, value: Option<f64>) {
        self.put(Program::get().registers.quantity(quantity.into()), Month::FIRST, 0, value.unwrap_or(f64::NAN));
    }
}

fn note(stabilities: &mut [Stability], quantity: Quantity, stability: Stability) {
    if let Some(place) = stabilities.get_mut(quantity.rank()) {
        *place = stability;
    }
}
