// Which orders a page may give; the others are for the server itself.
import { z } from 'zod';

const count = z.number().int().min(1).max(10_000_000);
const place = z.strictObject({
  sheetId: z.number().int(),
  row: count,
  column: count,
  rows: count,
  columns: count,
});

export const orderShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('book'), sheetId: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('select'), place }),
  z.strictObject({
    kind: z.literal('edit'),
    place,
    values: z.array(z.array(z.string()).min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('run'),
    name: z.string(),
    args: z.array(z.unknown()),
    from: z.enum(['menu', 'page']),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    question: z.number().int(),
    button: z.enum(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
    text: z.string(),
  }),
]);
