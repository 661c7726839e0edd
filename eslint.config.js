// Lints for all JavaScript. Form is prettier's affair, types are tsc's.

import js from '@eslint/js';
import globals from 'globals';

/** What the build fills in: src/web/words.d.ts and src/web/worker/words.d.ts say what each is. */
const filled = [
    'TAG',
    'VERSION',
    'BUILD',
    'LOADER',
    'SCRIPT',
    'SCRIPT_INTEGRITY',
    'PACKED',
    'WASM_INTEGRITY',
    'STRANDS_SIZE',
    'METHOD',
    'FALLBACK_TEXTS',
    'FILES',
];
/** What page tests put into the page. */
const put = [
    'between',
    'contrast',
    'heard',
    'keep',
    'kept',
    'moves',
    'place',
    'spoken',
    'told',
    'touched',
    'trap',
    'traps',
];
/** What WordPress has in its editor. */
const wordpress = ['wp'];
const known = (access, names) => Object.fromEntries(names.map((name) => [name, access]));

export default [
    { ignores: ['dist/', 'target/'] },
    js.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            'array-callback-return': 'error',
            'default-case-last': 'error',
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-constructor-return': 'error',
            'no-eval': 'error',
            'no-implicit-coercion': 'error',
            'no-self-compare': 'error',
            'no-template-curly-in-string': 'error',
            'no-unreachable-loop': 'error',
            'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            'no-useless-concat': 'error',
            'no-useless-rename': 'error',
            'no-var': 'error',
            'object-shorthand': 'error',
            'prefer-const': ['error', { destructuring: 'all' }],
        },
    },
    {
        files: ['src/web/{element,frame,guide,npm,worker}/**/*.js'],
        languageOptions: { globals: { ...globals.browser, ...known('readonly', filled) } },
    },
    {
        files: ['src/web/worker/worker.js'],
        languageOptions: { globals: { ...globals.serviceworker, ...known('readonly', ['FILES_AND_SUMS', 'SUM']) } },
    },
    { files: ['src/web/npm/define.js'], languageOptions: { globals: known('readonly', ['require']) } },
    { files: ['src/web/npm/node.js'], languageOptions: { globals: known('readonly', ['Buffer', 'ENGINE']) } },
    {
        // Run by WordPress as they stand.
        files: ['src/web/wordpress/**/*.js'],
        languageOptions: { sourceType: 'script', globals: globals.browser },
    },
    { files: ['src/web/build/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
    {
        // A page test holds functions that run in the page, where they find what the test has put there.
        files: ['tests/**/*.mjs'],
        languageOptions: { globals: { ...globals.browser, ...globals.node, ...known('writable', put) } },
        rules: { 'no-eval': 'off', 'no-self-compare': 'off' },
    },
    {
        files: ['tests/wordpress/*.mjs'],
        languageOptions: { globals: known('readonly', wordpress) },
    },
];
