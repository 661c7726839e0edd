//! Timing: over how many months the result is judged.

use crate::model::assumption::Assumption::{
    LongHorizon, ReviewMonths, ShortHorizon, SlowPayback, SlowPaybackB2b, SlowPaybackContent, SlowReviewMonths,
};
use crate::model::choice::{Activity, Channel, Choice};
use crate::model::condition::{Condition, any};
use crate::model::formula::when;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Judgement, SeoDelay};
use crate::model::theme::Timing;

pub(super) fn state(book: &mut Rulebook) {
    let content = || Condition::Chosen(Choice::Channel, &[Channel::SeoContent as u8, Channel::OrganicSocial as u8]);
    let slow = Condition::Chosen(
        Choice::Channel,
        &[Channel::LocalSeo as u8, Channel::SeoContent as u8, Channel::OrganicSocial as u8],
    );
    let between_firms = || Condition::Chosen(Choice::Activity, &[Activity::B2b as u8]);
    book.state(Timing::Horizon, Judgement, when(any([between_firms(), content()]), LongHorizon, ShortHorizon));
    book.state(Timing::Review, SeoDelay, when(slow, SlowReviewMonths, ReviewMonths));
    book.state(
        Timing::SlowPayback,
        Judgement,
        when(content(), SlowPaybackContent, when(between_firms(), SlowPaybackB2b, SlowPayback)),
    );
}
