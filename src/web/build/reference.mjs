// What describes the package to developers and to their tools: the types of the tag's attributes, and the reference. Both
// are written from the descriptions that the element and the engine have of themselves.

/**
 * What the Custom Elements Manifest says of an attribute.
 *
 * @typedef {{ name: string, type: { text: string }, description: string, default?: string }} Attribute
 */

/** What the element writes itself. */
const OWN = 'data-state';

/**
 * The types of attributes as JSX writes them: numbers and flags may be values.
 *
 * @param {Attribute[]} attributes
 */
export function attributeTypes(attributes) {
    const lines = attributes
        .filter(({ name }) => name !== OWN)
        .map(
            ({ name, type, description, default: usual }) =>
                `    /** ${description}${usual ? ` Default: ${usual}.` : ''} */\n    '${name}'?: ${written(type.text)} | undefined;`,
        );
    return `// The tag's attributes, as a template may write them. Written at build.

/** Each falls to its default when it is left out. */
export interface SeuilCalculateurAttributes {
${lines.join('\n')}
}
`;
}

/** @param {string} type */
function written(type) {
    if (type.startsWith('number')) return type.replace('number', 'number | string');
    return type.startsWith("'false' | 'true'") ? `boolean | ${type}` : type;
}

/**
 * @typedef {object} Described
 * @property {any} element the manifest's
 * @property {string} types the engine's declarations
 * @property {any} model what the engine's `describe()` gives
 */

/**
 * The reference, as Markdown.
 *
 * @param {Described} described
 */
export function reference({ element, types, model }) {
    /**
     * @param {string[]} heads
     * @param {string[][]} rows
     */
    const table = (heads, rows) =>
        [heads, heads.map(() => '---'), ...rows]
            .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
            .join('\n');
    /** @param {string} text */
    const code = (text) => (text ? `\`${text}\`` : '');
    const { attributes, members, events, slots, cssProperties } = element;
    return `# Reference

Written from what the element and the engine say of themselves.

## The element

${element.description}

### Attributes

${table(
    ['attribute', 'property', 'type', 'default', 'what it says'],
    attributes.map((/** @type {any} */ one) => [
        code(one.name),
        code(one.fieldName ?? ''),
        code(one.type.text),
        one.default ?? '',
        one.description,
    ]),
)}

### Properties and methods

${table(
    ['name', 'type', 'what it is'],
    members
        .filter((/** @type {any} */ one) => !one.attribute)
        .map((/** @type {any} */ one) => [
            code(one.name + (one.kind === 'method' ? '()' : '')),
            code((one.return ?? one).type.text),
            one.description,
        ]),
)}

### Events

${table(
    ['event', 'type', 'when'],
    events.map((/** @type {any} */ one) => [code(one.name), code(one.type.text), one.description]),
)}

### Slots

${table(
    ['slot', 'what it is for'],
    slots.map((/** @type {any} */ one) => [code(one.name) || 'none', one.description]),
)}

### Custom properties

${table(
    ['property', 'default', 'what it is'],
    cssProperties.map((/** @type {any} */ one) => [code(one.name), code(one.default ?? ''), one.description]),
)}

## The engine

${functions(types)}

## The model

Inputs, as \`evaluate\` takes them. A default that differs is given by activity: local, ecommerce, b2b.

${table(
    ['input', 'unit', 'least', 'most', 'default'],
    model.inputs.map((/** @type {any} */ one) => [
        code(one.key),
        one.unit,
        String(one.min),
        String(one.max),
        usual(Object.values(one.defaults)),
    ]),
)}

Choices:

${table(
    ['choice', 'options', 'default'],
    model.choices.map((/** @type {any} */ one) => [
        code(one.key),
        one.options.map(String).map(code).join(', '),
        usual(Object.values(one.defaults)),
    ]),
)}

Quantities that \`explain\` knows:

${model.quantities.map((/** @type {any} */ one) => code(one.key)).join(', ')}
`;
}

/** @param {unknown[]} each */
function usual(each) {
    const all = [...new Set(each.map((one) => (one === null ? 'none' : String(one))))];
    return all.length === 1 ? all[0] : each.map(String).join(', ');
}

/**
 * The functions of the engine with what is said of them.
 *
 * @param {string} types
 */
function functions(types) {
    const found = types.matchAll(/\/\*\*\n((?: \*.*\n)+) \*\/\nexport function ((?!initSync)\w+)(.*);/g);
    return [...found]
        .map(([, about, name, rest]) => {
            const text = about
                .replace(/^ \* ?/gm, '')
                .replace('# Errors\n', '\nErrors: ')
                .trim();
            return `### \`${name}\`\n\n\`\`\`ts\n${name}${rest}\n\`\`\`\n\n${text}`;
        })
        .join('\n\n');
}
