// A place of the sheet, as the side panel names it.
import * as z from 'zod/mini';

/** A cell, a range, whole columns or rows; empty for the whole tab. */
export const placeRequest = z.strictObject({
  tab: z.string().check(z.minLength(1), z.maxLength(200)),
  cell: z
    .string()
    .check(
      z.maxLength(30),
      z.regex(
        /^([A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?|[A-Z]{1,3}:[A-Z]{1,3}|[1-9]\d*:[1-9]\d*)?$/,
      ),
    ),
});
