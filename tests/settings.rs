//! What a host's attributes ask for: each good one is taken, each bad one falls to its default alone and is told.

use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::wire::settings::Section::{self, Answer as Short, Cases, Compare, Grid, Keep, Provider, Refine, Signals};
use seuil::wire::settings::{Settings, settings};

fn read(attributes: &[(&str, &str)]) -> (Settings, Vec<String>) {
    let attributes: Vec<_> = attributes.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let (settings, problems) = settings(&attributes);
    (settings, problems.iter().map(|problem| problem.message()).collect())
}

/// These attributes are taken, and give these settings.
#[track_caller]
fn taken(attributes: &[(&str, &str)], wanted: Settings) {
    assert_eq!(read(attributes), (wanted, Vec::new()), "{attributes:?}");
}

/// One attribute is refused in these words, and leaves the defaults.
#[track_caller]
fn refused(name: &str, text: &str, got: &str, allowed: &str) {
    let told = vec![format!("seuil: {name}: got {got}, allowed: {allowed}")];
    assert_eq!(read(&[(name, text)]), (Settings::default(), told), "{name}={text}");
}

fn from(start: Profile) -> Settings {
    Settings { start, ..Settings::default() }
}

#[test]
fn a_host_that_says_nothing_gets_the_defaults() {
    let wanted = Settings { start: Profile::default(), sections: vec![Short, Refine], heading: "h3" };
    taken(&[], wanted.clone());
    // The page's own affair.
    taken(&[("class", "wide"), ("id", "seuil"), ("data-state", "working"), ("theme", "dark")], wanted);
}

#[test]
fn sections_are_named_in_any_order() {
    let check = |text: &str, wanted: &[Section]| {
        taken(&[("sections", text)], Settings { sections: wanted.to_vec(), ..Settings::default() });
    };
    check("answer", &[Short]);
    check("refine", &[Refine]);
    check("signals", &[Signals]);
    check("cases", &[Cases]);
    check("answer,refine,signals,cases", &[Short, Refine, Signals, Cases]);
    check(" cases , answer ", &[Cases, Short]);
    check("signals cases", &[Signals, Cases]);
    check("provider grid, compare keep", &[Provider, Grid, Compare, Keep]);
    check("", &[Short, Refine]);
    check(" , ", &[Short, Refine]);
    let allowed = "some of answer, refine, signals, provider, grid, compare, keep, cases, levers, odds";
    refused("sections", "ruler", "\"ruler\"", allowed);
    refused("sections", "Answer", "\"Answer\"", allowed);
    // One bad name spoils the list.
    refused("sections", "answer, ruler", "\"answer, ruler\"", allowed);
    refused("sections", "answer;cases", "\"answer;cases\"", allowed);
}

#[test]
fn a_heading_goes_from_the_second_level_to_the_sixth() {
    for (text, tag) in [("2", "h2"), ("3", "h3"), ("4", "h4"), ("5", "h5"), (" 6 ", "h6")] {
        taken(&[("heading-level", text)], Settings { heading: tag, ..Settings::default() });
    }
    for text in ["1", "7", "0", "h2", "2.0", "", "deux"] {
        refused("heading-level", text, &format!("{text:?}"), "a whole number from 2 to 6");
    }
}

#[test]
fn thresholds_are_three_amounts_as_people_write_them() {
    let check = |text: &str, wanted: [f64; 3]| {
        taken(&[("thresholds", text)], from(Profile::default().with_base_thresholds(wanted)));
    };
    check("480, 1520, 4100", [480.0, 1520.0, 4100.0]);
    check("480;1520;4100", [480.0, 1520.0, 4100.0]);
    check("  480 1520 4100  ", [480.0, 1520.0, 4100.0]);
    check("480€,1520€,4100.5€", [480.0, 1520.0, 4100.5]);
    let allowed = "three increasing amounts from 100 to 20000, at least 100 apart";
    for text in
        ["", "480", "480, 1520", "480, 1520, 4100, 5000", "480, cher, 4100", "1520, 480, 4100", "480, 500, 4100"]
    {
        refused("thresholds", text, &format!("{text:?}"), allowed);
    }
}

