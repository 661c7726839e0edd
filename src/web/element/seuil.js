// One line in somebody else's page: this script and <seuil-calculateur>. It imports nothing of the application: it waits
// until a calculator nears the viewport, then fetches the application, which stands beside it.

import { Element } from './element.js';
import { watch } from './markers.js';

const known = /** @type {typeof Element | undefined} */ (customElements.get(TAG));
if (known) {
    if (known.version !== Element.version) console.warn(`seuil ${Element.version}: ${known.version} came first`);
} else {
    customElements.define(TAG, Element);
    watch();
}
