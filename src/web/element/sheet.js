// The style of the calculators, which travels inside the wasm: there it is compressed.

/**
 * The style sheet of every calculator of the page, out of the compiled module; the build has put it there.
 *
 * @param {WebAssembly.Module} module
 */
export function sheet(module) {
    const [styles] = WebAssembly.Module.customSections(module, 'styles');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(styles));
    return sheet;
}
