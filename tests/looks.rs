//! A calculator in somebody else's page: the paper and the inks that it takes, whatever is behind it and whatever its
//! author asks for. What the browser itself makes of colours is tested in `tests/e2e/theme.mjs`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod random;

use proptest::array::uniform3;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use random::settings;
use seuil::looks::colour::{BLACK, Colour, TEXT, TINT, WHITE};
use seuil::looks::ground::Ground;
use seuil::looks::paper::Scheme;
use seuil::looks::stand::{Paper, Stand};
use seuil::looks::theme::Theme;

const MIDDLE: Colour = Colour([128; 3]);
const NIGHT: Colour = Colour([17, 17, 34]);
const CREAM: Colour = Colour([250, 245, 230]);

fn opaque(colour: Colour) -> Ground {
    Ground::new(&[(colour, 1.0)], WHITE, false)
}

fn empty(colour: Colour) -> Ground {
    Ground::new(&[], colour, false)
}

fn image(over: Colour) -> Ground {
    Ground::new(&[(over, 1.0)], WHITE, true)
}

#[test]
fn each_page_has_its_paper_and_its_inks() {
    #[track_caller]
    fn check(behind: Ground, surface: Option<Colour>, wanted: Option<Scheme>, expected: (Scheme, Paper, Colour)) {
        let Stand { scheme, paper, colour, .. } = Stand::new(behind, surface, wanted);
        assert_eq!((scheme, paper, colour), expected, "on {behind:?} with {surface:?}, {wanted:?}");
    }
    use Scheme::{Dark, Light};
    let [light, dark] = [Light, Dark].map(Scheme::paper);
    // As the page.
    check(empty(WHITE), None, None, (Light, Paper::Page, WHITE));
    check(empty(NIGHT), None, None, (Dark, Paper::Page, NIGHT));
    check(opaque(CREAM), None, None, (Light, Paper::Through, CREAM));
    check(opaque(NIGHT), None, None, (Dark, Paper::Through, NIGHT));
    // No ink can be read on a middle tone, and nobody knows an image.
    check(opaque(MIDDLE), None, None, (Light, Paper::Own, light));
    check(image(CREAM), None, None, (Light, Paper::Own, light));
    check(image(NIGHT), None, None, (Dark, Paper::Own, dark));
    // What the author asks for.
    check(opaque(NIGHT), None, Some(Light), (Light, Paper::Own, light));
    check(opaque(NIGHT), None, Some(Dark), (Dark, Paper::Through, NIGHT));
    check(opaque(WHITE), None, Some(Dark), (Dark, Paper::Own, dark));
    // The author's surface: the page's own, another, one over an image, one that none of the inks suits.
    check(opaque(CREAM), Some(CREAM), None, (Light, Paper::Page, CREAM));
    check(opaque(WHITE), Some(NIGHT), None, (Dark, Paper::Surface, NIGHT));
    check(image(NIGHT), Some(NIGHT), None, (Dark, Paper::Surface, NIGHT));
    check(opaque(NIGHT), Some(MIDDLE), None, (Light, Paper::Own, light));
    check(opaque(NIGHT), Some(CREAM), Some(Dark), (Dark, Paper::Own, dark));
}

#[test]
fn a_surface_is_refused_where_nobody_can_read_and_nothing_else_was_asked_for() {
    let refused = |surface, wanted| Stand::new(opaque(WHITE), surface, wanted).refused;
    assert_eq!(refused(Some(MIDDLE), None), Some(MIDDLE));
    assert_eq!(refused(Some(CREAM), None), None);
    assert_eq!(refused(None, None), None);
    // A dark theme asked for on a surface that is light: the theme is meant.
    assert_eq!(refused(Some(CREAM), Some(Scheme::Dark)), None);
}

#[test]
fn layers_lie_one_over_the_other() {
    let half = |colour| (colour, 0.5);
    let ground = Ground::new(&[half(BLACK), half(WHITE)], BLACK, false);
    // White over black, then black over that.
    assert_eq!(ground, Ground { colour: Colour([64; 3]), unsure: false, bare: false });
    assert_eq!(Ground::new(&[(NIGHT, 1.0), (WHITE, 1.0)], CREAM, true).colour, NIGHT);
    assert_eq!(Ground::new(&[], CREAM, false), Ground { colour: CREAM, unsure: false, bare: true });
}

