//! The value fold: formulas run over many profiles at once, one lane each, so that the interpreter is paid once a block.

use super::choice::{Channel, Choice};
use super::condition::Condition;
use super::formula::{Formula, Operator};
use super::input::Input;
use super::profile::Profile;
use super::quantity::{MONTHS, Quantity};
use super::ramp::ramp;
use super::rule::Rule;
use super::theme::BaseThreshold;
use std::sync::OnceLock;

/// One number a lane; NaN is « missing ».
pub type Lane<const N: usize> = [f64; N];

/// The values of quantities over `N` profiles that share their choices.
pub struct Lanes<const N: usize> {
    options: Vec<Option<u8>>,
    channel: Channel,
    /// A scalar takes one slot; a curve one a month, then its running sums.
    slots: Vec<Lane<N>>,
}

/// Where each quantity's slots start, by rank, and how many slots there are.
fn layout() -> &'static (Vec<usize>, usize) {
    static LAYOUT: OnceLock<(Vec<usize>, usize)> = OnceLock::new();
    LAYOUT.get_or_init(|| {
        let mut next = 0;
        let starts = Quantity::all().map(|quantity| {
            let start = next;
            next += if quantity.is_curve() { 2 * MONTHS } else { 1 };
            start
        });
        (starts.collect(), next)
    })
}

const MISSING: f64 = f64::NAN;

impl<const N: usize> Lanes<N> {
    /// All lanes start from one profile; [`Lanes::vary`] then moves inputs apart.
    #[must_use]
    pub fn new(profile: &Profile) -> Self {
        let mut lanes = Self {
            options: Choice::ALL.iter().map(|choice| profile.option(*choice)).collect(),
            channel: profile.channel(),
            slots: vec![[MISSING; N]; layout().1],
        };
        for input in Input::ALL {
            lanes.set(Quantity::Input(*input), 0, [profile.value(*input).unwrap_or(MISSING); N]);
        }
        for choice in Choice::ALL {
            let rank = profile.option(*choice).map_or(MISSING, f64::from);
            lanes.set(Quantity::Choice(*choice), 0, [rank; N]);
        }
        for which in BaseThreshold::ALL {
            lanes.set(Quantity::BaseThreshold(*which), 0, [profile.base_threshold(*which); N]);
        }
        lanes
    }

    /// Gives a quantity a value of its own in each lane. One that follows from others keeps it only as long as its own
    /// rule is not run.
    pub fn vary(&mut self, quantity: impl Into<Quantity>, values: Lane<N>) {
        self.set(quantity.into(), 0, values);
    }

