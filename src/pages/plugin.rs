//! What the WordPress plugin knows of the calculator: written from the model, so that it keeps no list of its own.

use super::{fallback, guide};
use crate::model::choice::Activity;
use crate::model::input::Input;
use crate::text::lang::text;
use crate::wire::settings::Section;
use serde_json::{Map, Value, json};

/// The inputs that have a field in the editor.
const FIELDS: [Input; 3] = [Input::Budget, Input::Margin, Input::OrderValue];

/// As JSON: what is read in the calculator's place, with the address of `help` as it stands in it; for feeds and summaries,
/// a sentence and the words of a link; and what the editor offers: activities, sections, and the limits of its fields, in
/// their own units (€ a month, a share, €).
#[must_use]
pub fn described() -> Value {
    let limits = FIELDS.map(|input| (input.key().to_owned(), json!([input.field().min, input.field().max])));
    json!({
        "fallback": fallback::html(Some(guide::HELP)).into_string(),
        "help": guide::HELP,
        "sentence": text!("fallback.intro"),
        "link": text!("guide.frame.link"),
        "activities": Activity::ALL.iter().map(|activity| activity.key()).collect::<Vec<_>>(),
        "sections": Section::names(),
        "limits": Map::from_iter(limits),
    })
}
