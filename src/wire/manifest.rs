//! The element's attributes that set inputs and choices, for the package's manifest: written from the model at build.

use super::tree::{Tree, object};
use crate::model::choice::{Activity, Choice};
use crate::model::input::Input;
use crate::model::situation::Situation;

/// Each as the Custom Elements Manifest describes an attribute.
#[must_use]
pub fn attributes() -> Tree {
    Choice::ALL.iter().map(|one| choice(*one)).chain(Input::ALL.iter().map(|one| input(*one))).collect()
}

fn choice(choice: Choice) -> Tree {
    let options = choice.options();
    let kind = options.iter().map(|option| format!("'{option}'")).collect::<Vec<_>>().join(" | ");
    // Each activity's default activity is itself: what counts is the one taken when nothing is said.
    let activities = if choice == Choice::Activity { &[Activity::Local][..] } else { Activity::ALL };
    let default =
        |activity| choice.default_rank(Situation::usual(activity)).map(|rank| options[usize::from(rank)].to_owned());
    attribute(choice.key(), kind, choice.is_question(), choice.about(), by_activity(activities, default))
}

fn input(input: Input) -> Tree {
    let field = input.field();
    let follows = match (field.follows_channel(), field.follows_micro()) {
        (true, _) => " The default follows the channel.",
        (_, true) => " The default of a micro-entreprise is another.",
        _ => "",
    };
    let about = format!("{} ({}, {} to {}){follows}", input.about(), field.unit.key(), field.min, field.max);
    let default = |activity| field.default(Situation::usual(activity)).map(|value| value.to_string());
    attribute(input.key(), "number".into(), field.nullable, &about, by_activity(Activity::ALL, default))
}

fn attribute(key: &str, kind: String, nullable: bool, about: &str, default: Option<String>) -> Tree {
    let kind = if nullable { [&kind, " | 'null'"].concat() } else { kind };
    let mut told =
        object([("name", kebab(key).into()), ("type", object([("text", kind.into())])), ("description", about.into())]);
    if let Some(default) = default {
        told.set("default", default.into());
    }
    told
}

/// The default, or each activity's own; none where nothing is assumed.
fn by_activity(activities: &[Activity], default: impl Fn(Activity) -> Option<String>) -> Option<String> {
    let all: Option<Vec<_>> = activities.iter().map(|activity| Some((activity.key(), default(*activity)?))).collect();
    let all = all?;
    let (_, first) = all.first()?;
    if all.iter().all(|(_, default)| default == first) {
        return Some(first.clone());
    }
    Some(all.iter().map(|(activity, default)| format!("{default} ({activity})")).collect::<Vec<_>>().join(", "))
}

/// `orderValue` is `order-value`; [`super::attributes`] reads it back.
fn kebab(key: &str) -> String {
    key.chars().fold(String::new(), |mut name, letter| {
        if letter.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
        name
    })
}
