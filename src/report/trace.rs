//! How an answer came about, in the words of a note: « donné », « supposé », « sans réponse ».

use crate::model::profile::Standing;
use crate::text::lang::text;

/// The words for a standing.
#[must_use]
pub fn trace(standing: Standing) -> &'static str {
    match standing {
        Standing::Given => text!("sheet.standing.given"),
        Standing::Assumed => text!("sheet.standing.assumed"),
        Standing::Unknown => text!("sheet.standing.unknown"),
    }
}
