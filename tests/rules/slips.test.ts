// In plausible figures no rule fires; after a slip of the hand some finding names a cell of that row or column.
import { expect, it } from 'vitest';
import type { Grid } from '../../src/domain/cell.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { analysed } from '../fixtures/analysis.ts';
import { Dice, plausibleWorkbook, type Slip, slipIn, slips } from './plausible.ts';

const municipalities = Number(process.env.SLIPS_MUNICIPALITIES ?? 40);
const triesOfKind = 1;

const findings = (grids: readonly Grid[]): readonly Issue[] => analysed([...grids]).issues;

function names({ at }: Issue, { tab, rows, columns }: Slip): boolean {
  if (at.tab !== tab && at.tab !== 'Serviços') return false;
  const isRow = at.rowNumber !== null && rows.includes(at.rowNumber);
  return (
    isRow || (at.columnIndex !== null && columns.includes(at.columnIndex)) || at.tab === 'Serviços'
  );
}

it('rules are silent in plausible figures, and speak of slips', () => {
  let tried = 0;
  let caught = 0;
  let alarms = 0;
  const missed = new Map<string, number>();
  for (let seed = 1; seed <= municipalities; seed += 1) {
    const grids = plausibleWorkbook(seed);
    const before = findings(grids);
    alarms += before.length;
    if (process.env.SLIPS === 'print')
      for (const one of before) console.log(seed, one.params.problem);
    for (const kind of Object.keys(slips)) {
      for (let nth = 0; nth < triesOfKind; nth += 1) {
        const slip = slipIn(grids, kind, new Dice(seed * 1000 + nth * 100 + kind.length));
        if (!slip) continue;
        tried += 1;
        if (findings(slip.grids).some((issue) => names(issue, slip))) caught += 1;
        else missed.set(`${kind} (${slip.tab})`, (missed.get(`${kind} (${slip.tab})`) ?? 0) + 1);
      }
    }
  }
  const share = ((100 * caught) / tried).toFixed(1);
  console.log(
    `${tried} slips tried, ${caught} caught (${share}%); ${(alarms / municipalities).toFixed(2)} false alarms a workbook`,
  );
  for (const [kind, count] of missed) console.log(`missed: ${kind}: ${count}`);
  expect(caught / tried).toBeGreaterThanOrEqual(0.97);
  expect(alarms / municipalities).toBeLessThanOrEqual(0.1);
});
