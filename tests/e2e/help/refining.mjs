// What the tests of the folds share: the published engine in Node, which says what the page must show, and the ways
// to the fields of « Affiner » and of the twelve questions.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, evaluate, initSync } from '../../../dist/npm/seuil.js';
import { calculator, capital, eventually, openPage, plain, words } from '../harness.mjs';
import { openPart } from './part.mjs';
import { listen } from './status.mjs';

initSync({ module: readFileSync(new URL('../../../dist/npm/seuil_bg.wasm', import.meta.url)) });

export { openPart } from './part.mjs';
export { defaults, describe, evaluate, explain } from '../../../dist/npm/seuil.js';

/** The ten questions that start unanswered, and the two signals that are inputs like others. */
export const asked = [
    'tracking', 'unansweredShare', 'occupancy', 'contactFile', 'skillGaps',
    'activeChannels', 'publishingRate', 'postponedActions', 'leadTrend', 'topChannelShare',
];
export const signals = [...asked, 'ownerHours', 'currentAds'];

/** Every input and every choice that is no question. */
export const inputs = describe().inputs.filter(({ key }) => !asked.includes(key));
export const choices = describe().choices.filter(({ key }) => !asked.includes(key));

/** The step of an arrow key, as model.md gives it, in what one types; « two »: the second significant digit. */
export const steps = {
    budget: 50, margin: 1, levyRate: 0.1, salesVat: 0.1, clickableShare: 5, orderValue: 1, ordersPerYear: 0.1, retention: 1,
    salesCycle: 0.5, costPerLead: 'two', closingRate: 0.1, demand: 'two', currentCustomers: 0.1, currentAds: 50,
    currentTools: 5, minimumFee: 10, managementShare: 1, tools: 5, setup: 50, capacity: 1, ownerHours: 0.5,
    ownerHoursAfter: 0.5, hourValue: 1, reuse: 5, acceptedLoss: 100, annualRevenue: 1000,
};
export const stepAt = (key, value) => (steps[key] === 'two' ? 10 ** (Math.floor(Math.log10(value)) - 1) : steps[key]);

/** To what 12 digits tell apart: 0.1 times 3 is 0.3. */
export const round = (number) => Number(number.toPrecision(12));

/** In which group an owner looks for each. */
export const groups = {
    'refine.sales': 'activity micro vatRecoverable margin orderValue salesVat levyRate annualRevenue',
    'refine.customers': 'ultraLocal ordersPerYear retention closingRate salesCycle clickableShare',
    'refine.today': 'currentCustomers currentAds currentTools',
    'refine.plan': 'channel budget costPerLead demand minimumFee managementShare tools setup',
    'refine.time': 'ownerHours ownerHoursAfter hourValue reuse',
    'refine.limits': 'capacity acceptedLoss',
};

/** A share is typed out of 100. */
export const scale = (key) => (describe().inputs.find((input) => input.key === key).unit === 'share' ? 100 : 1);

/** A number as one types it. */
export const typed = (number) => String(Number(number.toPrecision(12))).replace('.', ',');

/** The number that a field shows; null when it is empty. */
export function shown(text) {
    const number = plain(text).replaceAll(' ', '').replace('−', '-').replace(',', '.');
    return number === '' ? null : Number(number);
}


/** A page with « Affiner » open, and these groups in it: in a narrow place the last of them, the others have closed. */
export async function refining(options, names = Object.keys(groups)) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'refine');
    for (const name of names) await openPart(seuil, name);
    return { page, seuil, ...fieldsIn(seuil, 'refine') };
}

/** A page with the twelve questions open. */
export async function asking(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'signals');
    return { page, seuil, ...fieldsIn(seuil, 'signals') };
}

/** The fields of one place, by the input's key. */
export function fieldsIn(seuil, place) {
    const inside = (key) => `[data-input=${key}][data-place=${place}]`;
    const field = (key) => seuil.find(`${inside(key)} .field-text`);
    return {
        field,
        slider: (key) => seuil.find(`${inside(key)} .field-slider`),
        error: (key) => seuil.find(`${inside(key)} .field-error`),
        setting: (key) => seuil.find(`.setting:has(> ${inside(key)})`),
        option: (key, name) =>
            seuil.find(`[data-part=${place}] [data-choice=${key}]`).getByRole('radio', { name, exact: true }),
        value: async (key) => shown(await field(key).inputValue()),
        /** Types a number and leaves the field. */
        async enter(key, text) {
            await field(key).fill(text);
            await field(key).blur();
        },
    };
}

