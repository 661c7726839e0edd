//! How many random cases a property is tried on.

use proptest::prelude::ProptestConfig;

/// So many of them. `PROPTEST_CASES`, 256 unless set, scales all. A failure prints its case in full: nothing is kept beside
/// the tests.
pub(crate) fn settings(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: cases * usual.cases / 256, failure_persistence: None, ..usual }
}
