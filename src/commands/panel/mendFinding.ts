// Mending a finding from the side panel, because a person decided to.
import * as z from 'zod/mini';
import { addressOf } from '../../domain/cell.ts';
import { Refused } from '../../domain/errors.ts';
import { type Issue, issueIdOf } from '../../domain/issue.ts';
import { longestId, mendIdOf } from '../../domain/mend.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { mendProblems } from '../../locale/mendTexts.ts';
import { analyseWorkbook } from '../../report/analyseWorkbook.ts';
import { type Situation, situationOf } from '../../report/situation.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { type OpenSheets, openSheets } from '../../sheets/session/openSheets.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { shownIn, writeCellsOf } from '../../sheets/writeMend.ts';
import { readInputs } from '../sheet/readAnalysis.ts';
import { placeRequest } from './placeRequest.ts';

const id = z.string().check(z.minLength(1), z.maxLength(longestId));

/** The finding by its name, and where the person saw it. */
export const findingRequest = z.extend(placeRequest, { issue: id });

/** The finding and one of its mends. */
export const mendRequest = z.extend(findingRequest, { mend: id });

type MendRequest = z.infer<typeof mendRequest>;

/**
 * Writes what was offered, into those cells alone, and gives the new situation. The sheet is read again first: a finding
 * that is no longer what the person saw is refused, with what the cell holds now.
 */
export function mendFinding({ issue, mend, tab, cell }: MendRequest): Outcome<Situation> {
  return withDocumentLock(() => {
    const sheets = openSheets(activeSpreadsheet());
    const found = findingOf(sheets, issue, tab, cell);
    const offered = found.mends?.find((one) => mendIdOf(one) === mend);
    if (!offered) throw new Refused('changedMeanwhile', mendProblems.gone);
    writeCellsOf(sheets, offered.writes);
    return { ok: true, value: situationOf(readInputs(sheets)) };
  });
}

/** The finding as the sheet has it now. Throws: Refused when it is not there any more. */
export function findingOf(sheets: OpenSheets, issue: string, tab: string, cell: string): Issue {
  const { issues } = analyseWorkbook(readInputs(sheets));
  const found = issues.find(
    (one) => issueIdOf(one) === issue && one.at.tab === tab && addressOf(one.at) === cell,
  );
  if (found) return found;
  const now = shownIn(sheets, tab, cell);
  const message = now === null ? mendProblems.gone : mendProblems.changed(tab, cell, now);
  throw new Refused('changedMeanwhile', message);
}
