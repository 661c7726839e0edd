//! What developers are told of the model, as TypeScript and as the manifest of the element's attributes. That the whole is
//! TypeScript is for the compiler to say, in `tests/js/types.test.mjs`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::{Value, json};
use seuil::model::choice::{Activity, Channel, Choice, Micro};
use seuil::model::input::Input;
use seuil::model::profile::Profile;
use seuil::model::situation::Situation;
use seuil::wire::declarations::declarations;
use seuil::wire::description::{defaults, description};
use seuil::wire::manifest::attributes;

/// The lines of a part of the declarations, from the line that starts so to the one that ends it, as they are indented.
fn part(start: &str) -> Vec<String> {
    let all = declarations();
    let lines: Vec<_> = all.lines().map(str::to_owned).collect();
    let first = lines.iter().position(|line| line.starts_with(start)).unwrap_or_else(|| panic!("no {start}"));
    let last =
        if lines[first].ends_with('{') { lines[first..].iter().position(|line| line == "}").unwrap() } else { 0 };
    lines[first..=first + last].to_vec()
}

/// The line of a member: what stands before it, the names of the objects that hold it, must be there too.
#[track_caller]
fn member(interface: &str, path: &str, kind: &str) {
    let mut lines = part(&format!("export interface {interface} {{")).into_iter().skip(1);
    let names: Vec<_> = path.split('.').collect();
    for (depth, name) in names.iter().enumerate() {
        let indent = "    ".repeat(depth + 1);
        let start = format!("{indent}{name}: ");
        let found = lines.find(|line| line.starts_with(&start) || line.starts_with(&format!("{indent}{name}?: ")));
        let line = found.unwrap_or_else(|| panic!("no {name} of {path}"));
        let wanted = if depth + 1 < names.len() { "{".to_owned() } else { format!("{kind};") };
        assert_eq!(line.split_once(": ").unwrap().1, wanted, "{path}");
    }
}

#[test]
fn names_are_unions_of_their_keys() {
    let check = |wanted: &str| {
        let (start, _) = wanted.split_once('=').unwrap();
        assert_eq!(part(start), [wanted]);
    };
    check("export type Activity = 'local' | 'ecommerce' | 'b2b';");
    check("export type Verdict = 'no' | 'not_yet' | 'pilot' | 'yes';");
    check("export type Standing = 'given' | 'assumed' | 'unknown';");
    check(
        "export type Channel = 'search_ads' | 'social_ads' | 'marketplace' | 'email' | 'local_seo' | 'seo_content' | 'organic_social';",
    );
    check("export type WarningCode = 'unaffordable' | 'media_too_small' | 'overspent' | 'franchise_ceiling';");
    check("export type Grade = 'article' | 'official' | 'study' | 'vendor' | 'judgement' | 'reader' | 'definition';");
}

#[test]
fn a_profile_has_each_input_and_each_choice_as_optional() {
    let check = |name: &str, kind: &str| member("Profile", name, kind);
    check("activity", "'local' | 'ecommerce' | 'b2b'");
    check("vatRecoverable", "boolean");
    check("tracking", "'none' | 'partial' | 'complete' | null");
    check("budget", "number");
    check("acceptedLoss", "number | null");
    let lines = part("export interface Profile {");
    let members = lines.iter().filter(|line| line.contains("?: ")).count();
    assert_eq!(members, Input::ALL.len() + Choice::ALL.len());
    let told = "    /** What is left of the price excluding tax after direct costs, as a share of the price. (share, 0.05 to 0.95) */";
    assert!(lines.iter().any(|line| line == told), "{lines:#?}");
}

#[test]
fn an_assessment_follows_the_dots_of_the_keys() {
    let check = |path: &str, kind: &str| member("Assessment", path, kind);
    check("verdict", "Verdict");
    check("caps", "{ code: CapCode; limit: number }[]");
    check("warnings", "WarningCode[]");
    check("thresholds.values", "[number, number, number]");
    check("thresholds.band", "number");
    check("plan.inHouse.ownerHours", "number");
    check("economics.firstOrderPaysBack", "boolean");
    check("economics.incrementalCac", "number | null");
    check("indicators.levels.tracking", "number | null");
    check("indicators.levels.ownerHours", "number");
    check("forecast.prudent.cash", "number[]");
    check("forecast.inHouse.payback", "number | null");
    check("score", "number");
    // Each name once in its object.
    let lines = part("export interface Assessment {");
    let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!(
        [count("    plan: "), count("    thresholds: "), count("        values: "), count("    score: ")],
        [1; 4]
    );
    assert_eq!(
        lines.iter().filter(|line| line.ends_with('{')).count(),
        lines.iter().filter(|line| line.ends_with("};")).count() + 1
    );
}

