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
    [0, 0.05, 0.1, 0.18, 0.26, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95],
].map((shares) => Float64Array.from([0, ...shares]));

/** What an activity assumes; one figure stands for all three. */
const DEFAULTS = {
    budget: 1000,
    margin: [0.5, 0.45, 0.75],
    levyRate: 0,
    clickableShare: [0.5, 0.9, 0.3],
    orderValue: [300, 68, 3000],
    ordersPerYear: [1.2, 1.3, 1.2],
    retention: [0.3, 0.28, 0.5],
    salesCycle: [0, 0, 2],
    costPerLead: [30, 0.35, 180],
    closingRate: [0.5, 0.02, 0.2],
    demand: [80, 20000, 40],
    currentCustomers: [5, 40, 1],
    currentAds: 0,
    currentTools: 0,
    minimumFee: 300,
    managementShare: 0.25,
    tools: 40,
    setup: 400,
    capacity: [25, 1000, 5],
    ownerHours: 4,
    ownerHoursAfter: 1,
    hourValue: [30, 25, 50],
    reuse: 0.5,
    acceptedLoss: NaN,
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

/** A firm's numbers: what is given of a profile, else what its activity assumes. NaN and −1 are « unknown ». */
export function firm(profile = {}, thresholds = [500, 1500, 4000]) {
    const activity = ACTIVITIES.indexOf(profile.activity ?? 'local');
    const values = { ...ASSUMED[activity] };
    for (const key in values) {
        const given = profile[key];
        if (given !== undefined) values[key] = given === null ? NaN : given;
    }
    values.activity = activity;
    values.channel = profile.channel === undefined ? (activity === 1 ? 2 : 0) : CHANNELS.indexOf(profile.channel);
    values.ultraLocal = profile.ultraLocal ? 1 : 0;
    values.vatRecoverable = profile.vatRecoverable ?? true;
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
        limits: new Float64Array(14),
        warnings: new Uint8Array(3),
        ...Object.fromEntries(NUMBERS.map((name) => [name, 0])),
    };
}

const NUMBERS = [
    ...['score', 'raw', 'economicsPillar', 'budgetPillar', 'need', 'readiness', 'dataQuality', 'acceptedLoss'],
    ...['factor', 'marginFactor', 'channelFactor', 'areaFactor', 'first', 'second', 'third', 'band', 'baseBand'],
    ...['tools', 'management', 'working', 'ads', 'fee', 'currentLeads', 'plannedLeads', 'extraLeads', 'extraCustomers'],
    ...['monthlyCost', 'setupCost', 'ownLeads', 'ownExtraLeads', 'ownCustomers', 'ownHours', 'ownCost'],
    ...['effectiveMargin', 'marginPerOrder', 'firstYearMargin', 'lifetimeValue', 'cac', 'ltvToCac', 'valueRatio'],
    ...['breakEvenRoas', 'breakEvenRoasWithFees', 'breakEvenCustomers', 'firstOrderPaysBack', 'horizon'],
];

