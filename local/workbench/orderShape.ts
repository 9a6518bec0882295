// Which orders a page may give; the others are for the server itself.
import { z } from 'zod';

const count = z.number().int().min(1).max(10_000_000);
const block = { row: count, column: count, rows: count, columns: count };
const place = z.strictObject({ sheetId: z.number().int(), ...block });

export const orderShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('book'), sheetId: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('select'), place }),
  z.strictObject({
    kind: z.literal('edit'),
    place,
    values: z.array(z.array(z.string()).min(1)).min(1),
    rows: z.array(count).optional(),
  }),
  z.strictObject({ kind: z.literal('fill'), place, rows: z.array(count).min(1) }),
  z.strictObject({ kind: z.literal('series'), place, to: z.strictObject(block) }),
  z.strictObject({
    kind: z.literal('rows'),
    act: z.enum(['before', 'after', 'delete']),
    sheetId: z.number().int(),
    spans: z.array(z.strictObject({ row: count, rows: count })).min(1),
  }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
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
