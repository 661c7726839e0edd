// The clock of a page, in the hands of the test.

/**
 * Stops the clock that was installed before the page: from now on time passes by `runFor` alone. Until then it runs, and
 * on a busy machine it runs further than a test thinks.
 */
export const stop = (page) => page.clock.pauseAt(Date.now() + 60_000);
