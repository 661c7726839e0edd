//! Elementwise steps over columns: a single number where all is the same in every lane and month, else rows.

use super::columns::Columns;
use super::elementwise::{Along, Operation};
use super::instruction::Register;
use super::layout::Row;
use crate::model::month::MONTHS;
use wide::f64x2 as Pair;

/// In how many lanes and months a condition holds.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// In one at least.
    pub(super) somewhere: bool,
    /// In each.
    pub(super) everywhere: bool,
}

/// An operand, as an instruction's rows find it.
enum Operand<'a> {
    /// A row for each row written.
    Rows(&'a [Row]),
    /// The same row for each.
    Fixed(&'a Row),
    /// A number for each row, to fill it with.
    Numbers(&'a Row),
    /// The row is filled already.
    Filled,
}

impl<'a> Operand<'a> {
    /// The operand's row beside a row written. `room` is there to be filled.
    #[inline(always)]
    fn row<'b>(&self, rank: usize, room: &'b mut Row) -> Option<&'b Row>
    where
        'a: 'b,
    {
        match self {
            Self::Rows(rows) => rows.get(rank),
            Self::Fixed(row) => Some(row),
            Self::Numbers(numbers) => {
                let number: f64 = *bytemuck::cast_slice(*numbers).get(rank)?;
                room.fill(Pair::new([number; 2]));
                Some(room)
            }
            Self::Filled => Some(room),
        }
    }
}

impl Columns {
    /// Writes a register from three others, number by number.
    pub(super) fn each(&mut self, operation: Operation, out: Register, from: [Register; 3]) {
        let [a, b, c] = from;
        let varied = !self.layout.is_single && (self.is_varied(a) || self.is_varied(b) || self.is_varied(c));
        self.set_varied(out, varied);
        if !varied && !out.is_by_month() {
            self.set_scalar(out, operation.once(self.scalar(a), self.scalar(b), self.scalar(c)));
        } else {
            self.along(operation.along(), out, from, if varied && out.is_by_month() { MONTHS } else { 1 });
        }
    }

    /// Takes the second where the first holds, else the third. A way that no lane goes was passed over: what stands in its
    /// register is of another run.
    pub(super) fn branch(&mut self, out: Register, [holds, then, otherwise]: [Register; 3]) {
        match self.reach(holds) {
            Reach { everywhere: true, .. } => self.each(Operation::Copy, out, [then; 3]),
            Reach { somewhere: false, .. } => self.each(Operation::Copy, out, [otherwise; 3]),
            Reach { .. } => self.each(Operation::Select, out, [holds, then, otherwise]),
        }
    }

    /// Writes some rows of a register.
    #[inline(never)]
    fn along(&mut self, along: Along, out: Register, from: [Register; 3], count: usize) {
        let is_spread = count > 1;
        let kinds = from.map(|operand| (operand.is_by_month(), self.is_varied(operand), self.scalar(operand)));
        let starts = from.map(|operand| self.layout.start(operand));
        let start = self.layout.start(out);
        let Self { rows, room: [one, two, three], .. } = self;
        let (before, rest) = rows.split_at_mut_checked(start).unwrap_or_default();
        let (written, after) = rest.split_at_mut_checked(count).unwrap_or_default();
        let (before, after) = (&*before, &*after);
        let operand = |start: usize, (is_by_month, is_varied, number), room: &mut Row| {
            let found = match start.checked_sub(before.len() + count) {
                Some(beyond) => after.get(beyond..),
                None => before.get(start..),
            };
            let rows = found.unwrap_or_default();
            match (is_by_month, is_varied) {
                (true, false) if is_spread => rows.first().map_or(Operand::Filled, Operand::Numbers),
                (true, _) => Operand::Rows(rows),
                (false, true) => rows.first().map_or(Operand::Filled, Operand::Fixed),
                (false, false) => {
                    room.fill(Pair::new([number; 2]));
                    Operand::Filled
                }
            }
        };
        let ([start_a, start_b, start_c], [kind_a, kind_b, kind_c]) = (starts, kinds);
        let a = operand(start_a, kind_a, one);
        let b = operand(start_b, kind_b, two);
        let c = operand(start_c, kind_c, three);
        for (rank, row) in written.iter_mut().enumerate() {
            if let (Some(a), Some(b), Some(c)) = (a.row(rank, one), b.row(rank, two), c.row(rank, three)) {
                along(row, a, b, c);
            }
        }
    }

    /// Writes a curve that is the same in all lanes lane by lane: what is read many times is spread once.
    pub(super) fn spread(&mut self, curve: Register) {
        if self.layout.is_single || !curve.is_by_month() || self.is_varied(curve) {
            return;
        }
        self.set_varied(curve, true);
        let start = self.layout.start(curve);
        let Some(rows) = self.rows.get_mut(start..start + MONTHS) else { return };
        let Some(months) = rows.first().copied() else { return };
        let numbers: &[f64] = bytemuck::cast_slice(&months);
        for (row, number) in rows.iter_mut().zip(numbers) {
            row.fill(Pair::splat(*number));
        }
    }

    /// The rows to write of a register, and those to read of another, as many as each uses.
    pub(super) fn two(&mut self, out: Register, operand: Register) -> (&mut [Row], &[Row]) {
        let (start, at) = (self.layout.start(out), self.layout.start(operand));
        let (count, length) = (self.count(out), self.count(operand));
        let (before, rest) = self.rows.split_at_mut_checked(start).unwrap_or_default();
        let (written, after) = rest.split_at_mut_checked(count).unwrap_or_default();
        let read = match at.checked_sub(start + count) {
            Some(beyond) => after.get(beyond..beyond + length),
            None => before.get(at..at + length),
        };
        (written, read.unwrap_or_default())
    }

    /// The rows that a register uses of those that it takes, where it does not stand alone.
    fn count(&self, register: Register) -> usize {
        if register.is_by_month() && self.is_varied(register) { MONTHS } else { 1 }
    }

    /// Where a condition holds.
    pub(super) fn reach(&self, mask: Register) -> Reach {
        if !mask.is_by_month() && !self.is_varied(mask) {
            let holds = self.scalar(mask).to_bits() != 0;
            return Reach { somewhere: holds, everywhere: holds };
        }
        let start = self.layout.start(mask);
        let rows = self.rows.get(start..start + self.count(mask)).unwrap_or_default();
        let mut pairs = rows.iter().flatten();
        Reach { somewhere: pairs.clone().any(|pair| pair.any()), everywhere: pairs.all(|pair| pair.all()) }
    }
}
