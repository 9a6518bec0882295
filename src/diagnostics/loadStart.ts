// The moment at which the script began to be evaluated; main.ts imports this file first.
import { now } from '../google/clock.ts';

/** Unit: milliseconds since 1970. Assumption: bundle-start-time */
export const loadStart = now().getTime();
