// Compiled and bundled by package.test.mjs: what a TypeScript user of the package writes, and what must not pass.

import init, { describe, evaluate, type Assessment, type Profile } from 'seuil';
import { SeuilCalculateurElement, type Problem, type SeuilCause } from 'seuil/define';

declare global {
    interface Window {
        engine: Assessment;
        inputs: string[];
        heard: string[];
    }
}

window.heard = [];
await init();
window.engine = evaluate({ activity: 'ecommerce', budget: 1500, margin: 0.45 });
window.inputs = describe().inputs.map(({ key }) => key);

const element = document.querySelector('seuil-calculateur');
if (!(element instanceof SeuilCalculateurElement)) throw new Error('no calculator');

// Attributes are read as text, and take more.
export const budget: string | null = element.budget;
element.budget = 1500;
element.budget = '1500';
element.margin = 0.45;
element.thresholds = [480, 1520, 4100];
element.thresholds = undefined;
element.sections = ['answer', 'refine'];
element.activity = 'ecommerce';
element.activity = element.activity;
element.headingLevel = 2;
element.theme = 'dark';
element.theme = null;
element.accent = null;
element.loading = 'eager';
element.profile = { orderValue: 68 };
export const profile: Profile = element.profile;
export const assessment: Promise<Assessment> = element.evaluate();
export const nothing: void = element.reset();

element.addEventListener('seuil-ready', (event) => {
    window.heard.push(event.type);
});
element.addEventListener('seuil-change', function ({ detail: { profile, assessment } }) {
    const score: number = assessment.score;
    window.heard.push(`${this.budget} ${profile.budget} ${score}`);
});
document.addEventListener('seuil-error', ({ detail: { cause, message, problems } }) => {
    const why: SeuilCause = cause;
    const all: Problem[] = problems ?? [];
    window.heard.push(`${why} ${message} ${all.map(({ key }) => key)}`);
});
element.addEventListener('click', (event) => event.clientX);
document.createElement('seuil-calculateur').reset();

export function wrong(element: SeuilCalculateurElement): void {
    // @ts-expect-error a number is never read
    const budget: number = element.budget;
    // @ts-expect-error no text, no number
    element.budget = {};
    // @ts-expect-error two thresholds
    element.thresholds = [500, 1500];
    // @ts-expect-error no such section
    element.sections = ['graph'];
    // @ts-expect-error no such input
    element.profile = { budgett: 1500 };
    // @ts-expect-error a promise
    const { verdict } = element.evaluate();
    // @ts-expect-error not for others
    element.refresh();
    // @ts-expect-error no such detail
    element.addEventListener('seuil-change', ({ detail: { verdict } }) => verdict);
    // @ts-expect-error no such cause
    document.addEventListener('seuil-error', ({ detail }) => detail.cause === 'weather');
    // @ts-expect-error the input has no such property
    document.createElement('input').evaluate();
}
