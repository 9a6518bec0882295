// E-mail addresses, checked before anybody is asked about them.
import * as z from 'zod/mini';
import { publishProblems } from '../../locale/publishTexts.ts';

const pattern = /^[^\s@<>(),;:"[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** An address as people type it; spaces around it do not count. */
export const emailAddress = z.string().check(
  z.refine((text) => pattern.test(text.trim()) && !text.includes('..'), {
    error: ({ input }) => publishProblems.badAddress(String(input)),
  }),
);
