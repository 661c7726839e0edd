// The same model written by hand in JavaScript, as one would who wanted it fast: typed arrays, sums that run along with
// the months, no object in a loop. The engine is measured against it; tests/js/bench.test.mjs holds it against the fixtures.

export const MONTHS = 36;

const ACTIVITIES = ['local', 'ecommerce', 'b2b'];
const CHANNELS = ['search_ads', 'social_ads', 'marketplace', 'email', 'local_seo', 'seo_content', 'organic_social'];
const TRACKING = ['none', 'partial', 'complete'];
const FILES = ['none', 'spreadsheet', 'crm'];
export const SCENARIOS = ['prudent', 'central', 'favourable', 'inHouse'];

/** Month 0 reaches nothing; from month 12 on the last share holds. */
const RAMPS = [
    [0.4, 0.7, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [0.3, 0.55, 0.75, 0.9, 1, 1, 1, 1, 1, 1, 1, 1],
    [0.45, 0.75, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [0.5, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [0.05, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1, 1],
    [0, 0.02, 0.05, 0.12, 0.22, 0.33, 0.45, 0.57, 0.68, 0.8, 0.9, 1],
    [0, 0.05, 0.1, 0.18, 0.26, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 1],
].map((shares) => Float64Array.from([0, ...shares]));

/** What is assumed: a figure for all, or one for each activity. */
const DEFAULTS = {
    budget: 1000,
    margin: [0.5, 0.45, 0.75],
    levyRate: 0,
    clickableShare: [0.5, 0.9, 0.3],
    orderValue: [300, 68, 3000],
    ordersPerYear: [1.2, 1.3, 1.2],
    retention: [0.3, 0.28, 0.5],
    salesCycle: [0, 0, 2],
    costPerLead: NaN,
    closingRate: NaN,
    demand: NaN,
    currentCustomers: [5, 40, 1],
    currentAds: 0,
    currentTools: 0,
    minimumFee: 300,
    managementShare: 0.2,
    tools: 40,
    setup: 400,
    capacity: NaN,
    ownerHours: 4,
    ownerHoursAfter: 1,
    hourValue: [30, 25, 50],
    reuse: 0.5,
    acceptedLoss: NaN,
    salesVat: 0.2,
    annualRevenue: NaN,
    unansweredShare: NaN,
    publishingRate: NaN,
    activeChannels: NaN,
    leadTrend: NaN,
    occupancy: NaN,
    skillGaps: NaN,
    postponedActions: NaN,
    topChannelShare: NaN,
};

const ASSUMED = ACTIVITIES.map((_, activity) =>
    Object.fromEntries(
        Object.entries(DEFAULTS).map(([key, value]) => [key, Array.isArray(value) ? value[activity] : value]),
    ),
);

/** What is assumed of contacts, by activity and channel. */
const CONTACTS = {
    costPerLead: [
        [45, 27, 41, 9, 27, 36, 27],
        [0.39, 0.23, 0.35, 0.078, 0.23, 0.31, 0.23],
        [180, 110, 160, 36, 110, 140, 110],
    ],
    closingRate: [
        [0.5, 0.25, 0.5, 0.75, 0.55, 0.4, 0.25],
        [0.02, 0.01, 0.02, 0.03, 0.022, 0.016, 0.01],
        [0.15, 0.075, 0.15, 0.23, 0.17, 0.12, 0.075],
    ],
    demand: [
        [80, 120, 80, 12, 60, 80, 60],
        [20000, 30000, 20000, 3000, 15000, 20000, 15000],
        [40, 60, 40, 6, 30, 40, 30],
    ],
};

/** A micro-entreprise's share of contributions, by activity. */
const LEVIES = [0.212, 0.123, 0.256];

/** A firm's numbers: what is given of a profile, else what is assumed of such a firm. NaN and −1 are « unknown ». */
export function firm(profile = {}, thresholds = [500, 1500, 4000]) {
    const activity = ACTIVITIES.indexOf(profile.activity ?? 'local');
    const channel = profile.channel === undefined ? (activity === 1 ? 2 : 0) : CHANNELS.indexOf(profile.channel);
    const micro = profile.micro ?? false;
    const values = { ...ASSUMED[activity] };
    for (const key in CONTACTS) values[key] = CONTACTS[key][activity][channel];
    if (micro) {
        values.levyRate = LEVIES[activity];
        values.salesVat = 0;
    }
    for (const key in values) {
        const given = profile[key];
        if (given !== undefined) values[key] = given === null ? NaN : given;
    }
    values.activity = activity;
    values.channel = channel;
    values.micro = micro;
    values.ultraLocal = profile.ultraLocal ? 1 : 0;
    values.vatRecoverable = profile.vatRecoverable ?? !micro;
    values.tracking = TRACKING.indexOf(profile.tracking);
    values.contactFile = FILES.indexOf(profile.contactFile);
    [values.base1, values.base2, values.base3] = thresholds;
    return values;
}

/** Room for an assessment: numbers under their names, curves in typed arrays. */
export function room() {
    const courses = SCENARIOS.map(() => ({
        customers: new Float64Array(MONTHS),
        cash: new Float64Array(MONTHS),
        timeValued: new Float64Array(MONTHS),
        payback: NaN,
        cashAtHorizon: 0,
        timeValuedAtHorizon: 0,
        trough: 0,
        roi: NaN,
    }));
    return {
        courses,
        levels: new Float64Array(12),
        limits: new Float64Array(15),
        warnings: new Uint8Array(4),
        ...Object.fromEntries(NUMBERS.map((name) => [name, 0])),
    };
}

const NUMBERS = [
    ...['score', 'raw', 'economicsPillar', 'budgetPillar', 'need', 'readiness', 'dataQuality', 'acceptedLoss'],
    ...['factor', 'marginFactor', 'channelFactor', 'areaFactor', 'first', 'second', 'third', 'band', 'baseBand'],
    ...['tools', 'management', 'working', 'ads', 'fee', 'capacity', 'currentLeads', 'plannedLeads', 'extraLeads'],
    ...['extraCustomers', 'monthlyCost', 'setupCost', 'waste', 'ownWorking', 'ownLeads', 'ownExtraLeads'],
    ...['ownCustomers', 'ownHours', 'ownCost', 'effectiveMargin', 'marginPerOrder', 'firstYearMargin'],
    ...[
        'lifetimeValue',
        'cac',
        'ltvToCac',
        'firstYearCac',
        'cacPayback',
        'contactRatio',
        'marginalRatio',
        'valueRatio',
    ],
    ...['breakEvenRoas', 'breakEvenRoasWithFees', 'breakEvenRoasTaxIncluded', 'breakEvenCustomers', 'breakEvenLeads'],
    ...['firstOrderPaysBack', 'horizon'],
];

const clamp = (value, low, high) => (value < low ? low : value > high ? high : value);
/** Along straight lines from knot to knot: `knots` holds a place and a limit in turn. Nothing known sets no limit. */
function slope(at, knots) {
    if (at !== at) return 100;
    if (at <= knots[0]) return knots[1];
    for (let i = 2; i < knots.length; i += 2) {
        if (at < knots[i]) {
            const way = (at - knots[i - 2]) / (knots[i] - knots[i - 2]);
            return knots[i - 1] + (knots[i + 1] - knots[i - 1]) * way;
        }
    }
    return knots[knots.length - 1];
}

const bounds = (value, low, high) => (value < low ? 0 : value < high ? 1 : 2);

function ramp(shares, month) {
    if (month <= 0) return 0;
    if (month >= 12) return shares[12];
    const below = Math.floor(month);
    return shares[below] + (shares[below + 1] - shares[below]) * (month - below);
}

/** Assesses a firm into a room. */
export function assess(v, out) {
    const paid = v.channel <= 2;
    const vat = v.vatRecoverable ? 1 : 1.2;
    const idle = v.budget <= 0;

    const margin = Math.max(v.margin - v.levyRate, 0.01);
    const perOrder = v.orderValue * margin;
    // An e-mail wins an order back, not a customer.
    const yearly = v.channel === 3 ? 1 : v.ordersPerYear;
    const stay = v.channel === 3 ? 0 : v.retention;
    const firstYear = perOrder * yearly;
    const lifetime = firstYear * (1 + stay + stay * stay);
    out.effectiveMargin = margin;
    out.marginPerOrder = perOrder;
    out.firstYearMargin = firstYear;
    out.lifetimeValue = lifetime;

    const tracked = v.tracking === 0 ? 0 : v.clickableShare;
    out.marginFactor = clamp(0.5 / margin, 0.75, 1.5);
    out.channelFactor = 1.15 - 0.3 * tracked;
    out.areaFactor = 1 + 0.25 * v.ultraLocal * clamp((0.6 - margin) / 0.2, 0, 1);
    const factor = clamp(out.marginFactor * out.channelFactor * out.areaFactor, 0.7, 1.75);
    out.factor = factor;
    const still = Math.abs(factor - 1) <= 1e-9;
    const first = still ? v.base1 : 50 * Math.floor((factor * v.base1) / 50 + 0.5 + 1e-9);
    const second = still ? v.base2 : 50 * Math.floor((factor * v.base2) / 50 + 0.5 + 1e-9);
    const third = still ? v.base3 : 50 * Math.floor((factor * v.base3) / 50 + 0.5 + 1e-9);
    const band = (v.budget >= first) + (v.budget >= second) + (v.budget > third);
    const baseBand = (v.budget >= v.base1) + (v.budget >= v.base2) + (v.budget > v.base3);
    out.first = first;
    out.second = second;
    out.third = third;
    out.band = band;
    out.baseBand = baseBand;

    const tools = Math.min(v.tools, v.budget);
    const rest = v.budget - tools;
    const proportional = (v.managementShare / (1 + v.managementShare)) * rest;
    const management = Math.min(rest, Math.max(v.minimumFee, proportional));
    const working = rest - management;
    const ads = paid ? working : 0;
    const reach = v.costPerLead * v.demand;
    const replaced = paid ? v.currentAds : 0;
    const waste = v.skillGaps <= 1 ? 0.15 : v.skillGaps >= 4 ? 0.4 : 0.25;
    const usual = Math.max(CAPACITIES[v.activity], 1.5 * v.currentCustomers);
    const capacity = v.capacity === v.capacity ? v.capacity : usual;
    const currentLeads = Math.min(
        v.demand * (1 - Math.exp(-((1 - waste) * replaced) / reach)),
        v.currentCustomers / v.closingRate,
    );
    const plannedLeads = v.demand * (1 - Math.exp(-working / reach));
    const extraLeads = plannedLeads - currentLeads;
    const free = Math.max(capacity, v.currentCustomers) - v.currentCustomers;
    const extraCustomers = clamp(v.closingRate * extraLeads, -v.currentCustomers, free);
    const monthlyCost = (v.budget - replaced - v.currentTools) * vat;
    const setupCost = idle ? 0 : v.setup * vat;
    const freed = idle ? 0 : v.ownerHours - v.ownerHoursAfter;
    const wanted = v.closingRate * extraLeads;
    out.tools = tools;
    out.management = management;
    out.working = working;
    out.ads = ads;
    out.fee = rest - ads;
    out.capacity = capacity;
    out.currentLeads = currentLeads;
    out.plannedLeads = plannedLeads;
    out.extraLeads = extraLeads;
    out.extraCustomers = extraCustomers;
    out.monthlyCost = monthlyCost;
    out.setupCost = setupCost;

    // On a paid channel all the money works, else the hours that are left.
    let ownWork = 0;
    let ownWorking = rest;
    if (paid) ownWork = rest > 0 ? 3 * Math.max(0, 1 - v.currentAds / rest) : 0;
    else {
        const asked = ((working / 50) * 12) / 52;
        const fits = asked > 0 ? Math.min(1, Math.max(0, 15 - v.ownerHours) / asked) : 1;
        ownWork = asked * fits;
        ownWorking = working * fits;
    }
    const ownLeads = v.demand * (1 - Math.exp(-((1 - waste) * ownWorking) / reach));
    const ownExtraLeads = ownLeads - currentLeads;
    const ownHours = v.ownerHours + ownWork;
    const ownCost = paid ? monthlyCost : (tools - v.currentTools) * vat;
    out.waste = waste;
    out.ownWorking = ownWorking;
    const ownFreed = idle ? 0 : v.ownerHours - ownHours;
    out.ownLeads = ownLeads;
    out.ownExtraLeads = ownExtraLeads;
    out.ownCustomers = clamp(v.closingRate * ownExtraLeads, -v.currentCustomers, free);
    out.ownHours = ownHours;
    out.ownCost = ownCost;

    const cac = extraCustomers > 0 && monthlyCost > 0 ? monthlyCost / extraCustomers : NaN;
    let ratio = 0;
    if (monthlyCost <= 0 && extraCustomers >= 0) ratio = NaN;
    else if (extraCustomers > 0) ratio = (lifetime * extraCustomers) / monthlyCost;
    else if (extraCustomers < 0 && monthlyCost < 0) ratio = -monthlyCost / (lifetime * -extraCustomers);
    out.cac = cac;
    out.ltvToCac = lifetime / cac;
    out.valueRatio = ratio;
    out.breakEvenRoas = vat / margin;
    out.breakEvenRoasWithFees = ads > 0 ? (vat * (tools + out.fee + ads)) / (ads * margin) : NaN;
    out.breakEvenRoasTaxIncluded = (vat * (1 + v.salesVat)) / margin;
    out.breakEvenCustomers = monthlyCost / firstYear;
    out.breakEvenLeads = out.breakEvenCustomers / v.closingRate;
    out.firstOrderPaysBack = perOrder >= cac ? 1 : 0;
    const perEuro = v.closingRate / (v.costPerLead * vat);
    out.contactRatio = (firstYear / (1 - stay)) * perEuro;
    const share = proportional <= v.minimumFee ? 1 : 1 / (1 + v.managementShare);
    out.marginalRatio = wanted >= free || working <= 0 ? 0 : lifetime * perEuro * Math.exp(-working / reach) * share;

    const slow = v.channel >= 5;
    const local = v.channel === 4;
    const horizon = v.activity === 2 || slow ? 24 : local ? 18 : 12;
    out.horizon = horizon;
    again[0] = (perOrder * (yearly - 1)) / 12;
    again[1] = (perOrder * yearly * stay) / 12;
    again[2] = again[1] * stay;
    out.cacPayback = repaid(perOrder - cac);
    const [prudent, central, favourable, own] = out.courses;
    const time = ((freed * 52) / 12) * v.hourValue * (freed > 0 ? v.reuse : 1);
    const ownTime = ((ownFreed * 52) / 12) * v.hourValue * (ownFreed > 0 ? v.reuse : 1);
    const delay = 0.6 * plannedLeads < currentLeads ? 0 : 1;
    course(prudent, v, 0.6 * plannedLeads - currentLeads, delay, free, perOrder, monthlyCost, setupCost, time, horizon);
    course(central, v, extraLeads, 0, free, perOrder, monthlyCost, setupCost, time, horizon);
    const more = 1.3 * plannedLeads - currentLeads;
    course(favourable, v, more, 0, free, perOrder, monthlyCost, setupCost, time, horizon);
    course(own, v, ownExtraLeads, 0, free, perOrder, ownCost, 0, ownTime, horizon);
    const met = Math.floor(12 + v.salesCycle);
    let won = 0;
    for (let i = 0; i < met; i++) won += central.customers[i];
    const spent = 12 * monthlyCost + setupCost;
    out.firstYearCac = spent > 0 && won > 0 ? spent / won : NaN;

    signals(v, out);
    score(v, out, { vat, first, second, setupCost, working, wanted, free, horizon, slow, local });
}

/** What can be served in a month, by activity. */
const CAPACITIES = [25, 1000, 5];

/** What a customer's next orders leave a month, in the first, the second and the third year. */
const again = new Float64Array(3);

/** The month from which one customer's balance is never below 0; it only grows. */
function repaid(balance) {
    for (let month = 1; month <= MONTHS; month++) {
        if (balance >= 0) return month;
        balance += again[month > 24 ? 2 : month > 12 ? 1 : 0];
    }
    return NaN;
}

/** One course of events, month by month: sums over the last 12, 24 and 36 months run along. */
function course(out, v, leads, delay, free, perOrder, monthlyCost, setupCost, time, horizon) {
    const shares = RAMPS[v.channel];
    const { customers, cash, timeValued } = out;
    const floor = -v.currentCustomers;
    const [first, second, third] = again;
    let [recent, older, oldest] = [0, 0, 0];
    let sum = 0;
    let trough = 0;
    let lasting = 1;
    for (let i = 0; i < MONTHS; i++) {
        const reached = leads * ramp(shares, i + 1 - v.salesCycle - delay);
        const now = clamp(v.closingRate * reached, floor, free);
        customers[i] = now;
        sum += now * perOrder + recent * first + older * second + oldest * third - monthlyCost;
        if (i === 0) sum -= setupCost;
        recent += now;
        if (i >= 12) {
            recent -= customers[i - 12];
            older += customers[i - 12];
        }
        if (i >= 24) {
            older -= customers[i - 24];
            oldest += customers[i - 24];
        }
        cash[i] = sum;
        timeValued[i] = sum + (i + 1) * time;
        if (sum < 0) lasting = i + 2;
        if (i < horizon && sum < trough) trough = sum;
    }
    out.payback = lasting > MONTHS ? NaN : lasting;
    out.cashAtHorizon = cash[horizon - 1];
    out.timeValuedAtHorizon = timeValued[horizon - 1];
    out.trough = trough;
    const cost = horizon * monthlyCost + setupCost;
    out.roi = cost > 0 ? out.cashAtHorizon / cost : NaN;
}

/** The twelve levels, and what they add up to: an unknown one counts for 1. */
function signals(v, out) {
    const { levels } = out;
    levels[0] = bounds(v.ownerHours, 3, 6);
    levels[1] = (v.publishingRate < 0.8) + (v.publishingRate < 0.5);
    levels[2] = (v.activeChannels > 2) + (v.activeChannels >= 4);
    levels[3] = (v.leadTrend <= 0.05) + (v.leadTrend < -0.05);
    levels[4] = (v.skillGaps > 1) + (v.skillGaps >= 3);
    levels[5] = (v.currentAds >= 300) + (v.currentAds > 1000);
    levels[6] = (v.postponedActions > 1) + (v.postponedActions >= 4);
    levels[7] = (v.topChannelShare >= 0.5) + (v.topChannelShare > 0.7);
    levels[8] = (v.unansweredShare >= 0.05) + (v.unansweredShare > 0.2);
    levels[9] = 2 - v.tracking;
    levels[10] = 2 - v.contactFile;
    levels[11] = (v.occupancy >= 0.85) + (v.occupancy > 0.95);
    if (v.publishingRate !== v.publishingRate) levels[1] = NaN;
    if (v.activeChannels !== v.activeChannels) levels[2] = NaN;
    if (v.leadTrend !== v.leadTrend) levels[3] = NaN;
    if (v.skillGaps !== v.skillGaps) levels[4] = NaN;
    if (v.postponedActions !== v.postponedActions) levels[6] = NaN;
    if (v.topChannelShare !== v.topChannelShare) levels[7] = NaN;
    if (v.unansweredShare !== v.unansweredShare) levels[8] = NaN;
    if (v.tracking < 0) levels[9] = NaN;
    if (v.contactFile < 0) levels[10] = NaN;
    if (v.occupancy !== v.occupancy) levels[11] = NaN;
    let [need, unready, known] = [0, 0, 0];
    for (let i = 0; i < 12; i++) {
        const level = levels[i];
        const counted = level === level ? level : 1;
        if (i < 8) need += counted;
        else unready += counted;
        if (level === level && i !== 0 && i !== 5) known += 1;
    }
    out.need = need / 16;
    out.readiness = 1 - unready / 8;
    out.dataQuality = known / 10;
}

function score(v, out, { vat, first, second, setupCost, working, wanted, free, horizon, slow, local }) {
    const [prudent, central, , own] = out.courses;
    const ratio = out.valueRatio;
    const { monthlyCost } = out;
    const review = v.salesCycle + (v.channel >= 4 ? 6 : 3);
    const stated = v.acceptedLoss === v.acceptedLoss;
    const loss = stated ? v.acceptedLoss : review * Math.max(0, monthlyCost) + setupCost;
    out.acceptedLoss = loss;
    const { payback } = central;
    const late = horizon + 1;
    const paybackPoints = payback === payback ? clamp((late - payback) / (late - 3), 0, 1) : 0;
    const ratioPoints = ratio === ratio ? clamp((ratio - 1) / 2, 0, 1) : 1;
    const worst = prudent.cashAtHorizon;
    const prudentPoints = worst >= 0 ? 1 : loss <= 0 ? 0 : clamp(1 + worst / loss, 0, 1);
    out.economicsPillar = 0.4 * paybackPoints + 0.3 * ratioPoints + 0.3 * prudentPoints;
    out.budgetPillar = clamp((v.budget - 0.5 * first) / (second - 0.5 * first), 0, 1);
    const raw = 100 * (0.5 * out.economicsPillar + 0.15 * out.budgetPillar + 0.15 * out.need + 0.2 * out.readiness);
    out.raw = raw;

    const { limits } = out;
    const cramped = wanted > free && out.lifetimeValue * wanted >= monthlyCost;
    const squeezed = ratio < 1 && cramped;
    const costly = out.contactRatio < 1 && monthlyCost > 0 && ratio < 1;
    const destroyed = v.budget > 0 && (v.margin <= v.levyRate || costly);
    const full = squeezed || (out.capacity <= v.currentCustomers && wanted > 0);
    const over = (lost) => (loss > 0 ? lost / loss : lost > 0 ? Infinity : 0);
    const bearable = v.activity === 1 ? 0.15 : 0.1;
    const weight = v.budget <= 0 ? v.annualRevenue * 0 : (v.budget * 12 * vat) / v.annualRevenue / bearable;
    const aim = slow ? 12 : v.activity === 2 || local ? 9 : 6;
    limits[0] = destroyed ? 19 : 100;
    limits[1] = v.tracking === 0 ? 39 : 100;
    limits[2] = full ? 39 : slope(v.occupancy, OCCUPANCY);
    limits[3] = slope(v.unansweredShare, UNANSWERED);
    limits[4] = slope(v.budget / first, BUDGET);
    limits[5] = payback !== payback ? 39 : payback <= horizon ? 100 : slope(payback - horizon, LATE);
    limits[6] = slope(over(-central.trough), stated ? TROUGH : TROUGH_UNSTATED);
    limits[7] = ratio <= 1.5 && !destroyed && !squeezed ? 39 : 100;
    limits[8] = v.budget > 0 ? oneself(own.timeValuedAtHorizon, central.timeValuedAtHorizon) : 100;
    limits[9] = slope(weight, WEIGHT);
    limits[10] = ratio > 1.5 ? slope(ratio, RATIO) : 100;
    limits[11] = payback <= horizon ? slope(payback - aim, SLOW) : 100;
    limits[12] = slope(over(-worst), PRUDENT);
    limits[13] = v.tracking < 0 || v.occupancy !== v.occupancy || v.unansweredShare !== v.unansweredShare ? 59 : 100;
    limits[14] = slope(out.dataQuality, ANSWERED);
    let held = raw;
    for (let i = 0; i < 15; i++) if (limits[i] < held) held = limits[i];
    out.score = Math.max(held, destroyed ? 0 : 20);

    const { warnings } = out;
    const shop = v.activity === 1;
    warnings[0] = weight > 1 ? 1 : 0;
    warnings[1] = v.budget > 0 && working < (shop ? 10 / v.closingRate : 10) * v.costPerLead ? 1 : 0;
    warnings[2] = v.budget > 0 && out.marginalRatio < 1 && ratio >= 1 ? 1 : 0;
    const sold = v.annualRevenue + 12 * Math.max(0, out.extraCustomers) * v.orderValue;
    warnings[3] = v.micro && sold > (shop ? 85000 : 37500) ? 1 : 0;

    function oneself(withoutProvider, withProvider) {
        const gap = withoutProvider - withProvider;
        const spent = horizon * Math.abs(monthlyCost) + setupCost;
        const tie = 0.1 * Math.max(spent, Math.abs(withProvider), Math.abs(withoutProvider));
        if (tie === 0) return gap < 0 ? 100 : gap > 0 ? 39 : 59;
        return slope(gap / tie, ONESELF);
    }
}

const OCCUPANCY = [0.9, 100, 0.98, 39];
const UNANSWERED = [0.2, 100, 0.4, 39];
const BUDGET = [0.8, 39, 1, 100];
const LATE = [0, 59, 3, 39];
const TROUGH = [1, 100, 1.25, 39];
const TROUGH_UNSTATED = [1, 100, 1.25, 59];
const ONESELF = [-1, 100, 0, 59, 1, 39];
const WEIGHT = [1.5, 100, 2.5, 59, 4, 39];
const RATIO = [1.5, 39, 2, 59, 2.5, 100];
const SLOW = [0, 100, 3, 59];
const PRUDENT = [1, 100, 1.5, 59];
const ANSWERED = [0.4, 59, 0.8, 100];

/** Assesses what `evaluate` of the engine is given, into objects like its own. */
export function evaluate(profile, { thresholds } = {}) {
    assess(firm(profile, thresholds), kept);
    return result(kept);
}

const CAPS = [
    ...['value_destroyed', 'tracking_missing', 'capacity_full', 'leads_unanswered', 'budget_below_threshold'],
    ...['payback_beyond_horizon', 'trough_beyond_limit', 'ratio_fragile', 'in_house_better', 'unaffordable'],
    ...['ratio_thin', 'payback_slow', 'prudent_loss_beyond_limit', 'blocker_unverified', 'data_quality_low'],
];
const WARNINGS = ['unaffordable', 'media_too_small', 'overspent', 'franchise_ceiling'];
const LEVELS = [
    ...['ownerHours', 'publishingRate', 'activeChannels', 'leadTrend', 'skillGaps', 'currentAds', 'postponedActions'],
    ...['topChannelShare', 'unansweredShare', 'tracking', 'contactFile', 'occupancy'],
];

const known = (value) => (value === value ? value : null);

function verdict(score) {
    return score >= 60 ? 'yes' : score >= 40 ? 'pilot' : score >= 20 ? 'not_yet' : 'no';
}

function forecast(course) {
    return {
        customers: Array.from(course.customers),
        cash: Array.from(course.cash),
        timeValued: Array.from(course.timeValued),
        payback: known(course.payback),
        cashAtHorizon: course.cashAtHorizon,
        trough: course.trough,
        roi: known(course.roi),
    };
}

function result(o) {
    const caps = [];
    CAPS.forEach((code, i) => o.limits[i] < 100 && caps.push({ code, limit: o.limits[i] }));
    caps.sort((a, b) => a.limit - b.limit);
    const levels = {};
    LEVELS.forEach((key, i) => (levels[key] = known(o.levels[i])));
    const [prudent, central, favourable, inHouse] = o.courses;
    return {
        verdict: verdict(o.score),
        caps,
        warnings: WARNINGS.filter((_, i) => o.warnings[i]),
        score: o.score,
        rawScore: o.raw,
        pillars: { economics: o.economicsPillar, budget: o.budgetPillar, need: o.need, readiness: o.readiness },
        acceptedLoss: o.acceptedLoss,
        thresholds: {
            factor: o.factor,
            marginFactor: o.marginFactor,
            channelFactor: o.channelFactor,
            areaFactor: o.areaFactor,
            values: [o.first, o.second, o.third],
            band: o.band,
            baseBand: o.baseBand,
        },
        plan: {
            tools: o.tools,
            management: o.management,
            working: o.working,
            ads: o.ads,
            fee: o.fee,
            capacity: o.capacity,
            currentLeads: o.currentLeads,
            plannedLeads: o.plannedLeads,
            extraLeads: o.extraLeads,
            extraCustomers: o.extraCustomers,
            monthlyCost: o.monthlyCost,
            setupCost: o.setupCost,
            inHouse: {
                waste: o.waste,
                working: o.ownWorking,
                plannedLeads: o.ownLeads,
                extraLeads: o.ownExtraLeads,
                extraCustomers: o.ownCustomers,
                ownerHours: o.ownHours,
                monthlyCost: o.ownCost,
            },
        },
        economics: {
            effectiveMargin: o.effectiveMargin,
            marginPerOrder: o.marginPerOrder,
            firstYearMargin: o.firstYearMargin,
            lifetimeValue: o.lifetimeValue,
            incrementalCac: known(o.cac),
            ltvToCac: known(o.ltvToCac),
            firstYearCac: known(o.firstYearCac),
            cacPayback: known(o.cacPayback),
            contactRatio: o.contactRatio,
            marginalRatio: o.marginalRatio,
            valueRatio: known(o.valueRatio),
            breakEvenRoas: o.breakEvenRoas,
            breakEvenRoasWithFees: known(o.breakEvenRoasWithFees),
            breakEvenRoasTaxIncluded: o.breakEvenRoasTaxIncluded,
            breakEvenCustomers: o.breakEvenCustomers,
            breakEvenLeads: o.breakEvenLeads,
            firstOrderPaysBack: o.firstOrderPaysBack === 1,
        },
        forecast: {
            horizon: o.horizon,
            prudent: forecast(prudent),
            central: forecast(central),
            favourable: forecast(favourable),
            inHouse: forecast(inHouse),
        },
        indicators: { levels, need: o.need, readiness: o.readiness, dataQuality: o.dataQuality },
    };
}

const kept = room();

/** The inputs that are uncertain, as columns of a draw. */
export const UNCERTAIN = ['costPerLead', 'closingRate', 'orderValue', 'margin', 'ordersPerYear', 'retention', 'demand'];

/**
 * Cash month by month, prudent and central, of many draws around one firm: `draws` holds a typed array for each uncertain
 * input; `cash` has room for two scenarios × 36 months × draws. What the draws share is reckoned once.
 */
export function simulate(v, draws, cash) {
    const [costs, rates, values, margins, yearly, kept, demands] = draws;
    const count = costs.length;
    const paid = v.channel <= 2;
    const vat = v.vatRecoverable ? 1 : 1.2;
    const rest = v.budget - Math.min(v.tools, v.budget);
    const proportional = (v.managementShare / (1 + v.managementShare)) * rest;
    const working = rest - Math.min(rest, Math.max(v.minimumFee, proportional));
    const usual = Math.max(CAPACITIES[v.activity], 1.5 * v.currentCustomers);
    const capacity = v.capacity === v.capacity ? v.capacity : usual;
    const free = Math.max(capacity, v.currentCustomers) - v.currentCustomers;
    const replaced = paid ? v.currentAds : 0;
    const useful = (v.skillGaps <= 1 ? 0.85 : v.skillGaps >= 4 ? 0.6 : 0.75) * replaced;
    const monthlyCost = (v.budget - replaced - v.currentTools) * vat;
    const setupCost = v.budget <= 0 ? 0 : v.setup * vat;
    const floor = -v.currentCustomers;
    const reached = [0, 1].map((delay) =>
        Float64Array.from({ length: MONTHS }, (_, i) => ramp(RAMPS[v.channel], i + 1 - v.salesCycle - delay)),
    );
    const [soon, later] = reached;
    const customers = new Float64Array(MONTHS);
    for (let draw = 0; draw < count; draw++) {
        const rate = rates[draw];
        const demand = demands[draw];
        const reach = costs[draw] * demand;
        const current = Math.min(demand * (1 - Math.exp(-useful / reach)), v.currentCustomers / rate);
        const planned = demand * (1 - Math.exp(-working / reach));
        const shrinking = 0.6 * planned < current;
        const perOrder = values[draw] * Math.max(margins[draw] - v.levyRate, 0.01);
        const orders = v.channel === 3 ? 1 : yearly[draw];
        const stay = v.channel === 3 ? 0 : kept[draw];
        const first = (perOrder * (orders - 1)) / 12;
        const second = (perOrder * orders * stay) / 12;
        const third = second * stay;
        for (let scenario = 0; scenario < 2; scenario++) {
            const leads = (scenario === 0 ? 0.6 * planned : planned) - current;
            const shares = scenario === 0 && !shrinking ? later : soon;
            const start = (scenario * count + draw) * MONTHS;
            let recent = 0;
            let older = 0;
            let oldest = 0;
            let sum = -setupCost;
            for (let i = 0; i < MONTHS; i++) {
                const won = rate * leads * shares[i];
                const now = won < floor ? floor : won > free ? free : won;
                customers[i] = now;
                sum += now * perOrder + recent * first + older * second + oldest * third - monthlyCost;
                cash[start + i] = sum;
                recent += now;
                if (i >= 12) {
                    const moved = customers[i - 12];
                    recent -= moved;
                    older += moved;
                    if (i >= 24) {
                        const old = customers[i - 24];
                        older -= old;
                        oldest += old;
                    }
                }
            }
        }
    }
}
