// Compiled, never run (types.test.mjs): what a TypeScript user may write, and what must not pass.

import init, {
    compare, defaults, describe, evaluate, explain, fromLink, initSync, sensitivity, simulate, target, toLink, version,
} from '../../dist/npm/seuil.js';

await init();
initSync({ module: new Uint8Array() });

const assessment = evaluate(
    { activity: 'b2b', budget: 1500, margin: 0.7, ultraLocal: false, tracking: 'complete', acceptedLoss: null },
    { thresholds: [500, 1500, 4000] },
);
export const score: number = assessment.score;
export const payback: number | null = assessment.forecast.central.payback;
export const cash: readonly number[] = assessment.forecast.inHouse.cash;
export const limits: readonly number[] = assessment.caps.map(({ limit }) => limit);
export const level: number | null = assessment.indicators.levels.tracking;
export const verdict: 'no' | 'not_yet' | 'pilot' | 'yes' = assessment.verdict;
export const again = evaluate({ ...defaults('ecommerce'), budget: undefined });
export const micro: number = defaults({ activity: 'b2b', channel: 'email', micro: true }).levyRate;
export const customer: number | null = assessment.economics.cacPayback;
export const visit: number | undefined = describe().inputs[0].channelDefaults?.ecommerce.email;
export const why: string = explain({}, 'forecast.central.cash[12]', {}).withValues;
export const largest: number = Math.max(...describe().inputs.map(({ max }) => max));
export const share: number = compare({}, { budget: 2000 }, {}).parts[0].cash;
export const answers: string[] = [compare({}, {}).before, compare({}, {}).after].map(({ verdict }) => verdict);
export const release: string = version();
export const link: string = toLink({ profile: { budget: 1500, tracking: null }, pins: [{ name: 'A', profile: {} }] }, 'prix');
export const mine: string = toLink(fromLink(link).state, fromLink(link).calculator);
export const budget: number | undefined = fromLink(location.href).state.profile.budget;
export const told: string[] = fromLink('').problems.map(({ message }) => message);

export const flips: number[] = sensitivity({}).levers.flatMap(({ flips }) => flips.map(({ value }) => value));
export const wait: number = sensitivity({ budget: 1500 }, {}).delayCost[6];
export const odds: number = simulate({}, { draws: 100, seed: 3, confidence: { margin: 'guess' }, thresholds: [500, 1500, 4000] }).verdicts.not_yet;
const wanted = target({}, { customers: 3, payback: 6 });
export const answer: string = wanted.budget === null ? wanted.because : wanted.assessment.verdict;

// @ts-expect-error an input that is not uncertain
simulate({}, { confidence: { budget: 'known' } });
// @ts-expect-error no such confidence
simulate({}, { confidence: { margin: 'sure' } });
// @ts-expect-error no such target
target({}, { clients: 3 });
// @ts-expect-error an unknown key
evaluate({ budgett: 1500 });
// @ts-expect-error a text for a number
evaluate({ budget: '1500' });
// @ts-expect-error an unknown option
evaluate({ activity: 'shop' });
// @ts-expect-error null where there must be a number
evaluate({ budget: null });
// @ts-expect-error two thresholds
evaluate({}, { thresholds: [500, 1500] });
// @ts-expect-error an unknown key of a state
toLink({ budget: 1500 });
// @ts-expect-error an unknown case
toLink({ case: 'baker' });
// @ts-expect-error an unknown activity
defaults('shop');
// @ts-expect-error an unknown channel
defaults({ channel: 'radio' });
// @ts-expect-error one firm alone
compare({});
// @ts-expect-error no such verdict
export const never = assessment.verdict === 'maybe';
// @ts-expect-error no such result
export const nothing = assessment.roi;
// @ts-expect-error a payback may be null
export const month: number = assessment.forecast.central.payback;
