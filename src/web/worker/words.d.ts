// What the build fills in, in the worker.

/** `[address, integrity]` of every file. */
declare const FILES_AND_SUMS: [string, string][];
/** The sum of that list, short. */
declare const SUM: string;
