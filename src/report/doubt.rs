//! What to check first where a number or a result is far from what such firms know.

use crate::decision::plausible::{Unusual, unusual};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::text::entry::noun;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Figure, Phrase, phrase, wording};

/// The sentence; empty where nothing is out of the ordinary.
#[must_use]
pub fn doubt(assessment: &Assessment) -> Phrase {
    let (sentence, input) = match unusual(assessment) {
        None => return Phrase::new(),
        Some(Unusual::Input(input)) => (text!("answer.doubt.input"), input),
        Some(Unusual::Result(input)) => (text!("answer.doubt.result"), input),
    };
    phrase(sentence, assessment, &words(assessment, input))
}

fn words(assessment: &Assessment, input: Input) -> [(&'static str, Phrase); 3] {
    let usual = input.field().default(assessment.profile().situation());
    [
        ("name", wording(noun(input, assessment.profile().activity()))),
        ("value", vec![Figure::of(assessment, input.into())]),
        ("usual", wording(name::value(input.into(), usual))),
    ]
}
