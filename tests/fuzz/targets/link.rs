//! Any text is read as a link and as what was stored; what comes out is a state that comes back from its own link.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuil::model::profile::Profile;
use seuil::wire::link::{from_link, link_or_fault, to_link};
use seuil::wire::store::restored;

fuzz_target!(|text: &str| {
    for text in [text.to_owned(), ["#seuil=1&", text].concat()] {
        let link = link_or_fault(&text);
        assert!(link.faults.iter().all(|fault| !fault.sentence().is_empty() && !fault.problem().message().is_empty()));
        let written = to_link(&link.state, &link.recipient);
        let back = from_link(&written).expect("a link is one");
        assert!(back.faults.is_empty() && back.state == link.state && back.recipient == link.recipient, "{written}");
        assert!(!restored(&text, &Profile::default()).sentences().iter().any(String::is_empty));
    }
});
