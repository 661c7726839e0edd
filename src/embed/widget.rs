//! The calculators of a page, for the custom element that holds them: mounted, told of attributes, asked, taken over.
//! Numbers stand for them, so that nothing of a dead instance is ever held.

use super::host::{Host, attributes, say, say_problems};
use super::objects::{members, refusal};
use super::outbox::{address, arrival, linked, send};
use super::plain::plain;
use super::snapshot::{resumed, snapshot};
use crate::model::assessment::assess;
use crate::model::profile::Profile;
use crate::session::budgets::find_ahead;
use crate::session::moment::Moment;
use crate::ui::app::{App, AppProps};
use crate::ui::event::{Event, News};
use crate::ui::width::content_width;
use crate::wire::profile::{Problem, given, profile_on};
use crate::wire::result::result;
use crate::wire::settings::{Section, Settings, settings};
use crate::wire::state::State;
use crate::wire::tree::{Tree, object};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::HtmlElement;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback};

thread_local! {
    static CALCULATORS: RefCell<Vec<Rc<RefCell<AppHandle<App>>>>> = const { RefCell::new(Vec::new()) };
}

/// Reckons once, before anybody waits for it: browsers compile what is called for the first time.
#[wasm_bindgen]
pub fn warm() {
    std::hint::black_box(assess(&Profile::default()));
}

/// Finds out ahead what takes longest of a calculator that is about to start; see [`mount`].
#[wasm_bindgen]
pub fn prepare(host: &Host, now: &JsValue) {
    let (settings, _) = read(host);
    let shown = resumed(now, &settings.start).map_or(settings.start, |kept| kept.moment.profile);
    find_ahead(&shown);
}

/// Starts a calculator in an element of a shadow root and returns its number.
///
/// - `host`: what the host says, and whom it has told to listen
/// - `life`: counts the elements that it has served
/// - `now`: where the reader was, as `tell` gave it, if the calculator comes back
///
/// `tell(kind, what)` hears `heard` after each touch; `drawn` after each drawing, with where the reader is if that is news,
/// else with null, and with a `link` to it unless that is the start; `changed` with `{ profile, assessment, link }` when the reader has changed something and rests; and `problems`
/// with a list of `{ key, got, allowed, message }`.
#[wasm_bindgen]
#[must_use]
pub fn mount(place: &HtmlElement, life: u32, host: &Host, now: &JsValue) -> usize {
    let width = place.parent_element().as_ref().and_then(content_width).unwrap_or(0.0);
    let props = properties(life, host, now, width);
    let handle = yew::Renderer::<App>::with_root_and_props(place.clone().into(), props).render();
    CALCULATORS.with_borrow_mut(|all| {
        all.push(Rc::new(RefCell::new(handle)));
        all.len() - 1
    })
}

/// Tells a calculator what its host says now; what the reader has set stays. With another `life`, which counts the
/// elements that it has served, it starts anew from `now`.
#[wasm_bindgen]
pub fn update(calculator: usize, life: u32, host: &Host, now: &JsValue) {
    let props = properties(life, host, now, 0.0);
    with(calculator, |handle| handle.update(props));
}

/// The assessment of where a reader is, or of what a host says, as `evaluate` of the engine gives it.
///
/// # Errors
/// An `Error` for a bad profile.
#[wasm_bindgen]
pub fn evaluation(host: &Host, now: &JsValue) -> Result<JsValue, JsValue> {
    let (settings, problems) = read(host);
    let shown = resumed(now, &settings.start).map(|kept| kept.moment.profile);
    match shown {
        None if !problems.is_empty() => Err(refusal(&problems)),
        shown => plain(&result(&assess(&shown.unwrap_or(settings.start)))),
    }
}

/// Goes back to the start: the host wants it, and is not told of it as of a change.
#[wasm_bindgen]
pub fn reset(calculator: usize) {
    with(calculator, |handle| handle.send_message(Event::Resets));
}

/// Has a calculator tell now what it would tell once the hand rests.
#[wasm_bindgen]
pub fn flush(calculator: usize) {
    with(calculator, |handle| handle.send_message(Event::Tells));
}

/// The address has changed: the calculator goes where it leads, if that is for it.
#[wasm_bindgen]
pub fn follow(calculator: usize, host: &Host) {
    if let Some(arrival) = linked(&host.place(), &read(host).0.start) {
        with(calculator, |handle| handle.send_message(Event::Arrives(arrival)));
    }
}

/// Asks a calculator for a sign of life.
#[wasm_bindgen]
pub fn check(calculator: usize) {
    with(calculator, |handle| handle.send_message(Event::Hears));
}

/// Acts on a calculator. It draws meanwhile, and the host that hears of it may ask for more: that comes after.
fn with(calculator: usize, act: impl FnOnce(&mut AppHandle<App>) + 'static) {
    let Some(handle) = CALCULATORS.with_borrow(|all| all.get(calculator).cloned()) else { return };
    if let Ok(mut free) = handle.try_borrow_mut() {
        return act(&mut free);
    }
    spawn_local(async move { act(&mut handle.borrow_mut()) });
}

fn properties(life: u32, host: &Host, now: &JsValue, width: f64) -> AppProps {
    let (settings, problems) = read(host);
    let tell = host.tell();
    say_problems(&tell, &problems);
    let resumed = resumed(now, &settings.start);
    let (start, keeps) = (settings.start.clone(), settings.sections.contains(&Section::Keep));
    let its = [(); 3].map(|()| host.unchecked_ref::<JsValue>().clone().unchecked_into::<Host>());
    let [here, coming, sending] = its;
    let arriving = start.clone();
    let arrives = Callback::from(move |is_first: bool| arrival(&coming, &arriving, keeps, !is_first));
    let link = Callback::from(move |state: State| address(&here.place(), &state));
    let address = link.clone();
    let on_news = Callback::from(move |news: News| match news {
        News::Heard => say(&tell, "heard", &Tree::Null),
        News::Drawn(kept) => {
            let what = kept.as_ref().map_or(Tree::Null, |kept| {
                let mut what = snapshot(kept);
                if kept.moment != Moment::new(&start) {
                    what.set("link", link.emit(kept.moment.state()).into());
                }
                what
            });
            say(&tell, "drawn", &what);
        }
        News::Changed(assessment, state) => {
            let (profile, link) = (given(assessment.profile()), link.emit(state).into());
            say(&tell, "changed", &object([("profile", profile), ("assessment", result(&assessment)), ("link", link)]));
        }
        News::Sends(parcel, done) => send(parcel, &sending, &start, done),
    });
    let method = host.method().into();
    AppProps { settings, resumed, life, method, width, address, arrival: arrives, on_news }
}

/// What the host says: its attributes, then its profile on top. Bad attributes fall to their defaults, each alone; a
/// profile with something bad in it is refused whole. All of it is told.
fn read(host: &Host) -> (Settings, Vec<Problem>) {
    let (mut settings, mut problems) = settings(&attributes(host).collect::<Vec<_>>());
    let members = members(&host.profile(), "profile").map_err(|problem| vec![problem]);
    match members.and_then(|members| profile_on(settings.start.clone(), &members)) {
        Ok(start) => settings.start = start,
        Err(more) => problems.extend(more),
    }
    (settings, problems)
}
