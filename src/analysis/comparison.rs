//! What makes two firms differ: each input's share of the difference of central cash at the horizon.
//!
//! A share is what changes when the input passes from one firm's value to the other's, averaged over the orders in which the
//! inputs pass, which is Shapley's value: over all orders while at most [`EXACT`] inputs count, else over twice as many orders as inputs, which are
//! the order of the declaration and its reverse, each begun at every input in turn. Both sets hold the reverse of each of their
//! orders, so that a comparison read backwards has the same shares with the other sign.
//!
//! Inputs and choices are compared by the value that is reckoned with: a default that follows another activity or channel
//! counts for itself, under its own name.

use crate::model::assessment::{Assessment, assess};
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::network::Model;
use crate::model::operands::operands;
use crate::model::profile::Profile;
use crate::model::program::{Columns, LANES};
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario};

/// Inputs up to which all orders are tried.
pub const EXACT: usize = 10;

const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);

/// An input's or a choice's share of the difference.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Part {
    /// The input or the choice.
    pub key: Quantity,
    /// Its value before; a choice's is the rank of its option; none where nothing is known.
    pub from: Option<f64>,
    /// Its value after.
    pub to: Option<f64>,
    /// What its passing from one to the other does to central cash at the horizon, in euros.
    pub cash: f64,
}

/// Two firms, and what makes them differ.
pub struct Comparison {
    /// The first.
    pub before: Assessment,
    /// The second.
    pub after: Assessment,
    /// Everything that differs, by what it does to the cash, the most first; what the cash does not follow from does 0. They
    /// sum to the difference.
    pub parts: Vec<Part>,
    /// Whether all orders were tried.
    pub is_exact: bool,
}

/// Compares two firms.
#[must_use]
pub fn compare(one: &Profile, other: &Profile) -> Comparison {
    let [before, after] = [one, other].map(assess);
    let mut parts = differences(one, other);
    let followed = followed();
    let players: Vec<usize> = (0..parts.len()).filter(|at| followed.contains(&parts[*at].key)).collect();
    let is_exact = players.len() <= EXACT;
    let cash = |assessment: &Assessment| assessment.value(CASH).unwrap_or(0.0);
    let [start, end] = [cash(&before), cash(&after)];
    let game = Game { profile: one, players: players.iter().map(|at| parts[*at]).collect(), start, end };
    let shares = if is_exact { game.over_all_orders() } else { game.over_some_orders() };
    for (at, share) in players.iter().zip(&shares) {
        parts[*at].cash = *share;
    }
    parts.sort_by(|one, other| libm::fabs(other.cash).total_cmp(&libm::fabs(one.cash)));
    // What rounding left over goes where it is least seen.
    let left = end - start - parts.iter().map(|part| part.cash).sum::<f64>();
    if let Some(first) = parts.first_mut().filter(|first| libm::fabs(first.cash) > 0.0) {
        first.cash += left;
    }
    Comparison { before, after, parts, is_exact }
}

/// What differs, choices first, in the order of the declaration.
#[must_use]
pub fn differences(one: &Profile, other: &Profile) -> Vec<Part> {
    let choices = Choice::ALL.iter().map(|choice| {
        let [from, to] = [one, other].map(|its| its.option(*choice).map(f64::from));
        Part { key: (*choice).into(), from, to, cash: 0.0 }
    });
    let inputs = Input::ALL.iter().map(|input| {
        let [from, to] = [one, other].map(|its| its.value(*input));
        Part { key: (*input).into(), from, to, cash: 0.0 }
    });
    let bits = |value: Option<f64>| value.map(f64::to_bits);
    choices.chain(inputs).filter(|part| bits(part.from) != bits(part.to)).collect()
}

/// All that the cash follows from.
fn followed() -> Vec<Quantity> {
    let mut all = Vec::new();
    for rule in Model::get().needed_for(&[CASH]) {
        operands(&rule.formula, &mut |operand| {
            if !all.contains(&operand) {
                all.push(operand);
            }
        });
    }
    all
}

/// The inputs that pass from one firm to the other.
struct Game<'a> {
    profile: &'a Profile,
    players: Vec<Part>,
    start: f64,
    end: f64,
}

impl Game<'_> {
    /// The cash once the inputs of each set have passed; a set has a bit for each.
    fn cash_of(&self, sets: &[u64]) -> Vec<f64> {
        let needed = Model::get().needed_for(&[CASH]);
        let mut columns = Columns::many(self.profile);
        let mut cash = Vec::with_capacity(sets.len());
        for block in sets.chunks(LANES) {
            for (rank, player) in self.players.iter().enumerate() {
                let value = |set: &u64| if set >> rank & 1 == 1 { player.to } else { player.from };
                let values: Vec<f64> = block.iter().map(|set| value(set).unwrap_or(f64::NAN)).collect();
                columns.vary(player.key, &values);
            }
            columns.run(needed.iter().copied());
            cash.extend((0..block.len()).map(|lane| columns.get(CASH, None, lane)));
        }
        cash
    }

    fn over_all_orders(&self) -> Vec<f64> {
        let count = self.players.len();
        let sets: Vec<u64> = (0..1 << count).collect();
        let cash = self.cash_of(&sets);
        // Of all orders, the share in which exactly these stand before one.
        let mut weights = Vec::with_capacity(count);
        let mut weight = 1.0 / count.max(1) as f64;
        for before in 0..count {
            weights.push(weight);
            weight *= (before + 1) as f64 / (count - before).saturating_sub(1).max(1) as f64;
        }
        let share = |rank: usize| -> f64 {
            let without = cash.iter().enumerate().filter(|(set, _)| set >> rank & 1 == 0);
            without.map(|(set, before)| weights[set.count_ones() as usize] * (cash[set + (1 << rank)] - before)).sum()
        };
        (0..count).map(share).collect()
    }

    fn over_some_orders(&self) -> Vec<f64> {
        let count = self.players.len();
        let mut orders: Vec<Vec<usize>> = Vec::with_capacity(2 * count);
        for first in 0..count {
            let order: Vec<usize> = (0..count).map(|step| (first + step) % count).collect();
            orders.push(order.iter().rev().copied().collect());
            orders.push(order);
        }
        // The sets between none and all, order by order.
        let mut sets = Vec::with_capacity(orders.len() * (count - 1));
        for order in &orders {
            let mut set = 0;
            sets.extend(order.iter().take(count - 1).map(|rank| {
                set |= 1_u64 << rank;
                set
            }));
        }
        let cash = self.cash_of(&sets);
        let mut shares = vec![0.0; count];
        for (order, between) in orders.iter().zip(cash.chunks(count - 1)) {
            let mut before = self.start;
            for (rank, after) in order.iter().zip(between.iter().chain([&self.end])) {
                shares[*rank] += (after - before) / orders.len() as f64;
                before = *after;
            }
        }
        shares
    }
}