const clamp = (value, low, high) => (value < low ? low : value > high ? high : value);
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
    const firstYear = perOrder * v.ordersPerYear;
    const lifetime = firstYear * (1 + v.retention + v.retention * v.retention);
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
    const management = Math.min(rest, Math.max(v.minimumFee, v.managementShare * rest));
    const working = rest - management;
    const ads = paid ? working : 0;
    const reach = v.costPerLead * v.demand;
    const currentLeads = Math.min(
        v.demand * (1 - Math.exp(-(0.75 * v.currentAds) / reach)),
        v.currentCustomers / v.closingRate,
    );
    const plannedLeads = v.demand * (1 - Math.exp(-working / reach));
    const extraLeads = plannedLeads - currentLeads;
    const free = Math.max(v.capacity, v.currentCustomers) - v.currentCustomers;
    const extraCustomers = clamp(v.closingRate * extraLeads, -v.currentCustomers, free);
    const monthlyCost = (v.budget - v.currentAds - v.currentTools) * vat;
    const setupCost = idle ? 0 : v.setup * vat;
    const freed = idle ? 0 : v.ownerHours - v.ownerHoursAfter;
    const cramped = v.closingRate * extraLeads > free && lifetime * v.closingRate * extraLeads >= monthlyCost;
    out.tools = tools;
    out.management = management;
    out.working = working;
    out.ads = ads;
    out.fee = rest - ads;
    out.currentLeads = currentLeads;
    out.plannedLeads = plannedLeads;
    out.extraLeads = extraLeads;
    out.extraCustomers = extraCustomers;
    out.monthlyCost = monthlyCost;
    out.setupCost = setupCost;

    const ownLeads = v.demand * (1 - Math.exp(-(0.75 * working) / reach));
    const ownExtraLeads = ownLeads - currentLeads;
    const ownWork = paid ? (v.currentAds <= 0 && working > 0 ? 3 : 0) : ((working / 50) * 12) / 52;
    const ownHours = v.ownerHours + ownWork;
    const ownCost = (ads + tools - v.currentAds - v.currentTools) * vat;
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
    out.breakEvenRoas = 1 / margin;
    out.breakEvenRoasWithFees = ads > 0 ? (out.fee + ads) / (ads * margin) : NaN;
    out.breakEvenCustomers = monthlyCost / firstYear;
    out.firstOrderPaysBack = perOrder >= cac ? 1 : 0;

    const slow = v.channel >= 5;
    const horizon = v.activity === 2 || slow ? 24 : 12;
    out.horizon = horizon;
    const shrinking = paid && extraLeads < 0;
    const lost = paid ? 0 : currentLeads;
    const planned = paid ? extraLeads : plannedLeads;
    const [prudent, central, favourable, own] = out.courses;
    const use = freed > 0 ? v.reuse : 1;
    const time = ((freed * 52) / 12) * v.hourValue * use;
    const ownTime = ((ownFreed * 52) / 12) * v.hourValue * (ownFreed > 0 ? v.reuse : 1);
    course(
        prudent,
        v,
        (shrinking ? 1.3 : 0.6) * planned,
        shrinking ? 0 : 1,
        lost,
        free,
        perOrder,
        monthlyCost,
        setupCost,
        time,
        horizon,
    );
    course(central, v, planned, 0, lost, free, perOrder, monthlyCost, setupCost, time, horizon);
    course(
        favourable,
        v,
        (shrinking ? 0.6 : 1.3) * planned,
        shrinking ? 1 : 0,
        lost,
        free,
        perOrder,
        monthlyCost,
        setupCost,
        time,
        horizon,
    );
    course(own, v, paid ? ownExtraLeads : ownLeads, 0, lost, free, perOrder, ownCost, 0, ownTime, horizon);

    signals(v, out);
    score(v, out, { vat, band, baseBand, first, second, setupCost, working, cramped, horizon, slow, ownHours });
}

