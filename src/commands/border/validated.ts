// The other border of public functions: what comes in is checked before it is used.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { failures } from '../../locale/ptBR.ts';
import { answer } from './answer.ts';

/** Of functions that need to be told nothing. */
export const noRequest = z.strictObject({});

/** Runs a command with its request, or says what is wrong with the request. */
export function validated<S extends z.ZodMiniType, T>(
  schema: S,
  request: unknown,
  command: (request: z.infer<S>) => Outcome<T>,
): Outcome<T> {
  return answer(() => {
    const parsed = schema.safeParse(request ?? {});
    if (parsed.success) return command(parsed.data);
    const custom = parsed.error.issues.filter(({ code }) => code === 'custom');
    const messages =
      custom.length > 0 ? custom.map(({ message }) => message) : [failures.badRequest];
    const code = custom.length > 0 ? 'badAddress' : 'badRequest';
    return { ok: false, errors: messages.map((message) => ({ code, message })) };
  });
}
