// The moment at which the script began to be evaluated; main.ts imports this file first.

/** Unit: milliseconds since 1970. Assumption: bundle-start-time */
export const loadStart = Date.now();
