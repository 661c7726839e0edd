// What the blogger has set, read off the form: attributes by name, and the call to action. What cannot be read is said
// under its field and left out.

/**
 * @typedef {object} Settings
 * @property {Map<string, string>} attributes those that say something else than the calculator's default
 * @property {{ text: string, address: string } | undefined} call
 * @property {boolean} left whether something could not be read
 */

/**
 * A number as people write it; NaN for what is none, and for a point that may stand before thousands.
 *
 * @param {string} text
 */
function number(text) {
    const plain = text.replace(/[\s\u200b\u200e\ufeff€%]/g, '').replace(',', '.');
    return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Settings}
 */
export function settings(form) {
    const said = new FormData(form);
    /** @param {string} name */
    const text = (name) => String(said.get(name) ?? '').trim();
    /** @type {Settings} */
    const settings = { attributes: new Map(), call: undefined, left: false };
    /**
     * Says whether what stands in a field can be read.
     *
     * @param {string} name
     * @param {boolean} good
     */
    const judge = (name, good) => {
        const wrong = /** @type {HTMLElement} */ (form.querySelector(`#${name}-wrong`));
        const fields = form.querySelectorAll(`[name=${name}]`);
        for (const field of fields) field.setAttribute('aria-invalid', String(!good));
        wrong.hidden = good;
        settings.left ||= !good;
        return good;
    };
    /**
     * @param {string} name
     * @param {string} value
     */
    const note = (name, value) => value && settings.attributes.set(name, value);

    note('activity', text('activity') === 'local' ? '' : text('activity'));
    for (const name of ['budget', 'margin', 'order-value']) {
        const { min, max } = /** @type {HTMLElement} */ (form.querySelector(`[name=${name}]`)).dataset;
        const value = number(text(name));
        const good = !text(name) || (value >= Number(min) && value <= Number(max));
        if (judge(name, good) && text(name)) note(name, String(value));
    }
    note('micro', text('micro'));
    note('sections', sections(said.getAll('sections').map(String)));
    note('thresholds', thresholds(said.getAll('thresholds').map(String), form, judge));
    note('theme', text('theme') === 'host' ? '' : text('theme'));
    const accent = text('accent').toLowerCase();
    if (judge('accent', !accent || /^#[\da-f]{6}$/.test(accent))) note('accent', accent);
    const [words, address] = [text('call-text'), text('call-address')];
    const allowed = words ? /^(https:\/\/.|mailto:.|\/(?!\/))/i.test(address) : true;
    if (judge('call-address', allowed) && words) settings.call = { text: words, address };
    return settings;
}

/**
 * With the answer, which is always there; nothing where it is what the calculator shows anyway.
 *
 * @param {string[]} parts
 */
function sections(parts) {
    const all = ['answer', ...parts].join();
    return all === 'answer,refine' ? '' : all;
}

/**
 * @param {string[]} texts
 * @param {HTMLFormElement} form
 * @param {(name: string, good: boolean) => boolean} judge
 */
function thresholds(texts, form, judge) {
    const { min, max, gap } = /** @type {HTMLElement} */ (form.querySelector('#thresholds')).dataset;
    const none = texts.every((text) => !text.trim());
    const [one, two, three] = texts.map(number);
    const good =
        none || (one >= Number(min) && three <= Number(max) && two - one >= Number(gap) && three - two >= Number(gap));
    return judge('thresholds', good) && !none ? [one, two, three].join() : '';
}
