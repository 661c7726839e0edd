//! Firms that the reader can try on: what becomes of one that is tried.

use super::answer::head;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::{Assessment, assess};
use crate::model::case::Case;
use crate::text::family;
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase, plain, wording};

/// What is said of a case that is tried.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct CaseStory {
    /// The verdict, from which looks may follow.
    pub verdict: Verdict,
    /// The answer again, where the hand is: the page does not scroll by itself.
    pub answer: Phrase,
    /// The firm's story. Once the reader changes some of its numbers, those of the story are no longer in sight: they are
    /// plain words then, and explain nothing.
    pub story: Phrase,
}

/// What a case is called.
#[must_use]
pub fn title(case: Case) -> &'static str {
    family::CASE_TITLE.of(case)
}

/// What becomes of a case, whose numbers the reader may have changed since.
#[must_use]
pub fn case_story(assessment: &Assessment, case: Case) -> CaseStory {
    // On the thresholds of the page.
    let own = case.profile().with_base_thresholds(assessment.profile().base_thresholds());
    let unchanged = *assessment.profile() == own;
    let sentence = if unchanged { text!("case.answer") } else { text!("case.changed") };
    let verdict = decide(assessment);
    let said = wording(head(assessment));
    let story = family::CASE_STORY.of(case);
    CaseStory {
        verdict,
        answer: phrase(sentence, assessment, &[("verdict", said)]),
        story: if unchanged {
            phrase(story, assessment, &[])
        } else {
            wording(plain(&phrase(story, &assess(&own), &[])))
        },
    }
}
