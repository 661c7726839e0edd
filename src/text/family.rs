//! Families: texts whose key is a word of a vocabulary between a head and a tail. They stand together among the texts,
//! in the order of their words, so that a word's rank finds its text. A word without a text does not compile, but where
//! `some` says that not every word has one.

use super::lang::at;
use crate::analysis::promise::Term;
use crate::decision::band::Band;
use crate::decision::grid::{Light, Measure};
use crate::decision::level::Level;
use crate::decision::provider::misfit::Misfit;
use crate::decision::provider::recommendation::Reason;
use crate::decision::verdict::Verdict;
use crate::model::case::Case;
use crate::model::choice::{Activity, Channel, Choice, ContactFile, Micro, Tracking, UltraLocal, VatRecoverable};
use crate::model::confidence::Confidence;
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::Standing;
use crate::model::source::{Grade, Source};
use crate::model::theme::{
    BaseThreshold, Cap, CapAssumption, Course, Economics, EconomicsAssumption, ForecastAssumption, Gauge,
    GaugeAssumption, InHouse, InHouseAssumption, Indicator, IndicatorAssumption, Plan, PlanAssumption, Scenario, Score,
    ScoreAssumption, Signals, SignalsAssumption, Threshold, ThresholdAssumption, Timing, TimingAssumption, Warning,
    WarningAssumption,
};
use core::marker::PhantomData;

/// What a family's keys are made of.
#[derive(Clone, Copy)]
pub(super) struct Members {
    pub(super) head: &'static str,
    pub(super) words: &'static [&'static str],
    pub(super) tail: &'static str,
    /// Whether only some of the words have a text.
    pub(super) some: bool,
}

/// Texts, one a word of a vocabulary.
pub struct Family<T> {
    base: usize,
    words: PhantomData<T>,
}

impl<T: Into<usize>> Family<T> {
    /// The text of the word of that rank.
    #[must_use]
    pub fn ranked(&self, rank: u8) -> &'static str {
        at(self.base + usize::from(rank))
    }

    /// The word's text; empty for a word that has none.
    #[must_use]
    pub fn of(&self, word: T) -> &'static str {
        at(self.base + word.into())
    }
}

/// The keys that the families ask for, those included that have no text where not every word has one.
#[cfg(not(target_family = "wasm"))]
pub fn members() -> impl Iterator<Item = String> {
    ALL.iter().flat_map(|its| its.words.iter().map(|word| [its.head, word, its.tail].concat()))
}