    /// Runs rules, which must come after those that they follow from.
    pub fn run<'a>(&mut self, rules: impl IntoIterator<Item = &'a Rule>) {
        for rule in rules {
            if rule.quantity.is_curve() {
                let mut running = [0.0; N];
                for month in 1..=MONTHS {
                    let value = self.eval(&rule.formula, month);
                    running = pairwise(running, value, |sum, next| sum + next);
                    self.set(rule.quantity, month - 1, value);
                    self.set(rule.quantity, MONTHS + month - 1, running);
                }
            } else {
                let value = self.eval(&rule.formula, 0);
                self.set(rule.quantity, 0, value);
            }
        }
    }

    /// A scalar's values, or a curve's in a month (from 1); missing outside.
    #[must_use]
    pub fn get(&self, quantity: Quantity, month: usize) -> Lane<N> {
        let offset = if quantity.is_curve() {
            if month == 0 || month > MONTHS {
                return [MISSING; N];
            }
            month - 1
        } else {
            0
        };
        self.slot(quantity, offset)
    }

    /// The value of a formula in a month, from the quantities run so far.
    #[must_use]
    pub fn eval(&self, formula: &Formula, month: usize) -> Lane<N> {
        match formula {
            Formula::Constant(constant) => [constant.value(); N],
            Formula::Assumed(assumption) => [assumption.value(); N],
            Formula::Of(quantity) => self.get(*quantity, month),
            Formula::Binary(operator, pair) => {
                let (left, right) = (self.eval(&pair.0, month), self.eval(&pair.1, month));
                apply(*operator, left, right)
            }
            Formula::Clamp(parts) => {
                let [value, low, high] = &**parts;
                let value = self.eval(value, month);
                let raised = apply(Operator::Max, value, self.eval(low, month));
                apply(Operator::Min, raised, self.eval(high, month))
            }
            Formula::Exp(inner) => self.eval(inner, month).map(libm::exp),
            Formula::Round(pair) => pairwise(self.eval(&pair.0, month), self.eval(&pair.1, month), |value, step| {
                step * libm::floor(value / step + 0.5 + 1e-9)
            }),
            Formula::When(branch) => {
                let holds = self.holds(&branch.0, month);
                if holds.iter().all(|holds| *holds) {
                    self.eval(&branch.1, month)
                } else if holds.iter().any(|holds| *holds) {
                    let mut chosen = self.eval(&branch.2, month);
                    for ((place, holds), value) in chosen.iter_mut().zip(holds).zip(self.eval(&branch.1, month)) {
                        if holds {
                            *place = value;
                        }
                    }
                    chosen
                } else {
                    self.eval(&branch.2, month)
                }
            }
            Formula::Missing => [MISSING; N],
            Formula::ByOption(choice, options) => self
                .option(*choice)
                .and_then(|rank| options.get(usize::from(rank)))
                .map_or([MISSING; N], |option| self.eval(option, month)),
            Formula::Ramp(inner) => self.eval(inner, month).map(|at| ramp(self.channel, at)),
            #[allow(clippy::cast_precision_loss, reason = "36 at most")]
            Formula::Month => [month as f64; N],
            Formula::SumOver { curve, from, to } => {
                pairwise(self.sum_up_to(*curve, month, *from), self.sum_up_to(*curve, month, *to + 1), |a, b| a - b)
            }
            Formula::At(curve, inner) => self.by_month(*curve, self.eval(inner, month), |lane, _, value| *lane = value),
            Formula::Lowest(curve, inner) => self.by_month(*curve, self.eval(inner, month), |lane, first, value| {
                if first || value < *lane {
                    *lane = value;
                }
            }),
            Formula::LastingFrom(curve) => {
                let mut from = [1.0; N];
                for month in 1..=MONTHS {
                    for (place, value) in from.iter_mut().zip(self.get(*curve, month)) {
                        // Not at 0 or more, a missing value included: it can only last from the next month on.
                        if value < 0.0 || value.is_nan() {
                            #[allow(clippy::cast_precision_loss, reason = "36 at most")]
                            let next = (month + 1) as f64;
                            *place = if month == MONTHS { MISSING } else { next };
                        }
                    }
                }
                from
            }
        }
    }

    /// Whether a condition holds in a month, lane by lane.
    #[must_use]
    pub fn holds(&self, condition: &Condition, month: usize) -> [bool; N] {
        match condition {
            Condition::Is(check) => {
                let (left, right) = (self.eval(&check.0, month), self.eval(&check.2, month));
                let mut holds = [false; N];
                for ((place, left), right) in holds.iter_mut().zip(left).zip(right) {
                    *place = check.1.holds(left, right);
                }
                holds
            }
            Condition::Known(quantity) => self.get(*quantity, month).map(|value| !value.is_nan()),
            Condition::Chosen(choice, ranks) => [self.option(*choice).is_some_and(|rank| ranks.contains(&rank)); N],
            Condition::All(parts) => self.join(parts, month, true),
            Condition::Any(parts) => self.join(parts, month, false),
            Condition::Not(inner) => self.holds(inner, month).map(|holds| !holds),
        }
    }

    /// All of the parts when `neutral` is true, any of them when it is false.
    fn join(&self, parts: &[Condition], month: usize, neutral: bool) -> [bool; N] {
        let mut joined = [neutral; N];
        for part in parts {
            for (place, holds) in joined.iter_mut().zip(self.holds(part, month)) {
                *place = if neutral { *place & holds } else { *place | holds };
            }
        }
        joined
    }

    /// Folds a curve from month 1 to each lane's last month: `fold(place, whether it is the first, value)`.
    fn by_month(&self, curve: Quantity, last: Lane<N>, fold: impl Fn(&mut f64, bool, f64)) -> Lane<N> {
        let mut folded = [MISSING; N];
        for month in 1..=MONTHS {
            #[allow(clippy::cast_precision_loss, reason = "36 at most")]
            let now = month as f64;
            for ((place, value), last) in folded.iter_mut().zip(self.get(curve, month)).zip(last) {
                if now <= last {
                    fold(place, month == 1, value);
                }
            }
        }
        folded
    }

    /// The sum of a curve from month 1 to `back` months before `month`; 0 before month 1.
    fn sum_up_to(&self, curve: Quantity, month: usize, back: usize) -> Lane<N> {
        match month.checked_sub(back) {
            None | Some(0) => [0.0; N],
            Some(last) => self.slot(curve, MONTHS + last - 1),
        }
    }

    fn option(&self, choice: Choice) -> Option<u8> {
        self.options.get(choice as usize).copied().flatten()
    }

    fn slot(&self, quantity: Quantity, offset: usize) -> Lane<N> {
        let start = layout().0.get(quantity.rank()).copied().unwrap_or(usize::MAX / 2);
        self.slots.get(start + offset).copied().unwrap_or([MISSING; N])
    }

    fn set(&mut self, quantity: Quantity, offset: usize, value: Lane<N>) {
        let start = layout().0.get(quantity.rank()).copied().unwrap_or(usize::MAX / 2);
        if let Some(place) = self.slots.get_mut(start + offset) {
            *place = value;
        }
    }
}

fn apply<const N: usize>(operator: Operator, left: Lane<N>, right: Lane<N>) -> Lane<N> {
    match operator {
        Operator::Plus => pairwise(left, right, |a, b| a + b),
        Operator::Minus => pairwise(left, right, |a, b| a - b),
        Operator::Times => pairwise(left, right, |a, b| a * b),
        Operator::Over => pairwise(left, right, |a, b| if b == 0.0 { MISSING } else { a / b }),
        // A missing number stays missing: only a number may be put aside.
        Operator::Min => pairwise(left, right, |a, b| if a > b || b.is_nan() { b } else { a }),
        Operator::Max => pairwise(left, right, |a, b| if a < b || b.is_nan() { b } else { a }),
    }
}

fn pairwise<const N: usize>(mut left: Lane<N>, right: Lane<N>, join: impl Fn(f64, f64) -> f64) -> Lane<N> {
    for (place, right) in left.iter_mut().zip(right) {
        *place = join(*place, right);
    }
    left
}
