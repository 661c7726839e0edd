// A page on a slow device, without waiting for one.

/**
 * Drawing always takes long there, so that Yew lets events in wherever it may, and goes on late. The clock that it asks runs
 * 20 ms at each look.
 */
export const slowly = (page) =>
    page.addInitScript(() => {
        const { now } = Date;
        let passed = 0;
        Date.now = () => now.call(Date) + (passed += 20);
        const later = globalThis.setTimeout;
        globalThis.setTimeout = (callback, time, ...more) => later(callback, time === 0 ? 60 : time, ...more);
    });
