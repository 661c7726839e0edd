//! What the reader does beside the firm in sight: firms put aside, explanations, a provider's promise, and what is looked for meanwhile.

use super::app::App;
use super::speech::Speech;
use crate::analysis::flip::LEVERS;
use crate::analysis::promise::Term;
use crate::model::input::Input;
use crate::report::promised::promised;
use crate::session::action::Action;
use crate::session::opened::{Ask, Opened};
use crate::session::outcome::{SLICE, Slice};
use crate::session::pins::Pinning;
use crate::session::state::Revision;
use crate::text::lang::text;
use crate::text::phrase::filled;
use crate::wire::settings::Section;
use std::rc::Rc;

impl App {
    /// Puts a firm aside, or does something with one that is.
    pub(super) fn pin(&mut self, pinning: &Pinning) {
        let (before, revision) = (self.session.now().clone(), self.session.revision());
        let assessed = Rc::clone(self.outcome.assessment());
        self.session.pin_at(pinning, js_sys::Date::now());
        let pins = &self.session.now().pins;
        let said = match pinning {
            _ if *self.session.now() == before => None,
            Pinning::Keep(_) | Pinning::Add(..) => pins.last().map(|pin| (text!("compare.kept"), &pin.name)),
            Pinning::Remove(rank) => {
                // The button goes away with its pin.
                self.focus.next = Some("#pin-name".into());
                before.pins.get(*rank).map(|pin| (text!("compare.removed"), &pin.name))
            }
            Pinning::Rename(..) | Pinning::Load(_) => None,
        };
        if let Some((words, name)) = said {
            self.later.say(Speech::Done(filled(words, &[("name", name.clone())]).into()));
        }
        if self.session.revision() != revision {
            self.owe_news();
        }
        if self.follow() {
            self.unheard.get_or_insert(assessed);
            self.later.say(Speech::Action(None));
        }
    }

    /// A lever is set where the answer changes: a step of its own. Its button may go away.
    pub(super) fn pull(&mut self, input: Input, value: f64) {
        let before = self.session.revision();
        self.focus.next = Some("[data-part=levers] > summary".into());
        self.session.act(Action::Rest);
        self.act(Action::Set(input, value));
        self.session.act(Action::Rest);
        if self.session.revision() != before {
            self.owe_news();
        }
    }

    /// What is not always reckoned is looked for while it is in sight: the budgets from which a provider passes another, the
    /// levers, how sure it is.
    pub(super) fn look_beside(&mut self, sections: &[Section]) {
        let is_open = |part| self.disclosures.is_open(part);
        let has = |section| sections.contains(&section);
        // The first three levers are the controls' own.
        let levers = match has(Section::Levers) {
            false => 0,
            true if is_open("levers") || is_open("refine") => LEVERS.len(),
            true => 3,
        };
        self.outcome.ask_levers(levers, has(Section::Odds) && is_open("odds"));
        self.outcome.ask_overtakings(is_open("provider") && is_open("provider.outcomes"));
        if !self.outcome.is_complete() {
            self.later.slice_after_frame(self.session.revision());
        }
    }

    /// Reckons a slice of what follows; true when there is something new to show.
    pub(super) fn reckon(&mut self, revision: Revision) -> bool {
        let slice = self.outcome.advance(revision, SLICE);
        if matches!(slice, Slice::GoesOn | Slice::Part) {
            self.later.slice(revision);
        }
        matches!(slice, Slice::Part | Slice::Last)
    }

    /// The hand leaves a text of a promise: what is wrong with it is said.
    pub(super) fn leave(&mut self, term: Term) {
        self.session.promised.leave(term);
        let (_, mut wrong) = promised(self.session.promised.texts());
        if let Some(error) = wrong.get_mut(term as usize).and_then(Option::take) {
            self.later.say(Speech::Error(error.into()));
        }
    }

    /// Opens an explanation, goes on in it or closes it, or goes to a question.
    pub(super) fn answer(&mut self, ask: Ask) {
        match ask {
            Ask::Question(indicator) => {
                self.disclosures.note("signals", true);
                self.focus.next = Some(["[data-signal=", indicator.key(), "] input"].concat());
            }
            // The figure that opened it is still there.
            Ask::Close => self.focus.give("button.figure[aria-expanded=true]"),
            Ask::Deeper(_) | Ask::Back => self.focus.next = Some(".panel-title".into()),
            Ask::Open(..) => {}
        }
        self.opened = Opened::after(self.opened.take(), ask);
    }
}
