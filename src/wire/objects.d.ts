/** What the embedding page sets beside the profile. */
export interface Options {
    /** Three increasing amounts in euros a month, 100 to 20000, at least 100 apart, in place of 500, 1500, 4000. */
    thresholds?: [number, number, number];
}

/** The model's vocabulary. */
export interface Description {
    inputs: {
        key: keyof Profile; unit: string; min: number; max: number; step: number; scale: 'linear' | 'log';
        whole: boolean; nullable: boolean;
        /** On the activity's usual channel, outside a micro-entreprise. */
        defaults: Record<Activity, number | null>;
        /** By channel, where that changes them. */
        channelDefaults: Record<Activity, Record<Channel, number>> | null;
        /** In a micro-entreprise, where that changes them. */
        microDefaults: Record<Activity, number> | null;
    }[];
    choices: {
        key: keyof Profile; options: (string | boolean)[]; nullable: boolean;
        defaults: Record<Activity, string | boolean | null>;
        /** In a micro-entreprise, where that changes them. */
        microDefaults: Record<Activity, string | boolean> | null;
    }[];
    /** `published`: whether `evaluate` gives it; `explain` gives all of them. */
    quantities: { key: string; unit: string; curve: boolean; published: boolean }[];
}

/** Why a number is what it is. */
export interface Explanation {
    key: string;
    /** Its name, in French. */
    label: string;
    unit: string;
    /** The value that `evaluate` gives; a list for a curve as a whole. */
    value: number | string | boolean | null | (number | null)[];
    /** The formula in names. */
    formula: string;
    /** The formula in this profile's values. */
    withValues: string;
    /** What it follows from directly: keys that `explain` takes. */
    operands: string[];
    source: { key: string; label: string; grade: Grade; url: string | null };
    /** The weakest standing among the inputs that it rests on. */
    standing: Standing;
    /** The hypotheses that it rests on, those that weigh most first. */
    assumptions: string[];
}

/** All that a reader has set: what was said, and no more. */
export interface State {
    profile?: Profile;
    /** Those of the page, in place of 500, 1500, 4000. */
    thresholds?: [number, number, number];
    /** The case that is tried, of which `profile` may have changed some numbers. */
    case?: CaseKey;
    /** The reader's own profile meanwhile. */
    own?: Profile;
    /** Situations kept under a name, 3 at most. */
    pins?: { name?: string; profile?: Profile }[];
    /** How well inputs are known, where it is not `estimated`. */
    confidence?: { [key in Uncertain]?: Confidence };
    /** The trial that is planned or under way; `other`: what came of the quarter that is not the one of `quarter`. */
    pilot?: PilotActuals & {
        startDate?: string;
        other?: Pick<PilotActuals, 'contacts' | 'spend' | 'customers' | 'ownerHours' | 'deliverablesMissing' | 'alarms'>;
    };
}

/** What a link says. */
export interface Link {
    state: State & { profile: Profile };
    /** The calculator of the page that it is for, by its `id` or its rank from 1; empty for the first. */
    calculator: string;
    /** What could not be taken, each once. */
    problems: { key: string; got: string; allowed: string; message: string }[];
}

/** Two firms, and what makes them differ. */
export interface Comparison {
    before: Assessment;
    after: Assessment;
    /**
     * What differs, by what it does to the cash, the most first. The amounts sum to the difference of
     * `forecast.central.cashAtHorizon`.
     */
    parts: {
        key: keyof Profile;
        /** What is reckoned with before: a default too. */
        from: number | string | boolean | null;
        to: number | string | boolean | null;
        /** Its share, in euros: the mean over the orders in which inputs pass from one firm to the other. */
        cash: number;
    }[];
}

/** What would change the answer. */
export interface Sensitivity {
    /** Those by which the answer changes soonest first. */
    levers: {
        key: keyof Profile;
        /** Where it stands; an empty capacity at what is reckoned with. */
        current: number;
        min: number;
        max: number;
        /** The lever's value, and `forecast.central.cashAtHorizon` there. */
        curve: [number, number][];
        /** On each side of `current`, the nearest value at which that cash is 0. */
        cashZeros: number[];
        /** On each side of `current`, the nearest value, on the lever's steps, at which the answer is another one. */
        flips: { value: number; from: Verdict; to: Verdict }[];
    }[];
    /** In euros a month: of those that are advised, the one with the greatest mean of central and prudent cash. */
    bestBudget: number | null;
    /** What a start so many months later costs at the horizon, in euros; negative where waiting saves. */
    delayCost: { 1: number; 3: number; 6: number };
}

