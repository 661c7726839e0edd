// What the page does in which task: not how long it takes, which depends on what else the machine does.

/** Starts to record the marks (`performance.mark`) and the tasks of a page. */
export function record(page) {
    return page.context().browser().startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'] });
}

/** Ends the record: for each task with a mark of these, the names of its marks, first to last. */
export async function tasks(page, pattern) {
    const { traceEvents } = JSON.parse(await page.context().browser().stopTracing());
    const marks = traceEvents.filter(({ cat, name }) => /blink\.user_timing/.test(cat) && pattern.test(name));
    const runs = traceEvents.filter(({ name, ph }) => /RunTask$/.test(name) && ph === 'X');
    const found = new Map();
    for (const { name, ts, pid, tid } of marks) {
        const run = runs.find((task) => task.pid === pid && task.tid === tid && task.ts <= ts && ts <= task.ts + task.dur);
        if (!run) throw new Error(`« ${name} » is in no task`);
        found.set(run, [...(found.get(run) ?? []), name]);
    }
    return [...found.values()];
}
