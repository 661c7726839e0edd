//! Any accent and any text on any paper that suits can be read, and so can the inks of `styles/tokens.css`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod random;

use proptest::array::uniform3;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use random::settings;
use seuil::looks::colour::{BLACK, Colour, EDGE, TEXT, TINT, WHITE};
use seuil::looks::paper::Scheme;

const TOKENS: &str = include_str!("../styles/tokens.css");

/// Colours of all kinds, the extreme ones often.
fn colour() -> impl Strategy<Value = Colour> {
    let part = || prop_oneof![0..=255_u8, proptest::sample::select(&[0, 255][..])];
    prop_oneof![uniform3(part()).prop_map(Colour), any::<u8>().prop_map(|grey| Colour([grey; 3]))]
}

/// A scheme and a paper that suits it, those at the limit often.
fn paper() -> impl Strategy<Value = (Scheme, Colour)> {
    let scheme = proptest::sample::select(&[Scheme::Light, Scheme::Dark][..]);
    (scheme, colour(), any::<bool>()).prop_map(|(scheme, colour, limit)| {
        let (inwards, outwards) = if scheme == Scheme::Light { (WHITE, BLACK) } else { (BLACK, WHITE) };
        let moved = |from: Colour, towards: Colour, step: u8| towards.over(f64::from(step) / 255.0, from);
        let suits = |paper: &Colour| scheme.suits(*paper);
        let paper = (0..=255).map(|step| moved(colour, inwards, step)).find(suits).unwrap();
        let last = (0..=255).map(|step| moved(paper, outwards, step)).take_while(suits).last().unwrap();
        (scheme, if limit { last } else { paper })
    })
}

/// An ink of the style sheet: the `oklch()` in what a token is set to, first in the light theme, then in the dark one.
fn ink(scheme: Scheme, token: &str) -> Colour {
    let start = ["    --", token, ": "].concat();
    let mut lines = TOKENS.lines().filter(|line| line.trim_start().starts_with(start.trim_start()));
    let light = lines.next().unwrap();
    let line = if scheme == Scheme::Light { light } else { lines.next().unwrap() };
    let (_, figures) = line.split_once("oklch(").unwrap();
    let figures: Vec<f64> = figures
        .split([' ', '%', ')'])
        .filter(|figure| !figure.is_empty())
        .map_while(|figure| figure.parse().ok())
        .collect();
    let [lightness, chroma, hue] = figures.try_into().unwrap();
    from_oklch(lightness / 100.0, chroma, hue)
}

