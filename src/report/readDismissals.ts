// Reading the tab Conferidos: which warnings people found to be right.
import { cellText } from '../define/textColumns.ts';
import type { Grid } from '../domain/cell.ts';
import type { Dismissal } from '../domain/dismissal.ts';
import { foldText, tidySpaces } from '../domain/text.ts';
import { dismissals } from '../locale/dismissalTexts.ts';

const [when, who, , , , , reason, mark] = dismissals.headers;

/** The rows that name a finding and say why it is right. None: the tab is not there, or is people's own. */
export function readDismissals(grids: readonly Grid[]): Dismissal[] {
  const grid = grids.find(({ tab }) => foldText(tab) === foldText(dismissals.name));
  const wanted = [when, who, reason, mark].map(foldText);
  for (const [top, row] of (grid?.rows ?? []).entries()) {
    const names = row.map((cell) => foldText(cellText(cell)));
    const columns = wanted.map((header) => names.indexOf(header));
    if (columns.includes(-1)) continue;
    return (grid?.rows ?? []).slice(top + 1).flatMap((cells): Dismissal[] => {
      const [day = '', person = '', why = '', name = ''] = columns.map((column) =>
        cellText(cells[column] ?? null),
      );
      const isWhole = tidySpaces(why) !== '' && name !== '';
      return isWhole ? [{ mark: name, reason: tidySpaces(why), who: person, when: day }] : [];
    });
  }
  return [];
}
