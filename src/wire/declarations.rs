//! TypeScript declarations of the API's plain objects, written from the model at build.

use crate::analysis::target::Never;
use crate::decision::pilot::alarm::Alarm;
use crate::decision::pilot::calendar::Milestone;
use crate::decision::pilot::judgement::{Decision, Reason};
use crate::decision::verdict::Verdict;
use crate::model::case::Case;
use crate::model::choice::{Activity, Channel, Choice};
use crate::model::confidence::{Confidence, UNCERTAIN};
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::model::quantity::Quantity;
use crate::model::reach::reach;
use crate::model::source::Grade;
use crate::model::theme::{Cap, Warning};
use crate::model::unit::Unit;
use crate::wire::settings::Section;
use std::fmt::Write;

/// The declarations, to be put after those of the functions.
#[must_use]
pub fn declarations() -> String {
    let mut out = String::from("\n");
    alias(&mut out, "Activity", Activity::ALL.iter().map(|one| one.key()));
    alias(&mut out, "Channel", Channel::ALL.iter().map(|one| one.key()));
    alias(&mut out, "Verdict", Verdict::ALL.iter().map(|one| one.key()));
    alias(&mut out, "CapCode", Cap::ALL.iter().map(|one| one.key()));
    alias(&mut out, "WarningCode", Warning::ALL.iter().map(|one| one.key()));
    alias(&mut out, "Grade", Grade::ALL.iter().map(|one| one.key()));
    alias(&mut out, "CaseKey", Case::ALL.iter().map(|one| one.key()));
    alias(&mut out, "Confidence", Confidence::ALL.iter().map(|one| one.key()));
    alias(&mut out, "Uncertain", UNCERTAIN.iter().map(|one| one.key()));
    alias(&mut out, "NeverCode", Never::ALL.iter().map(|one| one.key()));
    alias(&mut out, "MilestoneKey", Milestone::ALL.iter().map(|one| one.key()));
    alias(&mut out, "AlarmKey", Alarm::ALL.iter().map(|one| one.key()));
    alias(&mut out, "PilotDecision", Decision::ALL.iter().map(|one| one.key()));
    alias(&mut out, "PilotReason", Reason::ALL.iter().map(|one| one.key()));
    let standings = [Standing::Given, Standing::Assumed, Standing::Unknown];
    alias(&mut out, "Standing", standings.iter().map(|one| one.key()));
    alias(&mut out, "Section", Section::names().into_iter());
    profile(&mut out);
    assessment(&mut out);
    out.push('\n');
    out.push_str(FIXED);
    out
}

/// What does not follow from the model.
const FIXED: &str = include_str!("objects.d.ts");

fn alias<'a>(out: &mut String, name: &str, options: impl Iterator<Item = &'a str>) {
    let options: Vec<String> = options.map(|option| format!("'{option}'")).collect();
    let _ = writeln!(out, "export type {name} = {};", options.join(" | "));
}

fn profile(out: &mut String) {
    out.push_str("\n/** What is known of a firm. A missing key takes the default of its activity, channel and status. */\nexport interface Profile {\n");
    for choice in Choice::ALL {
        let options: Vec<String> = if choice.is_flag() {
            vec!["boolean".into()]
        } else {
            choice.options().iter().map(|option| format!("'{option}'")).collect()
        };
        let null = if choice.is_question() { " | null" } else { "" };
        let about = choice.about();
        let _ = writeln!(out, "    /** {about} */\n    {}?: {}{null};", choice.key(), options.join(" | "));
    }
    for input in Input::ALL {
        let field = input.field();
        let null = if field.nullable { " | null" } else { "" };
        let about = input.about();
        let unit = field.unit.key();
        let _ = writeln!(out, "    /** {about} ({unit}, {} to {}) */", field.min, field.max);
        let _ = writeln!(out, "    {}?: number{null};", input.key());
    }
    out.push_str("}\n");
}

/// The interface follows the dots of the keys.
fn assessment(out: &mut String) {
    let mut root = Branch::default();
    root.add("verdict", "Verdict");
    root.add("caps", "{ code: CapCode; limit: number }[]");
    root.add("warnings", "WarningCode[]");
    for quantity in Quantity::published() {
        let key = quantity.key();
        let name = key.split('[').next().unwrap_or_default();
        let number = if reach(quantity).may_be_missing { "number | null" } else { "number" };
        let kind = match quantity.unit() {
            _ if key.contains('[') => format!("[{}]", vec![number; places(name)].join(", ")),
            _ if quantity.is_curve() && number.contains(' ') => format!("({number})[]"),
            _ if quantity.is_curve() => format!("{number}[]"),
            Unit::Flag => "boolean".into(),
            _ => number.into(),
        };
        root.add(name, &kind);
    }
    out.push_str("\n/** What `evaluate` gives: unrounded, missing numbers as null, curves for months 1 to 36. */\nexport interface Assessment ");
    root.write(out, 0);
    out.push('\n');
}

/// How many numbers a list of that name holds.
fn places(name: &str) -> usize {
    let in_it = |key: &str| key.strip_prefix(name).is_some_and(|rest| rest.starts_with('['));
    Quantity::published().filter(|quantity| in_it(&quantity.key())).count()
}

/// A node of the interface: names and their types, or further nodes.
#[derive(Default)]
struct Branch(Vec<(String, Result<String, Self>)>);

impl Branch {
    fn add(&mut self, path: &str, kind: &str) {
        let Some((head, rest)) = path.split_once('.') else {
            if !self.0.iter().any(|(name, _)| name == path) {
                self.0.push((path.into(), Ok(kind.into())));
            }
            return;
        };
        if !self.0.iter().any(|(name, _)| name == head) {
            self.0.push((head.into(), Err(Self::default())));
        }
        for (name, node) in &mut self.0 {
            if name == head
                && let Err(branch) = node
            {
                branch.add(rest, kind);
            }
        }
    }

    fn write(&self, out: &mut String, depth: usize) {
        out.push_str("{\n");
        for (name, node) in &self.0 {
            let _ = write!(out, "{}{name}: ", "    ".repeat(depth + 1));
            match node {
                Ok(kind) => out.push_str(kind),
                Err(branch) => branch.write(out, depth + 1),
            }
            out.push_str(";\n");
        }
        let _ = write!(out, "{}}}", "    ".repeat(depth));
    }
}
