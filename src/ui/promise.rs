//! « La promesse du prestataire face à vos chiffres »: what was promised, beside the reader's figures, and what parts them.

use super::disclosure::disclosure;
use super::element::{element, keyed};
use super::figure::paragraph;
use super::sheet::{Line, columns, sheet, words};
use super::typed::typed_number;
use super::view::View;
use crate::analysis::promise::{Promise, Term};
use crate::report::place::Place;
use crate::report::promise::{PromisePart, PromiseReport, promise_report, terms};
use crate::report::promised::{promised, unit};
use crate::text::lang::text;
use crate::text::name::capital;
use crate::text::phrase::filled;
use yew::{AttrValue, Html};

/// A promise, replayed.
pub(super) fn promise(view: &View) -> Html {
    disclosure(view, "fold", "promise", text!("promise.title"), || {
        let (said, mut wrong) = promised(view.session.promised.texts());
        let fields = terms().into_iter().zip(&mut wrong).map(|((term, name, hint), wrong)| {
            let error = wrong.take().filter(|_| view.session.promised.is_left(term));
            field(view, term, capital(name).into(), hint, error)
        });
        let fields: Vec<Html> = fields.collect();
        let replayed = if said == Promise::default() {
            Html::default()
        } else {
            replayed(view, promise_report(view.assessment, said))
        };
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("promise.intro") }</p>
                <div class="settings">{ fields }</div>
                { replayed }
            </div>
        }
    })
}

/// What was promised of a term. What is wrong stands in the place of what is counted: nothing moves under the hand.
fn field(view: &View, term: Term, label: AttrValue, hint: &'static str, error: Option<String>) -> Html {
    let id = AttrValue::from(["promise-", term.key()].concat());
    let described = AttrValue::from(["promise-", term.key(), "-said"].concat());
    let texts = view.session.promised.texts();
    let value = texts.get(term as usize).cloned().unwrap_or_default();
    let on_text = view.callbacks.on_promise.reform(move |text| (term, text));
    let on_leave = view.callbacks.on_promised.reform(move |()| term);
    let input = typed_number(id.clone(), described.clone(), error.is_some(), value, on_text, on_leave);
    let (class, told) = error.map_or(("field-hint", hint.into()), |error| ("field-error", AttrValue::from(error)));
    element! {
        <div class="field" data-term={term.key()}>
            <label class="field-label" for={id}>{ label }</label>
            <span class="field-typed">{ input }<span class="field-unit" aria-hidden="true">{ unit(term) }</span></span>
            <p class={class} id={described}>{ told }</p>
        </div>
    }
}

fn replayed(view: &View, report: PromiseReport) -> Html {
    let problems = report.problems.into_iter().enumerate();
    let problems =
        problems.map(|(rank, one)| paragraph(view, "p", "promise-problem", Place::PromiseProblem(rank), one));
    let problems: Vec<Html> = problems.collect();
    let sides = columns(&report.sides);
    let parts = report.parts.into_iter().map(part).collect::<Vec<Line>>();
    let names = [
        text!("promise.column.input"),
        text!("promise.column.promise"),
        text!("promise.column.yours"),
        text!("promise.column.cash"),
        text!("promise.column.confirm"),
    ];
    let parts = (!parts.is_empty())
        .then(|| keyed("parts", sheet("parts", text!("promise.parts").into(), &names.map(AttrValue::from), parts)));
    let how = report.how;
    element! {
        <div class="promise">
            { problems }
            { paragraph(view, "p", "promise-gap", Place::PromiseGap, report.gap) }
            { words("sides", report.sides, &sides, "") }
            { parts }
            <p class="sheet-note">{ report.unsaid }</p>
            { disclosure(view, "twin", "promise-how", text!("promise.how"), || {
                element!(<div>{ how.into_iter().map(|line| element!(<p class="sheet-note">{ line }</p>)).collect::<Vec<_>>() }</div>)
            }) }
        </div>
    }
}

fn part(part: PromisePart) -> Line {
    let own = [("own", part.own), ("standing", part.standing.into())];
    let own = filled(text!("promise.part"), &own);
    Line {
        name: capital(&part.name).into(),
        cells: vec![part.promised.into(), own.into(), part.cash.into(), part.confirm.into()],
        under: None,
    }
}
