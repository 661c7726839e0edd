//! What each event does.

use super::app::App;
use super::event::{Event, News};
use super::speech::Speech;
use crate::session::action::Action;
use crate::session::moment::Tried;
use std::rc::Rc;
use yew::Context;

impl App {
    /// Does what an event asks for; whether something is to be drawn.
    pub(super) fn happen(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        self.focus.note();
        match event {
            Event::Acts(action) => {
                let before = self.session.revision();
                self.act(action);
                if self.session.revision() != before {
                    self.owe_news();
                }
            }
            Event::Resets => {
                self.untold = false;
                self.later.tell_no_more();
                self.act(Action::Reset);
                self.kept = None;
            }
            Event::Asks(ask) => self.answer(ask),
            Event::Pins(pinning) => self.pin(&pinning),
            Event::Pulls(input, value) => self.pull(input, value),
            Event::Wishes(goal, text) => self.session.wish.set(goal, text),
            Event::Promises(term, text) => self.session.promised.set(term, text),
            Event::Promised(term) => self.leave(term),
            Event::Follows(entry, text) => self.session.followed.set(entry, text),
            Event::Followed(entry) => self.note_entry(entry),
            Event::Keeps(errand) => self.hand_over(ctx, errand),
            Event::Sent(errand, sent) => self.hear_of(errand, sent),
            Event::Arrives(arrival) => self.arrive(arrival),
            Event::Dismisses => self.dismiss(),
            Event::Mistypes(error) => {
                self.later.say(Speech::Error(error));
                return false;
            }
            // Whether the hand changes anything or not. Not by drawing: a radio button that is drawn while it is being
            // clicked falls back.
            Event::Hears => {
                ctx.props().on_news.emit(News::Heard);
                return false;
            }
            Event::Toggles(part, open) => {
                // In a narrow place several groups would be metres long: one at a time.
                if open && self.narrow && self.disclosures.close_beside(part) {
                    self.hold.on(self.focus.find(&["[data-part=\"", part, "\"] > summary"].concat()));
                }
                let changes = self.disclosures.note(part, open);
                self.look_beside(&ctx.props().settings.sections);
                return changes;
            }
            Event::Resizes(width, narrow) => {
                let changes = width.total_cmp(&self.width).is_ne() || narrow != self.narrow;
                (self.width, self.narrow) = (width, narrow);
                return changes;
            }
            Event::Prints(printing) => self.printing = printing,
            Event::Slices(revision) => return self.reckon(revision),
            Event::Pauses => {
                self.later.pauses();
                return self.catch_up();
            }
            Event::Sights => return self.stays.contains(&true),
            Event::Tells => {
                self.tell(ctx);
                return false;
            }
            Event::Says(speech) => return self.say(speech),
        }
        true
    }

    /// What follows once the hand pauses: first what stayed out of sight is drawn.
    fn catch_up(&mut self) -> bool {
        let revision = self.session.revision();
        let draws = self.stays.contains(&true);
        if draws {
            self.later.slice(revision);
        }
        draws || self.reckon(revision)
    }

    /// Acts, and has what there is to hear said later: nothing, if nothing changed.
    pub(super) fn act(&mut self, action: Action) {
        // The button that goes back goes away: the focus stays with the case that it came from.
        if let (Action::Back, Some(Tried { case, .. })) = (action, &self.session.now().tried) {
            self.focus.next = Some(["[data-case=", case.key(), "] button"].concat());
        }
        let (before, known) = (Rc::clone(self.outcome.assessment()), self.session.now().confidences);
        self.session.act_at(action, js_sys::Date::now());
        if self.follow() {
            self.unheard.get_or_insert(before);
            let doubts = self.session.now().confidences != known;
            self.later.say(if doubts { Speech::Chance } else { Speech::Action(action.changed()) });
        }
        self.say_of_trial(action);
    }

    /// Reckons at once what the answer needs, if something changed; true then. The rest after the frame, or once the hand
    /// pauses that is on the move.
    pub(super) fn follow(&mut self) -> bool {
        let revision = self.session.revision();
        if self.outcome.revision() == revision {
            return false;
        }
        self.outcome.follow(&self.session);
        let moves_on = self.later.moves();
        if !self.outcome.is_complete() {
            if self.outcome.budgets().is_none() {
                self.room.keep(&self.focus, ".answer-range");
            }
            self.table_room.keep(&self.focus, "[data-sheet=outcomes]");
            if !moves_on {
                self.later.slice_after_frame(revision);
            }
        }
        true
    }
}