#[test]
fn inputs_and_choices_are_where_the_reader_starts() {
    let given = |input, value| Profile::default().with(input, Answer::Given(value));
    taken(&[("budget", "1500")], from(given(Input::Budget, 1500.0)));
    taken(&[("budget", " 1 500 € ")], from(given(Input::Budget, 1500.0)));
    taken(&[("order-value", "1.2345")], from(given(Input::OrderValue, 1.2345)));
    taken(&[("margin", "45")], from(given(Input::Margin, 0.45)));
    taken(&[("margin", "45 %")], from(given(Input::Margin, 0.45)));
    taken(&[("margin", "0,45")], from(given(Input::Margin, 0.45)));
    // All of it: a share that is allowed as it stands is no percentage.
    taken(&[("clickable-share", "1")], from(given(Input::ClickableShare, 1.0)));
    taken(&[("clickable-share", "1 %")], from(given(Input::ClickableShare, 0.01)));
    taken(&[("budget", "")], Settings::default());
    taken(&[("lead-trend", "null")], from(Profile::default().with(Input::LeadTrend, Answer::Unknown)));
    taken(&[("activity", "ecommerce")], from(Profile::default().with_option(Choice::Activity, Answer::Given(1))));
    taken(&[("ultra-local", "")], from(Profile::default().with_option(Choice::UltraLocal, Answer::Given(1))));
    taken(&[("ultra-local", "false")], from(Profile::default().with_option(Choice::UltraLocal, Answer::Given(0))));
    taken(&[("tracking", "null")], from(Profile::default().with_option(Choice::Tracking, Answer::Unknown)));
    taken(&[("activity", "")], Settings::default());
    refused("budget", "cher", "\"cher\"", "a number from 0 to 20000");
    refused("budget", "20001", "\"20001\"", "a number from 0 to 20000");
    refused("budget", "null", "\"null\"", "a number from 0 to 20000");
    refused("margin", "96", "\"96\"", "a number from 0.05 to 0.95");
    refused("activity", "shop", "\"shop\"", "one of local, ecommerce, b2b");
    refused("activity", "null", "\"null\"", "one of local, ecommerce, b2b");
}

/// A point before three digits may part thousands, as a French hand writes them: a wrong guess would be a thousand times off.
#[test]
fn an_amount_that_could_be_two_is_refused_with_both() {
    refused("budget", "1.500", "\"1.500\"", "1500 or 1.5, without a mark of thousands");
    refused("budget", "1,500", "\"1,500\"", "1500 or 1.5, without a mark of thousands");
    refused("order-value", "2.350 €", "\"2.350 €\"", "2350 or 2.35, without a mark of thousands");
    let given = |input, value| from(Profile::default().with(input, Answer::Given(value)));
    taken(&[("budget", "1.500,00")], given(Input::Budget, 1500.0));
    taken(&[("budget", "0.500")], given(Input::Budget, 0.5));
    taken(&[("budget", "1500.500")], given(Input::Budget, 1500.5));
    // Not less when one of the two is more than there is.
    refused("budget", "50.000", "\"50.000\"", "50000 or 50, without a mark of thousands");
    taken(&[("margin", "45.125")], given(Input::Margin, 0.451_25));
    taken(&[("margin", "45,125 %")], given(Input::Margin, 0.451_25));
}

#[test]
fn a_name_that_is_nearly_ours_is_told_with_the_right_one() {
    for (name, meant) in [
        ("budjet", "budget"),
        ("buget", "budget"),
        ("bugdet", "budget"),
        ("budgets", "budget"),
        ("ordervalue", "order-value"),
        ("order_value", "order-value"),
        ("closing-rates", "closing-rate"),
        ("activty", "activity"),
        ("section", "sections"),
        ("treshold", "thresholds"),
        ("tresholds", "thresholds"),
        ("headinglevel", "heading-level"),
        ("acent", "accent"),
        ("them", "theme"),
    ] {
        if name == "treshold" {
            // Two slips.
            taken(&[(name, "1500")], Settings::default());
        } else {
            refused(name, "1500", "\"1500\"", &format!("the name {meant}"));
        }
    }
    for name in
        ["class", "style", "title", "lang", "data-foo", "foo", "aria-label", "onclick", "seuil", "tabindex", "widget"]
    {
        taken(&[(name, "1500")], Settings::default());
    }
}

#[test]
fn a_bad_attribute_spoils_no_other() {
    let attributes = [
        ("margin", "beaucoup"),
        ("budget", "1500"),
        ("sections", "cases"),
        ("thresholds", "1, 2, 3"),
        ("heading-level", "4"),
        ("activity", "shop"),
    ];
    let start = Profile::default().with(Input::Budget, Answer::Given(1500.0));
    let (settings, told) = read(&attributes);
    assert_eq!(settings, Settings { start, sections: vec![Cases], heading: "h4" });
    let names: Vec<_> = told.iter().filter_map(|message| message.split(": ").nth(1)).collect();
    assert_eq!(names, ["margin", "thresholds", "activity"]);
}

#[test]
fn thresholds_and_numbers_come_together_in_any_order() {
    let wanted =
        Profile::default().with(Input::Budget, Answer::Given(900.0)).with_base_thresholds([300.0, 900.0, 2500.0]);
    let (budget, marks) = (("budget", "900"), ("thresholds", "300 900 2500"));
    taken(&[budget, marks], from(wanted.clone()));
    taken(&[marks, budget], from(wanted));
}
