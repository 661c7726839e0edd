//! The model described for developers: inputs, choices, quantities, defaults. Enumerated, never repeated by hand.

use super::result::option;
use super::tree::{Tree, object};
use crate::model::choice::{Activity, Choice};
use crate::model::dial::Scale;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::visibility::Visibility;

/// What `describe()` gives.
#[must_use]
pub fn description() -> Tree {
    object([
        ("inputs", Tree::List(Input::ALL.iter().map(|one| input(*one)).collect())),
        ("choices", Tree::List(Choice::ALL.iter().map(|one| choice(*one)).collect())),
        ("quantities", Tree::List(Quantity::all().map(quantity).collect())),
    ])
}

/// The whole profile that an activity's defaults make, as `defaults()` gives it.
#[must_use]
pub fn defaults(activity: Activity) -> Tree {
    let mut profile = Tree::object();
    for choice in Choice::ALL {
        profile.set(choice.key(), option(*choice, choice.default_rank(activity)));
    }
    for input in Input::ALL {
        profile.set(input.key(), input.field().default(activity).into());
    }
    profile
}

fn input(input: Input) -> Tree {
    let field = input.field();
    // A step of two significant digits is told at the least value, where it is finest.
    let step = field.step.at(field.min);
    let by_activity = Activity::ALL.iter().map(|activity| (activity.key().into(), field.default(*activity).into()));
    object([
        ("key", input.key().into()),
        ("unit", field.unit.key().into()),
        ("min", field.min.into()),
        ("max", field.max.into()),
        ("step", step.into()),
        ("scale", if field.scale == Scale::Logarithmic { "log" } else { "linear" }.into()),
        ("whole", field.whole.into()),
        ("nullable", field.nullable.into()),
        ("defaults", Tree::Object(by_activity.collect())),
    ])
}

fn choice(choice: Choice) -> Tree {
    let ranks = (0_u8..).take(choice.options().len());
    let by_activity =
        Activity::ALL.iter().map(|activity| (activity.key().into(), option(choice, choice.default_rank(*activity))));
    object([
        ("key", choice.key().into()),
        ("options", Tree::List(ranks.map(|rank| option(choice, Some(rank))).collect())),
        ("nullable", choice.is_question().into()),
        ("defaults", Tree::Object(by_activity.collect())),
    ])
}

fn quantity(quantity: Quantity) -> Tree {
    object([
        ("key", quantity.key().into()),
        ("unit", quantity.unit().key().into()),
        ("curve", quantity.is_curve().into()),
        ("published", (quantity.visibility() == Visibility::Published).into()),
    ])
}