#[test]
fn a_theme_is_what_the_author_wrote() {
    let scheme = |key: &str, dark| Theme::from_key(key).unwrap().scheme(|| dark);
    for dark in [false, true] {
        assert_eq!(scheme("host", dark), None);
        assert_eq!(scheme("light", dark), Some(Scheme::Light));
        assert_eq!(scheme("dark", dark), Some(Scheme::Dark));
        assert_eq!(scheme("auto", dark), Some(if dark { Scheme::Dark } else { Scheme::Light }));
    }
    for wrong in ["", "purple", "Dark", " dark", "light dark"] {
        assert_eq!(Theme::from_key(wrong), None, "{wrong}");
    }
    assert!(Theme::KEYS.iter().all(|key| Theme::from_key(key).is_some()));
    for scheme in [Scheme::Light, Scheme::Dark] {
        assert_eq!(Theme::from_key(scheme.key()).and_then(|theme| theme.scheme(|| false)), Some(scheme));
    }
}

#[test]
fn a_text_chosen_for_a_surface_that_is_not_there_does_not_count() {
    let own = Stand::new(opaque(MIDDLE), None, None);
    assert_eq!(own.inks(None, Some(BLACK)).text, None);
    let theirs = Stand::new(opaque(WHITE), None, None);
    assert_eq!(theirs.inks(None, Some(BLACK)).text, Some(BLACK));
    assert_eq!(theirs.inks(None, None), own.inks(None, None));
}

/// Colours of all kinds, the extreme ones often.
fn colour() -> impl Strategy<Value = Colour> {
    prop_oneof![uniform3(any::<u8>()).prop_map(Colour), select(&[BLACK, WHITE, MIDDLE, NIGHT, CREAM][..])]
}

fn ground() -> impl Strategy<Value = Ground> {
    let layers = vec((colour(), prop_oneof![0.0..1.0, select(&[0.0, 1.0][..])]), 0..4);
    (layers, colour(), any::<bool>()).prop_map(|(layers, empty, unsure)| Ground::new(&layers, empty, unsure))
}

fn scheme() -> impl Strategy<Value = Option<Scheme>> {
    option::of(select(&[Scheme::Light, Scheme::Dark][..]))
}

proptest! {
    #![proptest_config(settings(3072))]

    #[test]
    fn whatever_is_behind_it_can_be_read(
        behind in ground(),
        surface in option::of(colour()),
        wanted in scheme(),
        accent in option::of(colour()),
        text in option::of(colour()),
    ) {
        let stand = Stand::new(behind, surface, wanted);
        prop_assert!(stand.scheme.suits(stand.colour), "{stand:?}");
        prop_assert!(wanted.is_none_or(|wanted| wanted == stand.scheme), "{stand:?}");
        let inks = stand.inks(accent, text);
        prop_assert_eq!(inks.accent.is_some(), accent.is_some());
        let shown = inks.accent.unwrap_or(stand.scheme.own_accent());
        prop_assert!(shown.contrast(stand.colour) >= TEXT, "{shown:?} on {stand:?}");
        for paper in [stand.colour, shown.over(TINT, stand.colour)] {
            prop_assert!(inks.text.is_none_or(|ink| ink.contrast(paper) >= TEXT), "{inks:?} on {paper:?}");
        }
    }

    #[test]
    fn the_paper_is_somebodys(behind in ground(), surface in option::of(colour()), wanted in scheme()) {
        let stand = Stand::new(behind, surface, wanted);
        match stand.paper {
            // What is behind shows through, so that it is what was reckoned with.
            Paper::Through => prop_assert!(stand.colour == behind.colour && !behind.unsure && !behind.bare),
            Paper::Page => prop_assert!(stand.colour == behind.colour && !behind.unsure),
            Paper::Surface => prop_assert_eq!(Some(stand.colour), surface),
            Paper::Own => prop_assert_eq!(stand.colour, stand.scheme.paper()),
        }
        // Own paper only where it must be.
        if let Some(given) = surface.or((!behind.unsure).then_some(behind.colour)) {
            prop_assert_eq!(stand.paper == Paper::Own, !stand.scheme.suits(given));
        }
        prop_assert!(stand.refused.is_none() || stand.paper == Paper::Own);
    }
}