#[test]
fn a_comparison_holds_both_results_and_what_parts_them() {
    member("Comparison", "before", "Assessment");
    member("Comparison", "after", "Assessment");
    member("Comparison", "parts.key", "keyof Profile");
    member("Comparison", "parts.from", "number | string | boolean | null");
    member("Comparison", "parts.cash", "number");
}

/// An attribute of the manifest.
fn attribute(name: &str) -> Value {
    let all: Value = serde_json::from_str(&attributes().json()).unwrap();
    all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

#[test]
fn an_attribute_is_told_with_its_kind_its_range_and_its_default() {
    let check = |name: &str, kind: &str, default: Value| {
        let told = attribute(name);
        assert_eq!((&told["type"]["text"], &told["default"]), (&json!(kind), &default), "{name}");
    };
    check("activity", "'local' | 'ecommerce' | 'b2b'", json!("local"));
    check("vat-recoverable", "'false' | 'true'", json!("true"));
    check("contact-file", "'none' | 'spreadsheet' | 'crm' | 'null'", Value::Null);
    check("levy-rate", "number", json!("0"));
    check("micro", "'false' | 'true'", json!("false"));
    check("cost-per-lead", "number", json!("45 (local), 0.35 (ecommerce), 180 (b2b)"));
    check("capacity", "number | 'null'", Value::Null);
    check("order-value", "number", json!("300 (local), 68 (ecommerce), 3000 (b2b)"));
    check("accepted-loss", "number | 'null'", Value::Null);
    let about = "Share of the customers who still buy a year later. (share, 0 to 0.95)";
    assert_eq!(attribute("retention")["description"], about);
    assert_eq!(attribute("accepted-loss").as_object().unwrap().len(), 3, "no default where nothing is assumed");
}

#[test]
fn the_description_tells_steps_scales_and_what_is_published() {
    let told = serde_json::to_value(description()).unwrap();
    let one = |part: &str, key: &str| {
        let all = told[part].as_array().unwrap();
        all.iter().find(|one| one["key"] == key).unwrap_or_else(|| panic!("no {key}")).clone()
    };
    assert_eq!(one("inputs", "demand")["scale"], "log");
    assert_eq!(one("inputs", "activeChannels")["whole"], true);
    assert_eq!(one("inputs", "leadTrend")["nullable"], true);
    assert_eq!(one("inputs", "budget")["step"], 50.0);
    assert_eq!(one("choices", "ultraLocal")["options"], json!([false, true]));
    assert_eq!(
        one("choices", "channel")["defaults"],
        json!({ "local": "search_ads", "ecommerce": "marketplace", "b2b": "search_ads" })
    );
    let quantity = |key: &str, unit: &str, curve: bool, published: bool| {
        assert_eq!(one("quantities", key), json!({ "key": key, "unit": unit, "curve": curve, "published": published }));
    };
    quantity("score", "points", false, true);
    quantity("forecast.central.cash", "€", true, true);
    quantity("budget", "€/month", false, false);
}

#[test]
fn the_defaults_of_an_activity_are_a_whole_profile() {
    let whole = |profile: &Profile| serde_json::to_value(defaults(profile)).unwrap();
    for activity in Activity::ALL {
        let told = whole(&Profile::default().choosing(*activity));
        assert_eq!(told.as_object().unwrap().len(), Input::ALL.len() + Choice::ALL.len());
        assert_eq!(told["activity"], activity.key());
        for input in Input::ALL {
            let usual = input.field().default(Situation::usual(*activity));
            assert_eq!(told[input.key()].as_f64(), usual, "{}", input.key());
        }
    }
    let shop = Profile::default().choosing(Activity::Ecommerce);
    let told = whole(&shop);
    assert_eq!(
        (&told["channel"], &told["micro"], &told["vatRecoverable"], &told["tracking"]),
        (&json!("marketplace"), &json!(false), &json!(true), &Value::Null)
    );
    // What follows the channel and the status; what was said stays.
    let told = whole(&shop.choosing(Channel::Email).choosing(Micro::Yes).given(&[(Input::Budget, 300.0)]));
    let found = ["costPerLead", "closingRate", "demand", "levyRate", "salesVat", "budget", "vatRecoverable"];
    let wanted = [json!(0.078), json!(0.03), json!(3000.0), json!(0.123), json!(0.0), json!(300.0), json!(false)];
    assert_eq!(found.map(|key| told[key].clone()), wanted);
}
