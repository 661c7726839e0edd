//! The model described for developers: inputs, choices, quantities, defaults. Enumerated, never repeated by hand.

use super::result::option;
use super::tree::{Tree, object};
use crate::model::choice::{Activity, Channel, Choice};
use crate::model::dial::Scale;
use crate::model::input::Input;
use crate::model::profile::Profile;
use crate::model::quantity::Quantity;
use crate::model::situation::Situation;
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

/// The whole profile that `defaults()` gives: what is said, and the defaults of its situation for the rest.
#[must_use]
pub fn defaults(said: &Profile) -> Tree {
    let mut profile = Tree::object();
    for choice in Choice::ALL {
        profile.set(choice.key(), option(*choice, said.option(*choice)));
    }
    for input in Input::ALL {
        profile.set(input.key(), said.value(*input).into());
    }
    profile
}

fn input(input: Input) -> Tree {
    let field = input.field();
    // A step of two significant digits is told at the least value, where it is finest.
    let step = field.step.at(field.min);
    let on_channels = |activity: Activity| {
        let on =
            |channel: &Channel| (channel.key().into(), field.default(Situation::usual(activity).on(*channel)).into());
        Tree::Object(Channel::ALL.iter().map(on).collect())
    };
    object([
        ("key", input.key().into()),
        ("unit", field.unit.key().into()),
        ("min", field.min.into()),
        ("max", field.max.into()),
        ("step", step.into()),
        ("scale", if field.scale == Scale::Logarithmic { "log" } else { "linear" }.into()),
        ("whole", field.whole.into()),
        ("nullable", field.nullable.into()),
        ("defaults", by_activity(|activity| field.default(Situation::usual(activity)).into())),
        ("channelDefaults", if field.follows_channel() { by_activity(on_channels) } else { Tree::Null }),
        (
            "microDefaults",
            if field.follows_micro() {
                by_activity(|activity| field.default(Situation::usual(activity).as_micro()).into())
            } else {
                Tree::Null
            },
        ),
    ])
}

fn choice(choice: Choice) -> Tree {
    let ranks = (0_u8..).take(choice.options().len());
    let usual = |activity| choice.default_rank(Situation::usual(activity));
    let micro = |activity| choice.default_rank(Situation::usual(activity).as_micro());
    let differs = Activity::ALL.iter().any(|activity| usual(*activity) != micro(*activity));
    object([
        ("key", choice.key().into()),
        ("options", Tree::List(ranks.map(|rank| option(choice, Some(rank))).collect())),
        ("nullable", choice.is_question().into()),
        ("defaults", by_activity(|activity| option(choice, usual(activity)))),
        ("microDefaults", if differs { by_activity(|activity| option(choice, micro(activity))) } else { Tree::Null }),
    ])
}

/// Something for each activity, under its key.
fn by_activity(of: impl Fn(Activity) -> Tree) -> Tree {
    Tree::Object(Activity::ALL.iter().map(|activity| (activity.key().into(), of(*activity))).collect())
}

fn quantity(quantity: Quantity) -> Tree {
    object([
        ("key", quantity.key().into()),
        ("unit", quantity.unit().key().into()),
        ("curve", quantity.is_curve().into()),
        ("published", (quantity.visibility() == Visibility::Published).into()),
    ])
}
