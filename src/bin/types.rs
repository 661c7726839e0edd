//! Native, at build: writes the TypeScript declarations of the API's objects to standard output.

fn main() {
    print!("{}", seuil::wire::declarations::declarations());
}
