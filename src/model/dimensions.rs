//! The unit fold: the dimension that a formula yields, or where its units clash.

use super::assumption::Assumption;
use super::condition::Condition;
use super::formula::{Formula, Function, Operator};
use super::unit::Dimension;

/// Units that do not go together, in the words of the code: for the developer who wrote the formula.
#[derive(Debug, PartialEq, Eq)]
pub struct Clash(pub String);

/// A dimension; none when any will do (0, 1, a missing number).
pub type Any = Option<Dimension>;

/// The dimension of a formula.
///
/// # Errors
/// Names the operation whose sides have different units.
pub fn dimension(formula: &Formula) -> Result<Any, Clash> {
    match formula {
        Formula::Constant(constant) => Ok(constant.dimension()),
        Formula::Assumed(Assumption::RAMP) => Ok(Some(Dimension::NONE)),
        Formula::Assumed(assumption) => Ok(Some(assumption.unit().dimension())),
        Formula::Of(quantity) => Ok(Some(quantity.unit().dimension())),
        Formula::Binary(operator, pair) => {
            let (left, right) = (dimension(&pair.0)?, dimension(&pair.1)?);
            match operator {
                Operator::Times => Ok(Some(plain(left).times(plain(right)))),
                Operator::Over => Ok(Some(plain(left).over(plain(right)))),
                Operator::Plus | Operator::Minus | Operator::Min | Operator::Max => same(left, right, formula),
            }
        }
        Formula::Clamp(parts) => {
            let [value, low, high] = &**parts;
            same(same(dimension(value)?, dimension(low)?, formula)?, dimension(high)?, formula)
        }
        Formula::Apply(Function::Root, inner) => {
            let inner = plain(dimension(inner)?);
            inner.root().map(Some).ok_or_else(|| Clash(format!("no root of {inner:?} in {formula:?}")))
        }
        Formula::Apply(_, inner) => same(Some(Dimension::NONE), dimension(inner)?, formula),
        Formula::Round(pair) => same(dimension(&pair.0)?, dimension(&pair.1)?, formula),
        Formula::When(branch) => {
            check(&branch.0)?;
            same(dimension(&branch.1)?, dimension(&branch.2)?, formula)
        }
        Formula::Missing => Ok(None),
        Formula::ByOption(_, options) => {
            options.iter().try_fold(None, |known, option| same(known, dimension(option)?, formula))
        }
        Formula::Ramp(month) => {
            same(Some(Dimension::MONTH), dimension(month)?, formula)?;
            Ok(Some(Dimension::NONE))
        }
        Formula::Month => Ok(Some(Dimension::MONTH)),
        Formula::SumOver { curve, .. } => Ok(Some(curve.unit().dimension().times(Dimension::MONTH))),
        Formula::At(curve, month) | Formula::Lowest(curve, month) => {
            same(Some(Dimension::MONTH), dimension(month)?, formula)?;
            Ok(Some(curve.unit().dimension()))
        }
        Formula::LastingFrom(_) => Ok(Some(Dimension::MONTH)),
    }
}

fn check(condition: &Condition) -> Result<(), Clash> {
    match condition {
        Condition::Is(check) => {
            let (left, right) = (dimension(&check.0)?, dimension(&check.2)?);
            same(left, right, &check.0).map(|_| ())
        }
        Condition::Known(_) | Condition::Chosen(..) => Ok(()),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().try_for_each(check),
        Condition::Not(inner) => check(inner),
    }
}

fn plain(dimension: Any) -> Dimension {
    dimension.unwrap_or(Dimension::NONE)
}

fn same(left: Any, right: Any, formula: &Formula) -> Result<Any, Clash> {
    match (left, right) {
        (Some(a), Some(b)) if a != b => Err(Clash(format!("{a:?} against {b:?} in {formula:?}"))),
        (known, other) => Ok(known.or(other)),
    }
}
