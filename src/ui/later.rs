//! What comes later than the frame of a change: each kind once, as it was asked for last.

use super::app::App;
use super::event::Event;
use super::speech::Speech;
use crate::session::rest::{NEWS, PAUSE, SPEECH};
use crate::session::state::Revision;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::html::Scope;

/// What was asked for and has not come yet.
pub(super) struct Later {
    link: Scope<App>,
    frame: Option<AnimationFrame>,
    pause: Option<Timeout>,
    news: Option<Timeout>,
    speech: Option<Timeout>,
}

impl Later {
    /// Nothing yet.
    pub(super) const fn new(link: Scope<App>) -> Self {
        Self { link, frame: None, pause: None, news: None, speech: None }
    }

    /// A slice once the next frame is painted. A page that nobody sees paints none, and needs none.
    pub(super) fn slice_after_frame(&mut self, revision: Revision) {
        let link = self.link.clone();
        self.frame = Some(request_animation_frame(move |_| slice(&link, revision)));
    }

    /// A slice in the next task.
    pub(super) fn slice(&self, revision: Revision) {
        slice(&self.link, revision);
    }

    /// Notes that a hand has changed something; whether it is still on the move from the change before.
    pub(super) fn moves(&mut self) -> bool {
        let moving = self.pause.is_some();
        self.pause = Some(self.after(PAUSE, Event::Pauses));
        moving
    }

    /// Whether a hand has changed something and has not paused since.
    pub(super) const fn is_moving(&self) -> bool {
        self.pause.is_some()
    }

    /// Notes that the hand pauses.
    pub(super) fn pauses(&mut self) {
        self.pause = None;
    }

    /// The host is told once the hand rests.
    pub(super) fn tell(&mut self) {
        self.news = Some(self.after(NEWS, Event::Tells));
    }

    /// The host is told by now, or need not be.
    pub(super) fn tell_no_more(&mut self) {
        self.news = None;
    }

    /// A sentence is said once the hand rests.
    pub(super) fn say(&mut self, speech: Speech) {
        self.speech = Some(self.after(SPEECH, Event::Says(speech)));
    }

    fn after(&self, rest: u32, event: Event) -> Timeout {
        let link = self.link.clone();
        Timeout::new(rest, move || link.send_message(event))
    }
}

/// It carries its revision: what comes too late is dropped.
fn slice(link: &Scope<App>, revision: Revision) {
    let link = link.clone();
    Timeout::new(0, move || link.send_message(Event::Slices(revision))).forget();
}