/** One course of events, month by month: sums over the last 12, 24 and 36 months run along. */
function course(out, v, leads, delay, lost, free, perOrder, monthlyCost, setupCost, time, horizon) {
    const shares = RAMPS[v.channel];
    const { customers, cash, timeValued } = out;
    const floor = -v.currentCustomers;
    const again = (perOrder * (v.ordersPerYear - 1)) / 12;
    const year = (perOrder * v.ordersPerYear * v.retention) / 12;
    const third = (perOrder * v.ordersPerYear * v.retention * v.retention) / 12;
    let [recent, older, oldest] = [0, 0, 0];
    let sum = 0;
    let trough = 0;
    let lasting = 1;
    for (let i = 0; i < MONTHS; i++) {
        const reached = leads * ramp(shares, i + 1 - v.salesCycle - delay) - (i + 1 > v.salesCycle ? lost : 0);
        const now = clamp(v.closingRate * reached, floor, free);
        customers[i] = now;
        sum += now * perOrder + recent * again + older * year + oldest * third - monthlyCost;
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

function score(v, out, { vat, band, baseBand, first, second, setupCost, working, cramped, horizon, slow, ownHours }) {
    const [prudent, central, , own] = out.courses;
    const ratio = out.valueRatio;
    const review = v.channel >= 4 ? 6 : 3;
    const loss = v.acceptedLoss === v.acceptedLoss ? v.acceptedLoss : review * v.budget * vat + setupCost;
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
    const worthless = ratio < 1;
    const squeezed = worthless && cramped;
    const destroyed = baseBand >= 1 && (v.margin <= v.levyRate || (worthless && !cramped));
    const usual = v.activity === 2 ? 9 : 6;
    const better = own.timeValuedAtHorizon > central.timeValuedAtHorizon && ownHours <= 15;
    limits[0] = destroyed ? 19 : 100;
    limits[1] = v.tracking === 0 ? 39 : 100;
    limits[2] = v.capacity <= v.currentCustomers || v.occupancy > 0.95 || squeezed ? 39 : 100;
    limits[3] = v.unansweredShare > 0.3 ? 39 : 100;
    limits[4] = band <= 0 ? 39 : 100;
    limits[5] = payback <= horizon ? 100 : 39;
    limits[6] = -central.trough > loss ? 39 : 100;
    limits[7] = ratio < 1.5 && !destroyed && !squeezed ? 39 : 100;
    limits[8] = v.skillGaps <= 1 && better ? 39 : 100;
    limits[9] = ratio >= 1.5 && ratio < 2 ? 59 : 100;
    limits[10] = payback <= horizon && payback > (slow ? 12 : usual) ? 59 : 100;
    limits[11] = -worst > loss ? 59 : 100;
    limits[12] = v.tracking < 0 || v.occupancy !== v.occupancy || v.unansweredShare !== v.unansweredShare ? 59 : 100;
    limits[13] = out.dataQuality < 0.5 ? 59 : 100;
    let held = raw;
    for (let i = 0; i < 14; i++) if (limits[i] < held) held = limits[i];
    out.score = Math.max(held, destroyed ? 0 : 20);

    const { warnings } = out;
    const shop = v.activity === 1;
    warnings[0] = v.budget * 12 * vat > (shop ? 0.15 : 0.1) * v.annualRevenue ? 1 : 0;
    warnings[1] = v.budget > 0 && working < (shop ? 10 / v.closingRate : 10) * v.costPerLead ? 1 : 0;
    warnings[2] = v.skillGaps !== v.skillGaps && better ? 1 : 0;
}

/** Assesses what `evaluate` of the engine is given, into objects like its own. */
export function evaluate(profile, { thresholds } = {}) {
    assess(firm(profile, thresholds), kept);
    return result(kept);
}

const CAPS = [
    ...['value_destroyed', 'tracking_missing', 'capacity_full', 'leads_unanswered', 'budget_below_threshold'],
    ...['payback_beyond_horizon', 'trough_beyond_limit', 'ratio_fragile', 'in_house_better', 'ratio_thin'],
    ...['payback_slow', 'prudent_loss_beyond_limit', 'blocker_unverified', 'data_quality_low'],
];
const WARNINGS = ['unaffordable', 'media_too_small', 'in_house_better'];
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
    for (const limit of [19, 39, 59]) {
        CAPS.forEach((code, i) => o.limits[i] === limit && caps.push({ code, limit }));
    }
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
            currentLeads: o.currentLeads,
            plannedLeads: o.plannedLeads,
            extraLeads: o.extraLeads,
            extraCustomers: o.extraCustomers,
            monthlyCost: o.monthlyCost,
            setupCost: o.setupCost,
            inHouse: {
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
            valueRatio: known(o.valueRatio),
            breakEvenRoas: o.breakEvenRoas,
            breakEvenRoasWithFees: known(o.breakEvenRoasWithFees),
            breakEvenCustomers: o.breakEvenCustomers,
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
    const [costs, rates, orders, margins, yearly, kept, demands] = draws;
    const count = costs.length;
    const paid = v.channel <= 2;
    const vat = v.vatRecoverable ? 1 : 1.2;
    const rest = v.budget - Math.min(v.tools, v.budget);
    const working = rest - Math.min(rest, Math.max(v.minimumFee, v.managementShare * rest));
    const free = Math.max(v.capacity, v.currentCustomers) - v.currentCustomers;
    const monthlyCost = (v.budget - v.currentAds - v.currentTools) * vat;
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
        const current = Math.min(demand * (1 - Math.exp(-(0.75 * v.currentAds) / reach)), v.currentCustomers / rate);
        const all = demand * (1 - Math.exp(-working / reach));
        const planned = paid ? all - current : all;
        const lost = paid ? 0 : current;
        const shrinking = paid && planned < 0;
        const perOrder = orders[draw] * Math.max(margins[draw] - v.levyRate, 0.01);
        const again = (perOrder * (yearly[draw] - 1)) / 12;
        const year = (perOrder * yearly[draw] * kept[draw]) / 12;
        const third = year * kept[draw];
        for (let scenario = 0; scenario < 2; scenario++) {
            const leads = scenario === 0 ? (shrinking ? 1.3 : 0.6) * planned : planned;
            const shares = scenario === 0 && !shrinking ? later : soon;
            const start = (scenario * count + draw) * MONTHS;
            let recent = 0;
            let older = 0;
            let oldest = 0;
            let sum = -setupCost;
            for (let i = 0; i < MONTHS; i++) {
                const won = rate * (leads * shares[i] - (i + 1 > v.salesCycle ? lost : 0));
                const now = won < floor ? floor : won > free ? free : won;
                customers[i] = now;
                sum += now * perOrder + recent * again + older * year + oldest * third - monthlyCost;
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
