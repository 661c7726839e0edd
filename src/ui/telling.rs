//! What is told: to who listens, to the host.

use super::app::App;
use super::event::News;
use super::speech::Speech;
use std::rc::Rc;
use yew::Context;

impl App {
    /// Says it, if there is something to hear; true then. A chance is said once it is known.
    pub(super) fn say(&mut self, speech: Speech) -> bool {
        if matches!(speech, Speech::Chance) && !self.outcome.is_complete() {
            self.later.say(speech);
            return false;
        }
        let now = self.outcome.assessment();
        let Some(sentence) = speech.sentence(&mut self.unheard, now, self.outcome.odds()) else { return false };
        // What is said already would not be read again: a space makes it another text.
        let again = self.said == sentence;
        self.said = if again { [&sentence, "\u{a0}"].concat().into() } else { sentence };
        true
    }

    /// The host is to be told, once the hand rests.
    pub(super) fn owe_news(&mut self) {
        self.untold = true;
        self.later.tell();
    }

    /// The host is told, if it is to be.
    pub(super) fn tell(&mut self, ctx: &Context<Self>) {
        self.later.tell_no_more();
        if core::mem::take(&mut self.untold) {
            let assessment = Rc::clone(self.outcome.assessment());
            ctx.props().on_news.emit(News::Changed(assessment, self.session.now().state()));
        }
    }
}