macro_rules! families {
    ($($(#[$about:meta])* $name:ident($word:ty): $head:literal $tail:literal $($some:ident)?;)+) => {
        /// Every family, in the order in which they stand.
        pub(super) const ALL: &[Members] = &[$($(#[$about])* Members {
            head: $head,
            words: <$word>::KEYS,
            tail: $tail,
            some: families!(@some $($some)?),
        },)+];

        /// The families' places in [`ALL`].
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named like the families")]
        enum Place { $($(#[$about])* $name,)+ }

        $(
            #[doc = concat!("`", $head, "…", $tail, "`")]
            $(#[$about])*
            pub const $name: Family<$word> = Family { base: base(Place::$name as usize), words: PhantomData };
        )+
    };
    (@some some) => { true };
    (@some) => { false };
}

/// The rank of a family's first text.
const fn base(place: usize) -> usize {
    let (mut rank, mut before) = (0, 0);
    while before < place {
        rank += ALL[before].words.len();
        before += 1;
    }
    rank
}

families! {
    ACTIVITY(Activity): "option.activity." "";
    ACTIVITY_WORDS(Activity): "option.activity." ".words";
    ANSWER_BASIS(Activity): "answer.basis." "";
    BAND(Band): "band." "";
    BAND_SHORT(Band): "band." ".short";
    BASE_THRESHOLD(BaseThreshold): "quantity." "";
    BASE_THRESHOLD_MEANING(BaseThreshold): "quantity." ".meaning";
    CAP(Cap): "cap." "";
    CAP_ASSUMPTION(CapAssumption): "assumption." "";
    CAP_TODO(Cap): "cap." ".todo";
    CAP_WHY(Cap): "cap." ".why";
    CASE_STORY(Case): "case." ".story";
    CASE_TITLE(Case): "case." ".title";
    CHANNEL(Channel): "option.channel." "";
    CHOICE(Choice): "choice." "";
    CHOICE_MEANING(Choice): "choice." ".meaning" some;
    CONFIDENCE(Confidence): "confidence." "";
    CONTACT_FILE(ContactFile): "option.contactFile." "";
    COURSE(Course): "course." "";
    COURSE_MEANING(Course): "course." ".meaning";
    ECONOMICS(Economics): "quantity." "";
    ECONOMICS_ASSUMPTION(EconomicsAssumption): "assumption." "";
    ECONOMICS_MEANING(Economics): "quantity." ".meaning";
    #[cfg(not(target_family = "wasm"))]
    FALLBACK_BAND(Band): "fallback.band." "";
    FIELD_HINT(Input): "field." ".hint" some;
    FIELD_LABEL(Input): "field." ".label" some;
    FORECAST_ASSUMPTION(ForecastAssumption): "assumption." "";
    GAUGE(Gauge): "quantity." "";
    GAUGE_ASSUMPTION(GaugeAssumption): "assumption." "";
    GAUGE_MEANING(Gauge): "quantity." ".meaning";
    GRADE(Grade): "grade." "";
    GRID_FIRST(Activity): "grid.first." "";
    GRID_HORIZON(Activity): "grid.horizon." "";
    GRID_LATER(Activity): "grid.later." "";
    GRID_LIGHT(Light): "grid.light." "";
    GRID_MEASURE(Measure): "grid.measure." "";
    GRID_NEED(Activity): "grid.need." "";
    GRID_STAR(Activity): "grid.star." "";
    GRID_TRIAL(Activity): "grid.trial." "";
    INDICATOR(Indicator): "indicator." "";
    INDICATOR_ASSUMPTION(IndicatorAssumption): "assumption." "";
    INDICATOR_QUESTION(Indicator): "indicator." ".question";
    INPUT(Input): "input." "";
    INPUT_B2B(Input): "input." ".b2b" some;
    INPUT_ECOMMERCE(Input): "input." ".ecommerce" some;
    INPUT_LOCAL(Input): "input." ".local" some;
    INPUT_MEANING(Input): "input." ".meaning" some;
    IN_HOUSE(InHouse): "quantity." "";
    IN_HOUSE_ASSUMPTION(InHouseAssumption): "assumption." "";
    IN_HOUSE_MEANING(InHouse): "quantity." ".meaning";
    MICRO(Micro): "option.micro." "";
    NEED_LEVEL(Level): "signal.need." "";
    PLAN(Plan): "quantity." "";
    PLAN_ASSUMPTION(PlanAssumption): "assumption." "";
    PLAN_MEANING(Plan): "quantity." ".meaning";
    PROMISE_TERM(Term): "promise.term." "";
    PROMISE_TERM_HINT(Term): "promise.term." ".hint";
    PROVIDER(Provider): "provider." "";
    PROVIDER_AVOID(Provider): "provider." ".avoid";
    PROVIDER_FITS(Provider): "provider." ".fits";
    PROVIDER_KEPT(Provider): "provider." ".kept";
    PROVIDER_MISFIT(Misfit): "provider.misfit." "";
    PROVIDER_REASON(Reason): "provider.reason." "";
    PROVIDER_TRADE(Channel): "provider.trade." "";
    READINESS_LEVEL(Level): "signal.readiness." "";
    SCENARIO(Scenario): "scenario." "";
    SCORE(Score): "quantity." "";
    SCORE_ASSUMPTION(ScoreAssumption): "assumption." "";
    SCORE_MEANING(Score): "quantity." ".meaning";
    SIGNALS(Signals): "quantity." "";
    SIGNALS_ASSUMPTION(SignalsAssumption): "assumption." "";
    SIGNALS_MEANING(Signals): "quantity." ".meaning";
    SIGNAL_TODO(Indicator): "signal." ".todo" some;
    SIGNAL_WHY(Indicator): "signal." ".why";
    SOURCE(Source): "source." "";
    STANDING(Standing): "standing." "";
    THRESHOLD(Threshold): "quantity." "";
    THRESHOLD_ASSUMPTION(ThresholdAssumption): "assumption." "";
    THRESHOLD_MEANING(Threshold): "quantity." ".meaning";
    TIMING(Timing): "quantity." "";
    TIMING_ASSUMPTION(TimingAssumption): "assumption." "";
    TIMING_MEANING(Timing): "quantity." ".meaning";
    TRACKING(Tracking): "option.tracking." "";
    ULTRA_LOCAL(UltraLocal): "option.ultraLocal." "";
    VAT_RECOVERABLE(VatRecoverable): "option.vatRecoverable." "";
    VERDICT(Verdict): "verdict." "";
    VERDICT_SHORT(Verdict): "verdict." ".short";
    WARNING(Warning): "warning." "";
    WARNING_ASSUMPTION(WarningAssumption): "assumption." "";
    WARNING_TODO(Warning): "warning." ".todo";
    WARNING_WHY(Warning): "warning." ".why";
}
