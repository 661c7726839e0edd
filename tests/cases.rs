//! The fixtures of an independent implementation: cases whole, vectors with curves at a few months.
//! They agree to 1e-9 relative, 1e-6 absolute near 0.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod fixtures;

use fixtures::{cases, profile_of, vectors};
use serde_json::Value;
use seuil::model::assessment::assess;
use seuil::wire::result::result;

#[test]
fn the_eight_cases_agree() {
    let cases = cases();
    assert_eq!(cases.len(), 8);
    check_all(&cases);
}

#[test]
fn the_vectors_agree() {
    let vectors = vectors();
    assert!(vectors.len() > 100, "{} vectors", vectors.len());
    check_all(&vectors);
}

fn check_all(entries: &[Value]) {
    let differences: Vec<String> = entries.iter().flat_map(check).collect();
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n"));
}

fn check(entry: &Value) -> Vec<String> {
    let got = serde_json::to_value(result(&assess(&profile_of(entry)))).unwrap();
    let mut differences = Vec::new();
    compare("", &got, &entry["assessment"], &mut differences);
    differences.iter().take(5).map(|difference| format!("{}: {difference}", entry["profile"])).collect()
}

fn compare(path: &str, got: &Value, wanted: &Value, differences: &mut Vec<String>) {
    match (got, wanted) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            if (a - b).abs() > 1e-6_f64.max(1e-9 * b.abs()) {
                differences.push(format!("{path}: {a} instead of {b}"));
            }
        }
        (Value::Array(months), Value::Object(chosen)) => {
            for (month, value) in chosen {
                let place: usize = month.parse().unwrap();
                compare(&format!("{path}[{month}]"), &months[place - 1], value, differences);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                compare(&format!("{path}[{place}]"), a, b, differences);
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().filter(|key| !b.contains_key(*key)) {
                differences.push(format!("{path}.{key}: too much"));
            }
            for (key, value) in b {
                compare(&format!("{path}.{key}"), a.get(key).unwrap_or(&Value::Null), value, differences);
            }
        }
        (got, wanted) if got == wanted => {}
        (got, wanted) => differences.push(format!("{path}: {got} instead of {wanted}")),
    }
}