/// By the matrices of CSS Color 4.
fn from_oklch(lightness: f64, chroma: f64, hue: f64) -> Colour {
    let (a, b) = (chroma * libm::cos(hue.to_radians()), chroma * libm::sin(hue.to_radians()));
    let cube = |root: f64| root * root * root;
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
    let coded = |light: f64| {
        if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * libm::pow(light, 1.0 / 2.4) - 0.055 }
    };
    Colour::from_shares([
        coded(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
        coded(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
        coded(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s),
    ])
}

proptest! {
    #![proptest_config(settings(2048))]

    #[test]
    fn any_accent_can_be_read(wanted in colour(), (scheme, paper) in paper()) {
        let accent = scheme.accent(wanted, paper);
        // Letters in the accent on the paper, letters in the paper's colour on the accent.
        prop_assert!(accent.contrast(paper) >= TEXT, "{wanted:?} -> {accent:?} on {paper:?}");
        if wanted.contrast(paper) >= TEXT {
            prop_assert_eq!(accent, wanted);
        }
    }

    #[test]
    fn an_accent_keeps_its_hue(wanted in colour(), (scheme, paper) in paper()) {
        let Colour([red, green, blue]) = wanted;
        let Colour([r, g, b]) = scheme.accent(wanted, paper);
        // The order of the three parts is the sixth of the colour circle that it is in.
        for (before, after) in [((red, green), (r, g)), ((green, blue), (g, b)), ((red, blue), (r, b))] {
            let same = before.0 >= before.1 && after.0 >= after.1 || before.0 <= before.1 && after.0 <= after.1;
            prop_assert!(same, "{wanted:?} -> {:?}", [r, g, b]);
        }
    }

    #[test]
    fn any_text_can_be_read_on_tints_too(wanted in colour(), accent in colour(), (scheme, paper) in paper()) {
        let accent = scheme.accent(accent, paper);
        let text = scheme.text(wanted, paper, accent);
        if wanted.contrast(paper) >= TEXT && wanted.contrast(accent.over(TINT, paper)) >= TEXT {
            prop_assert_eq!(text, wanted);
        }
        for share in [0.0, 0.1, 0.15, 0.2, 0.24, TINT] {
            let behind = accent.over(share, paper);
            prop_assert!(text.contrast(behind) >= TEXT, "{wanted:?} -> {text:?} on {behind:?}");
        }
    }
}

/// For every red and green, the last blue that suits a scheme: no paper that suits is nearer to its inks than these.
fn papers_at_the_limit(scheme: Scheme) -> impl Iterator<Item = Colour> {
    let mut blues: Vec<u8> = (0..=255).collect();
    if scheme == Scheme::Light {
        blues.reverse();
    }
    let pairs = (0..=255_u8).flat_map(|red| (0..=255_u8).map(move |green| (red, green)));
    pairs.filter_map(move |(red, green)| {
        let suiting = blues.partition_point(|&blue| scheme.suits(Colour([red, green, blue])));
        suiting.checked_sub(1).map(|last| Colour([red, green, blues[last]]))
    })
}

/// A tint brings the paper nearest to its inks where the accent is as near to them as an accent may be: no colour on
/// light paper is darker than black, none on dark paper lighter than white.
#[test]
fn own_inks_can_be_read_on_every_paper_and_tint() {
    for (scheme, extreme) in [(Scheme::Light, BLACK), (Scheme::Dark, WHITE)] {
        let inks = |wanted: &[(&'static str, f64, f64)]| -> Vec<_> {
            wanted.iter().map(|&(token, ratio, share)| (token, ink(scheme, token).luminance(), ratio, share)).collect()
        };
        let plain = ["ink", "accent", "quiet", "loss", "good", "watch"].map(|token| (token, TEXT, 0.0));
        let tinted =
            [("edge", EDGE, 0.0), ("quiet", TEXT, 0.1), ("ink", TEXT, 0.1), ("ink", TEXT, 0.24), ("ink", TEXT, TINT)];
        let inks = inks(&[&plain[..], &tinted[..]].concat());
        let mut papers = 0;
        for paper in papers_at_the_limit(scheme) {
            for &(token, ink, ratio, share) in &inks {
                let behind = extreme.over(share, paper).luminance();
                let contrast = (ink.max(behind) + 0.05) / (ink.min(behind) + 0.05);
                assert!(contrast >= ratio, "{token} on {share} over {paper:?}, {scheme:?}: {contrast}");
            }
            papers += 1;
        }
        assert!(papers > 1000, "{papers} papers");
    }
}

#[test]
fn own_papers_suit_and_own_accents_are_those_of_the_sheet() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        assert!(scheme.suits(scheme.paper()), "{scheme:?}");
        assert_eq!(Scheme::of(scheme.paper()), scheme);
        assert_eq!(scheme.own_accent(), ink(scheme, "accent"));
    }
}

/// No tint of a style sheet with text on it is stronger than what the accent was held to.
#[test]
fn no_tint_is_stronger() {
    for sheet in [TOKENS, include_str!("../styles/ruler.css")] {
        for (_, rest) in sheet.match_indices("var(--accent) ").map(|(at, found)| sheet.split_at(at + found.len())) {
            let share: f64 = rest.split_once('%').unwrap().0.parse().unwrap();
            assert!(share / 100.0 <= TINT, "{share} %");
        }
    }
}
