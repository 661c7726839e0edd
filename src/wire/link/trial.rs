//! The fields of a link that are of a trial: `pilot.startDate=2027-01-04&pilot.contacts=12,,15`; of the quarter that is not
//! in sight, `pilot.other.contacts=9,10,11`.

use super::fields::add;
use super::number;
use crate::decision::pilot::actuals::{Actuals, Entry, Monthly, Once, QUARTER};
use crate::decision::pilot::alarm::Alarm;
use crate::decision::pilot::trial::Trial;
use crate::model::day::Day;
use crate::wire::pilot::{DATE, other_taken, taken};
use crate::wire::tree::Tree;

/// What stands before the names.
const GROUP: &str = "pilot.";
/// What stands before those of the other quarter, after that.
const OTHER: &str = "other.";
const START: &str = "startDate";
const QUARTER_OF: &str = "quarter";
const MISSING: &str = "deliverablesMissing";
const ALARMS: &str = "alarms";

/// The name of a field of a trial.
pub(super) fn name(key: &str) -> Option<&str> {
    let name = key.strip_prefix(GROUP)?;
    let of_a_quarter = name.strip_prefix(OTHER).unwrap_or(name);
    let is_of_both = Monthly::from_key(of_a_quarter).is_some() || [MISSING, ALARMS].contains(&of_a_quarter);
    let is_known = is_of_both || Once::from_key(name).is_some() || [START, QUARTER_OF].contains(&name);
    is_known.then_some(name)
}

/// Adds what is known of a trial.
pub(super) fn add_trial(link: &mut String, trial: &Trial) {
    if let Some(start) = trial.start {
        add(link, &[GROUP, START].concat(), &start.iso());
    }
    add_actuals(link, "", &trial.actuals);
    add_actuals(link, OTHER, &trial.other);
}

fn add_actuals(link: &mut String, group: &str, actuals: &Actuals) {
    let mut say = |name: &str, text: &str| add(link, &[GROUP, group, name].concat(), text);
    for what in Monthly::ALL {
        let texts: Vec<String> = (0..QUARTER)
            .map(|month| actuals.number(Entry::Monthly(*what, month)).map_or_else(String::new, number::written))
            .collect();
        if texts.iter().any(|text| !text.is_empty()) {
            say(what.key(), &texts.join(","));
        }
    }
    for what in Once::ALL {
        if let Some(value) = actuals.number(Entry::Once(*what)) {
            say(what.key(), &number::written(value));
        }
    }
    if actuals.is_second_quarter {
        say(QUARTER_OF, "2");
    }
    if actuals.deliverables_missing {
        say(MISSING, "true");
    }
    let seen: Vec<&str> = Alarm::ALL.iter().filter(|alarm| actuals.is_seen(**alarm)).map(|alarm| alarm.key()).collect();
    if !seen.is_empty() {
        say(ALARMS, &seen.join(","));
    }
}

/// The trial with one more field; what is allowed where it cannot be taken.
pub(super) fn read(trial: Trial, name: &str, text: &str) -> Result<Trial, String> {
    if name == START {
        return match Day::from_iso(text) {
            Some(start) => Ok(Trial { start: Some(start), ..trial }),
            None => Err(DATE.into()),
        };
    }
    let (name, is_other) = name.strip_prefix(OTHER).map_or((name, false), |name| (name, true));
    let value = match name {
        MISSING => (text == "true").then_some(Tree::Bool(true)).or((text == "false").then_some(Tree::Bool(false))),
        ALARMS => Some(Tree::Object(text.split(',').map(|key| (key.into(), Tree::Bool(true))).collect())),
        _ if Monthly::from_key(name).is_some() => {
            let item =
                |text: &str| if text.is_empty() { Some(Tree::Null) } else { number::read(text).map(Tree::Number) };
            text.split(',').take(QUARTER + 1).map(item).collect::<Option<Vec<Tree>>>().map(Tree::List)
        }
        _ => number::read(text).map(Tree::Number),
    };
    let value = value.unwrap_or_else(|| text.into());
    let read = if is_other {
        other_taken(trial.other, name, &value).map(|other| Trial { other, ..trial })
    } else {
        taken(trial.actuals, name, &value).map(|actuals| Trial { actuals, ..trial })
    };
    read.map_err(|problem| problem.allowed)
}
