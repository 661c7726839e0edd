//! Native, at build: writes one page to standard output, by its name. What only the build knows comes by standard input,
//! as one JSON object.

use seuil::pages::parts::Parts;
use seuil::pages::{fallback, frame, guide, method, offline, plugin};
use std::error::Error;
use std::io::{Read, stdin};

fn main() -> Result<(), Box<dyn Error>> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let mut json = String::new();
    stdin().read_to_string(&mut json)?;
    let parts = Parts::read(&json)?;
    let page = match name.as_str() {
        "methode" => method::page(&parts, Some(method::CALCULATOR))?,
        // In the npm package, which has no page of the calculator's own.
        "methode-seule" => method::page(&parts, None)?,
        "seuil" => frame::page(&parts)?,
        "seuil-hors-ligne" => offline::page(&parts)?,
        "configurateur" => guide::configurator::page(&parts)?,
        "integrer" => guide::integration::page(&parts)?,
        "installer" => guide::moved::page(&parts)?,
        "fallback" => fallback::html(Some(guide::HELP)),
        "fallback.json" => {
            print!("{}", fallback::texts());
            return Ok(());
        }
        "plugin.json" => {
            print!("{}", plugin::described());
            return Ok(());
        }
        _ => return Err(format!("no page is called {name:?}").into()),
    };
    print!("{}", page.into_string());
    Ok(())
}
