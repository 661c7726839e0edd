//! TypeScript declarations of the API's plain objects, written from the model at build.

use crate::analysis::target::Never;
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
    let standings = [Standing::Given, Standing::Assumed, Standing::Unknown];
    alias(&mut out, "Standing", standings.iter().map(|one| one.key()));
    profile(&mut out);
    assessment(&mut out);
    out.push_str(FIXED);
    out
}

const FIXED: &str = "
/** What the embedding page sets beside the profile. */
export interface Options {
    /** Three increasing amounts in euros a month, 100 to 20000, at least 100 apart, in place of 500, 1500, 4000. */
    thresholds?: [number, number, number];
}

/** The model's vocabulary. */
export interface Description {
    inputs: {
        key: keyof Profile; unit: string; min: number; max: number; step: number; scale: 'linear' | 'log';
        whole: boolean; nullable: boolean;
        /** On the activity's usual channel, outside a micro-entreprise. */
        defaults: Record<Activity, number | null>;
        /** By channel, where that changes them. */
        channelDefaults: Record<Activity, Record<Channel, number>> | null;
        /** In a micro-entreprise, where that changes them. */
        microDefaults: Record<Activity, number> | null;
    }[];
    choices: {
        key: keyof Profile; options: (string | boolean)[]; nullable: boolean;
        defaults: Record<Activity, string | boolean | null>;
        /** In a micro-entreprise, where that changes them. */
        microDefaults: Record<Activity, string | boolean> | null;
    }[];
    /** `published`: whether `evaluate` gives it; `explain` gives all of them. */
    quantities: { key: string; unit: string; curve: boolean; published: boolean }[];
}

/** Why a number is what it is. */
export interface Explanation {
    key: string;
    /** Its name, in French. */
    label: string;
    unit: string;
    /** The value that `evaluate` gives; a list for a curve as a whole. */
    value: number | string | boolean | null | (number | null)[];
    /** The formula in names. */
    formula: string;
    /** The formula in this profile's values. */
    withValues: string;
    /** What it follows from directly: keys that `explain` takes. */
    operands: string[];
    source: { key: string; label: string; grade: Grade; url: string | null };
    /** The weakest standing among the inputs that it rests on. */
    standing: Standing;
    /** The hypotheses that it rests on, those that weigh most first. */
    assumptions: string[];
}

/** All that a reader has set: what was said, and no more. */
export interface State {
    profile?: Profile;
    /** Those of the page, in place of 500, 1500, 4000. */
    thresholds?: [number, number, number];
    /** The case that is tried, of which `profile` may have changed some numbers. */
    case?: CaseKey;
    /** The reader's own profile meanwhile. */
    own?: Profile;
    /** Situations kept under a name, 3 at most. */
    pins?: { name?: string; profile?: Profile }[];
    /** How well inputs are known, where it is not `estimated`. */
    confidence?: { [key in Uncertain]?: Confidence };
}

/** What a link says. */
export interface Link {
    state: State & { profile: Profile };
    /** The calculator of the page that it is for, by its `id` or its rank from 1; empty for the first. */
    calculator: string;
    /** What could not be taken, each once. */
    problems: { key: string; got: string; allowed: string; message: string }[];
}

/** Two firms, and what makes them differ. */
export interface Comparison {
    before: Assessment;
    after: Assessment;
    /**
     * What differs, by what it does to the cash, the most first. The amounts sum to the difference of
     * `forecast.central.cashAtHorizon`.
     */
    parts: {
        key: keyof Profile;
        /** What is reckoned with before: a default too. */
        from: number | string | boolean | null;
        to: number | string | boolean | null;
        /** Its share, in euros: the mean over the orders in which inputs pass from one firm to the other. */
        cash: number;
    }[];
}

/** What would change the answer. */
export interface Sensitivity {
    /** Those by which the answer changes soonest first. */
    levers: {
        key: keyof Profile;
        /** Where it stands; an empty capacity at what is reckoned with. */
        current: number;
        min: number;
        max: number;
        /** The lever's value, and `forecast.central.cashAtHorizon` there. */
        curve: [number, number][];
        /** On each side of `current`, the nearest value at which that cash is 0. */
        cashZeros: number[];
        /** On each side of `current`, the nearest value, on the lever's steps, at which the answer is another one. */
        flips: { value: number; from: Verdict; to: Verdict }[];
    }[];
    /** In euros a month: of those that are advised, the one with the greatest mean of central and prudent cash. */
    bestBudget: number | null;
    /** What a start so many months later costs at the horizon, in euros; negative where waiting saves. */
    delayCost: { 1: number; 3: number; 6: number };
}

/** What is asked of `simulate`. */
export interface SimulationOptions extends Options {
    /** 1 to 200000; 10000 where nothing is said. */
    draws?: number;
    /** A whole number from 0 to 4294967295; 1 where nothing is said. */
    seed?: number;
    /** How well inputs are known; `estimated` where nothing is said. */
    confidence?: { [key in Uncertain]?: Confidence };
}

/** What came out of the draws: p10 is passed by nine of ten, p90 by one of ten. */
export interface Simulation {
    /** The share of the draws with `forecast.central.cashAtHorizon` at 0 or more. */
    probabilityPays: number;
    verdicts: Record<Verdict, number>;
    /** `forecast.central.cash`, months 1 to 36. */
    cash: { p10: number[]; p50: number[]; p90: number[] };
    /** `forecast.central.payback`; null: beyond the 36 months. */
    payback: { p10: number | null; p50: number | null; p90: number | null };
}

/** What is wanted: one of the two at least. */
export interface Target {
    /** `plan.extraCustomers`, above 0. */
    customers?: number;
    /** `forecast.central.payback`, 1 to 36, of a plan that wins customers. */
    payback?: number;
}

/** The least budget that reaches a target, and what comes out with it; or why there is none. */
export type Reached = { budget: number; assessment: Assessment } | { budget: null; because: NeverCode };

/** Thrown on bad input; nothing is applied. */
export interface SeuilError extends Error {
    /** The first key that is wrong. */
    key: string;
    /** All that is wrong. */
    problems: { key: string; got: string; allowed: string; message: string }[];
}
";

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
