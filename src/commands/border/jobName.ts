// Names of runs, for who watches them.
import * as z from 'zod/mini';

/** A run's name, chosen by who starts it. */
export const jobName = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