/** What is called what it is on the page. */
export const optionName = (key, option) => capital(words(`option.${key}.${option}`));

const ordinal = (month) => (month === 1 ? '1ᵉʳ' : `${month}ᵉ`);

/** What the page must say of a profile: the engine's verdict, score, customers and payback. */
export function expected(profile) {
    const { verdict, score, plan, forecast } = evaluate(profile);
    const { payback, roi } = forecast.central;
    const { extraCustomers } = plan;
    const decimals = { maximumFractionDigits: 1 };
    const size = Math.abs(extraCustomers);
    const customers = `${new Intl.NumberFormat('fr-FR', decimals).format(size)} client${size < 2 ? '' : 's'}`;
    const delay = payback === null ? 'never' : roi === null ? 'saves' : 'repaid';
    const brief =
        profile.budget === 0
            ? words('brief.zero')
            : [words(`brief.${extraCustomers < 0 ? 'fewer' : 'more'}`), words(`brief.${delay}`)]
                  .join(' ')
                  .replace(/\{plan.extraCustomers[^}]*\}/, customers)
                  .replace('{forecast.central.payback|ordinal}', ordinal(payback));
    return { verdict, score: String(Math.floor(score)), brief: `${words(`verdict.${verdict}`)} ${brief}` };
}

/** Waits until the answer, the score and the short answer of the page are the engine's for this profile. */
export async function agrees(seuil, profile) {
    const read = async () => ({
        verdict: await seuil.find('.answer').getAttribute('data-verdict'),
        score: await seuil.read('.score-figure .figure'),
        // How long a trial lasts is tried natively (tests/report/answer.rs).
        brief: plain((await seuil.find('.brief > p').allTextContents()).join(' ')).replace(/ pendant (trois|six) mois/, ''),
    });
    try {
        await eventually(read, expected(profile));
    } catch (error) {
        error.message += `\nfor ${JSON.stringify(profile)}`;
        throw error;
    }
}

/** What has the focus in the calculator: its classes, the field and the signal it is in; null when it is outside. */
export function focus(page) {
    return page.evaluate(() => {
        const { activeElement } = document.querySelector('seuil-calculateur').shadowRoot;
        if (!activeElement) return null;
        const near = (name) => activeElement.closest(`[data-${name}]`)?.dataset[name];
        return {
            what: activeElement.className || activeElement.type || activeElement.localName,
            field: near('input') ?? near('choice'),
            signal: near('signal'),
        };
    });
}

/** Whether the focused element is in sight: in the viewport, with nothing over its middle. */
export function inSight(page) {
    return page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const element = root.activeElement;
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = root.elementFromPoint(left + width / 2, top + height / 2);
        return over !== null && (element === over || element.contains(over));
    });
}

/** After this change, nothing is said before 500 ms of rest, and one sentence before 1 000 ms; then silence. */
export async function saysOnce(page, change) {
    const spoken = await listen(page);
    await change();
    await page.clock.runFor(450);
    assert.deepEqual(await spoken(), []);
    await page.clock.runFor(550);
    await eventually(async () => (await spoken()).length, 1);
    await page.clock.runFor(10_000);
    assert.equal((await spoken()).length, 1);
    return (await spoken())[0];
}

/** A finger that goes up from far on a slider: the page scrolls under it. */
export async function swipeOver(page, slider) {
    await slider.evaluate((range) => range.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = await slider.boundingBox();
    const devtools = await page.context().newCDPSession(page);
    const touch = (type, ...touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    const from = { x: x + width * 0.8, y: y + height / 2 };
    const before = await page.evaluate(() => scrollY);
    await touch('touchStart', from);
    for (let step = 1; step <= 10; step++) await touch('touchMove', { x: from.x, y: from.y - 20 * step });
    await touch('touchEnd');
    await eventually(async () => (await page.evaluate(() => scrollY)) > before + 100, true);
}

/** Closes one part. */
export async function closePart(seuil, part) {
    await seuil.find(`[data-part="${part}"] > summary`).click();
    await seuil.find(`[data-part="${part}"] > :nth-child(2)`).waitFor({ state: 'detached' });
}

/** Answers that show all that a question can say: the worst of a choice, an error, a number given. */
export async function answerSome(seuil) {
    const signals = fieldsIn(seuil, 'signals');
    await signals.option('tracking', optionName('tracking', 'none')).check();
    await signals.enter('occupancy', '99');
    await signals.enter('skillGaps', '9');
    await signals.error('skillGaps').waitFor();
}
