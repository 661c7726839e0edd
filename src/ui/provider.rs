//! « Prestataire »: whom to choose, the eight ways side by side, what to check before signing, what one keeps.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::paragraph;
use super::sheet::{columns, words};
use super::view::View;
use crate::report::place::Place;
use crate::report::provider::advice::Advice;
use crate::report::provider::checks::{Citation, Point};
use crate::report::provider::market::market_figures;
use crate::report::provider::{Providers, Suitability, providers};
use crate::report::table::Table;
use crate::text::lang::text;
use crate::text::phrase::filled;
use yew::Html;

/// Whom to choose.
pub(super) fn provider(view: &View) -> Html {
    disclosure(view, "fold", "provider", text!("provider.title"), || {
        let report = providers(view.assessment, view.overtakings);
        let Providers { advice, terms, benefits, outcomes, options, checks, keeps, .. } = report;
        let outcomes = || {
            element! {
                <div>
                    { side_by_side("outcomes", outcomes) }
                    <p class="sheet-note">{ report.order }</p>
                    <p class="sheet-note">{ report.left_out.unwrap_or_default() }</p>
                </div>
            }
        };
        let group =
            |name, summary, inside: Box<dyn FnOnce() -> Html>| disclosure(view, "fold-group", name, summary, inside);
        let (gains, results) = (text!("provider.benefits.caption"), text!("provider.outcomes.caption"));
        element! {
            <div class="fold-inside">
                { told(view, advice) }
                { side_by_side("terms", terms) }
                <p class="sheet-note">{ report.as_of }</p>
                { group("provider.benefits", gains, Box::new(|| side_by_side("benefits", benefits))) }
                { group("provider.outcomes", results, Box::new(outcomes)) }
                { group("provider.fit", text!("provider.fit.title"), Box::new(|| fits(options))) }
                { group("provider.checks", text!("provider.checks.title"), Box::new(|| points(checks, report.checks_note))) }
                { group("provider.keeps", text!("provider.keeps.title"), Box::new(|| list(keeps))) }
                { group("provider.sources", text!("provider.sources.title"), Box::new(sources)) }
            </div>
        }
    })
}

/// The one that is advised, and why.
fn told(view: &View, advice: Advice) -> Html {
    let prepare =
        advice.prepare.into_iter().map(|one| element!(<li><strong>{ one.name }</strong>{ ". " }{ one.advice }</li>));
    let prepare = prepare.collect::<Vec<_>>();
    let prepare = (!prepare.is_empty()).then(|| element!(<ul class="bullets">{ prepare }</ul>));
    element! {
        <div class="advice" data-provider={advice.provider.key()}>
            <p class="advice-head">{ advice.head }</p>
            { paragraph(view, "p", "", Place::Provider, advice.why) }
            <p>{ advice.trade }{ " " }{ advice.faster }</p>
            { paragraph(view, "p", "", Place::ProviderBeside, advice.beside) }
            <p>{ advice.richer }</p>
            { prepare }
            <p>{ advice.later }</p>
        </div>
    }
}

fn side_by_side(key: &'static str, table: Table) -> Html {
    let columns = columns(&table);
    words(key, table, &columns, text!("provider.advised"))
}

/// When each fits, and what one keeps of it.
fn fits(options: Vec<Suitability>) -> Html {
    let fit = |one: Suitability| {
        let here = one
            .misfits
            .iter()
            .map(|words| element!(<p><strong>{ text!("provider.here") }</strong>{ " " }{ *words }</p>));
        element! {
            <div class="fit">
                <p class="fit-name">{ one.name }</p>
                <p>{ one.fits }</p>
                <p>{ one.avoid }</p>
                { here.collect::<Vec<_>>() }
                <p class="sheet-note">{ one.kept }</p>
            </div>
        }
    };
    element!(<div class="fits">{ options.into_iter().map(fit).collect::<Vec<_>>() }</div>)
}

/// What to check before signing.
fn points(points: Vec<Point>, note: &'static str) -> Html {
    let point = |one: Point| {
        let source = one.source.and_then(cited);
        element!(<li><strong>{ one.name }</strong>{ ". " }{ one.words }{ " " }{ source }</li>)
    };
    element! {
        <div>
            <ul class="bullets">{ points.into_iter().map(point).collect::<Vec<_>>() }</ul>
            <p class="sheet-note">{ note }</p>
        </div>
    }
}

fn list(lines: Vec<&'static str>) -> Html {
    let lines = lines.into_iter().map(|line| element!(<li>{ line }</li>));
    element!(<ul class="bullets">{ lines.collect::<Vec<_>>() }</ul>)
}

/// Each price with where it was read.
fn sources() -> Html {
    let mut lines: Vec<Html> = Vec::new();
    let mut option = "";
    for figure in market_figures() {
        if figure.option != option {
            option = figure.option;
            lines.push(element!(<li class="fit-name">{ option }</li>));
        }
        let said = [
            ("name", figure.name.into()),
            ("shown", figure.shown),
            ("year", figure.year),
            ("grade", figure.citation.grade.into()),
        ];
        lines.push(
            element!(<li>{ filled(text!("provider.sources.line"), &said) }{ " " }{ cited(figure.citation) }</li>),
        );
    }
    element!(<ul class="sources">{ lines }</ul>)
}

/// A source, which opens aside where it has a page.
fn cited(citation: Citation) -> Option<Html> {
    let url = citation.url?;
    Some(element! {
        <a href={url} target="_blank" rel="noreferrer">{ citation.label }{ " (" }{ text!("panel.tab") }{ ")" }</a>
    })
}
