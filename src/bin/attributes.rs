//! Native, at build: writes the element's attributes that follow from the model to standard output, as JSON.

fn main() {
    println!("{}", seuil::wire::manifest::attributes().json());
}
