// "Está certo, eu conferi": a warning that a person looked at, with the reason.
import * as z from 'zod/mini';
import { canDismiss } from '../../domain/dismissal.ts';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { tidySpaces } from '../../domain/text.ts';
import { dismissals } from '../../locale/dismissalTexts.ts';
import { type Situation, situationOf } from '../../report/situation.ts';
import { appendDismissal } from '../../sheets/output/appendDismissal.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { toldUser } from '../../sheets/session/user.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { readInputs } from '../sheet/readAnalysis.ts';
import { findingOf, findingRequest } from './mendFinding.ts';

/** The finding by its name and place, and why its number is right. */
export const dismissRequest = z.extend(findingRequest, {
  reason: z.string().check(
    z.maxLength(500),
    z.refine((text) => tidySpaces(text) !== '', { error: dismissals.noReason }),
  ),
});

/** Notes in Conferidos that the warning is right, and gives the new situation. Errors can only be mended. */
export function dismissFinding({
  issue,
  tab,
  cell,
  reason,
}: z.infer<typeof dismissRequest>): Outcome<Situation> {
  return withDocumentLock(() => {
    const sheets = openSheets(activeSpreadsheet());
    const found = findingOf(sheets, issue, tab, cell);
    if (!canDismiss(found)) throw new Refused('notADismissal', dismissals.notADismissal);
    const refused = appendDismissal(sheets, found, { who: toldUser(), reason: tidySpaces(reason) });
    if (refused !== '') throw new Refused('foreignTab', refused);
    return { ok: true, value: situationOf(readInputs(sheets)) };
  });
}