/** What is asked of `simulate`. */
export interface SimulationOptions extends Options {
    /** 1 to 200000; 10000 where nothing is said. */
    draws?: number;
    /** A whole number from 0 to 4294967295; 1 where nothing is said. */
    seed?: number;
    /** How well inputs are known; `estimated` where nothing is said. */
    confidence?: { [key in Uncertain]?: Confidence };
}

/** What came out of the draws: p10 is passed by nine of ten, p90 by one of ten. */
export interface Simulation {
    /** The share of the draws with `forecast.central.cashAtHorizon` at 0 or more. */
    probabilityPays: number;
    verdicts: Record<Verdict, number>;
    /** `forecast.central.cash`, months 1 to 36. */
    cash: { p10: number[]; p50: number[]; p90: number[] };
    /** `forecast.central.payback`; null: beyond the 36 months. */
    payback: { p10: number | null; p50: number | null; p90: number | null };
}

/** What is wanted: one of the two at least. */
export interface Target {
    /** `plan.extraCustomers`, above 0. */
    customers?: number;
    /** `forecast.central.payback`, 1 to 36, of a plan that wins customers. */
    payback?: number;
}

/** The least budget that reaches a target, and what comes out with it; or why there is none. */
export type Reached = { budget: number; assessment: Assessment } | { budget: null; because: NeverCode };

/** A trial of three months. */
export interface Pilot {
    months: {
        month: number; from: string; to: string;
        /** More than today, on the ramp; euros without VAT. */
        contacts: number; customers: number; budget: number;
    }[];
    /** All that three months cost, the set-up and what is spent today included, with VAT where it is not recovered. */
    cost: number;
    /** `acceptedLoss`, or its default. */
    greatestLoss: number;
    /** Euros a month that must work for three months to teach anything. */
    minimumWorking: number;
    /** The chance, 0 to 1, that three months on plan prove an effect; null where no contact more is planned. */
    power: number | null;
    /** 3, or 6. */
    trialMonths: number;
    /** In order; those of months 4 to 6 only where `trialMonths` is 6. */
    milestones: { date: string; key: MilestoneKey }[];
    /** Whether three months on this channel show deliverables, not results. */
    slow: boolean;
}

/** What came of three months of the trial; null, or left out, while it is not known. */
export interface PilotActuals {
    /** All contacts of each month. */
    contacts?: (number | null)[];
    /** All marketing spend of each month, in euros without VAT. */
    spend?: (number | null)[];
    customers?: (number | null)[];
    /** Hours a week. */
    ownerHours?: (number | null)[];
    /** Of the three months before, summed. */
    baselineContacts?: number | null;
    baselineCustomers?: number | null;
    deliverablesMissing?: boolean;
    /** 1 for months 1 to 3 (the default), 2 for months 4 to 6. */
    quarter?: 1 | 2;
    /** The `loss` of the quarter before; 0 by default. */
    carriedLoss?: number | null;
    /** What was seen. Those that the figures tell are told by them. */
    alarms?: { [key in AlarmKey]?: boolean };
}

/** What to do after three months of the trial, and why. */
export interface PilotJudgement {
    /** Contacts more than before over those that were planned. */
    pacingIndex: number | null;
    /** Spreads above what was before: 1.64 prove an effect. */
    z0: number | null;
    /** Spreads above the plan: −1.64 prove a shortfall. */
    zP: number | null;
    /** Whether something is proved. */
    conclusive: boolean;
    /** Null where nothing was planned, or contacts are not all known. */
    decision: PilotDecision | null;
    /** Euros lost so far; below 0 where something was won. */
    loss: number | null;
    /** `S` to stop, `R` to renegotiate. */
    alarms: { key: AlarmKey; severity: 'R' | 'S' }[];
    /** What decides first. */
    reasons: PilotReason[];
}

/** Thrown on bad input; nothing is applied. */
export interface SeuilError extends Error {
    /** The first key that is wrong. */
    key: string;
    /** All that is wrong. */
    problems: { key: string; got: string; allowed: string; message: string }[];
}
