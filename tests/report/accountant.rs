//! The note for the accountant: a page, whose figures are those of the calculation.

use super::{many, spaced, with};
use seuil::decision::pilot::trial::Trial;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Choice, Tracking};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile, Standing};
use seuil::report::accountant::accountant;
use seuil::report::answer::head;
use seuil::text::name;

const LINK: &str = "https://blog.example/#seuil=1&budget=900";

fn note(profile: &Profile) -> Vec<String> {
    accountant(&assess(profile), &Trial::default(), LINK).lines().map(spaced).collect()
}

#[test]
fn the_plumbers_note_says_all_of_it() {
    let profile = Case::PlumberOneTown.profile().with(Input::Retention, Answer::Assumed);
    let lines = note(&profile);
    let has = |line: &str| assert!(lines.iter().any(|one| one == line), "no « {line} » in\n{}", lines.join("\n"));
    has("Question : vaut-il la peine de confier le marketing à un prestataire, pour 880 € par mois ?");
    has(&format!("Réponse du calculateur : {}.", head(&assess(&profile))));
    has("- Coût d’une demande : 38 € (donné)");
    assert!(lines.iter().any(|line| {
        line.starts_with("- Clientèle de proximité : non (supposé) ; micro-entreprise : non (supposé) ; TVA récupérée")
            && line.contains(" ; part des clients fidèles après un an : 30 % (supposé) ;")
    }));
    has("- Ce que rapporte une commande : 210 € = 420 € × 50 %");
    has("- Clients nécessaires par mois : 3,4 clients = 880 € ÷ 262,50 €");
    has(&format!("Pour retrouver ce calcul, ses formules et ses sources : {LINK}"));
    assert!(lines.iter().any(|line| line.starts_with("- L’impôt sur les bénéfices")));
    let signals = "- Activité : commerce et services aux particuliers (donné) ; canal confié : annonces sur Google ou Bing (donné) ; suivi des résultats : tout (donné) ; fichier de contacts : logiciel de suivi des clients (donné) ; part des demandes";
    assert!(lines.iter().any(|line| line.starts_with(signals)));
}

/// Whatever the firm, it is a page of whole sentences, with every answer under the standing that it has.
#[test]
fn every_note_is_one_page() {
    for profile in many(60) {
        let text = accountant(&assess(&profile), &Trial::default(), LINK);
        let lines: Vec<String> = text.lines().map(spaced).collect();
        let rows: usize = lines.iter().map(|line| 1 + line.chars().count() / 100).sum();
        assert!(rows <= 70, "{rows} lines of 100 letters\n{text}");
        assert!(!text.contains(['{', '}', '…', '\r', '\t']) && !text.contains("NaN") && !text.contains("—"), "{text}");
        for input in Input::ALL.iter().filter(|input| !input.is_question()) {
            let standing = match profile.standing(*input) {
                Standing::Given => "(donné)",
                Standing::Assumed => "(supposé)",
                Standing::Unknown => continue,
            };
            let name = spaced(&seuil::text::entry::label(*input, profile.activity()));
            let parts = lines.iter().flat_map(|line| line.trim_start_matches("- ").split(" ; "));
            let told = parts
                .map(name::capital)
                .filter(|part| part.starts_with(&format!("{name} : ")) && part.ends_with(standing));
            assert_eq!(told.count(), 1, "{name} {standing}\n{text}");
        }
    }
}

#[test]
fn what_nobody_knows_is_not_told() {
    let profile = with(&[(Input::Budget, 900.0)]).with(Input::Occupancy, Answer::Unknown).choosing(Tracking::Partial);
    let text = note(&profile).join("\n");
    assert!(!text.to_lowercase().contains(&spaced(&name::name(Input::Occupancy.into()))));
    assert!(text.contains(&format!("- {} : une partie (donné)", name::capital(&name::name(Choice::Tracking.into())))));
    // Nothing given: no such part.
    assert!(!note(&Profile::default()).iter().any(|line| line.contains("donné")));
}

#[test]
fn what_is_never_repaid_is_said() {
    let lines = note(&with(&[(Input::Margin, 0.05)]));
    assert!(
        lines.iter().any(|line| line == "- Mois de remboursement (central) : pas de remboursement en trois ans"),
        "{lines:#?}"
    );
}
