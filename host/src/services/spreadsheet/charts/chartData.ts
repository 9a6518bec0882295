// Turns the ranges of an embedded chart into a domain and series.
import type { Area } from '../../../xlsx/cells/address.ts';
import { type CellRef, pointsOf } from '../../../xlsx/drawings/chartReferences.ts';
import { spanOf } from '../../../xlsx/sheet/columnSpans.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { Range } from '../range/range.ts';
import { type ChartFacts, ChartOptionReader, typeName } from './chartFacts.ts';

/** Cells of one series. Null name: the ranges have no headers. */
export interface SeriesCells {
  readonly name: CellRef | null;
  readonly values: CellRef;
}

/** Null domain: a single line of values, which counts its points. */
export interface ChartData {
  readonly domain: CellRef | null;
  readonly series: readonly SeriesCells[];
  readonly headers: number;
}

/** One column of the joined ranges (or one row, when the chart is transposed). */
interface Line {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

/**
 * Null: no cells to draw. The first line is the domain unless `useFirstColumnAsDomain` is off.
 * One range for each column gives the same as a wide one here; on Google it is steadier (docs/facts/google.md §3.4).
 */
export function chartData(facts: ChartFacts): ChartData | null {
  const lines = visible(joined(facts), facts);
  const [first, ...rest] = lines;
  if (!first) return null;
  const alone = rest.length === 0;
  const options = new ChartOptionReader(facts.settings);
  const hasDomain = !alone && options.flag('useFirstColumnAsDomain') !== false;
  const valued = hasDomain ? rest : lines;
  const headers = facts.numHeaders >= 0 ? facts.numHeaders : guessHeaders(valued);
  const length = Math.max(headers + 1, filledLength(lines));
  const cells = (line: Line): CellRef => slice(line, headers, length);
  const series = valued.map((line) => ({
    name: headers > 0 ? slice(line, headers - 1, headers) : null,
    values: cells(line),
  }));
  const shown = typeName(facts) === 'PIE' ? series.slice(0, 1) : series;
  return { domain: hasDomain ? cells(first) : null, series: shown, headers };
}

/** Lines of each range; ranges stand side by side or one below the other, as the merge strategy says. */
function joined({ ranges, transposed, merge }: ChartFacts): Line[] {
  const blocks = ranges.map((range) => linesOf(range, transposed));
  const sideBySide = (merge.name() === 'MERGE_COLUMNS') !== transposed;
  if (sideBySide) return blocks.flat();
  const [first = [], ...others] = blocks;
  return first.map((line, at) => ({
    sheet: line.sheet,
    areas: [line, ...others.map((block) => block[at])].flatMap((part) =>
      part && part.sheet === line.sheet ? part.areas : [],
    ),
  }));
}

function linesOf(range: Range, transposed: boolean): Line[] {
  const { top, left, bottom, right } = range._area;
  const sheet = range._worksheet;
  const lines: Line[] = [];
  if (transposed)
    for (let row = top; row <= bottom; row += 1)
      lines.push({ sheet, areas: [{ top: row, bottom: row, left, right }] });
  else
    for (let column = left; column <= right; column += 1)
      lines.push({ sheet, areas: [{ top, bottom, left: column, right: column }] });
  return lines;
}

/** Lines in hidden columns (or rows, when transposed) are left out, if the strategy says so. */
function visible(lines: readonly Line[], { hidden, transposed }: ChartFacts): Line[] {
  const along = transposed ? 'IGNORE_ROWS' : 'IGNORE_COLUMNS';
  if (hidden.name() !== 'IGNORE_BOTH' && hidden.name() !== along) return [...lines];
  return lines.filter(({ sheet, areas: [area] }) => {
    if (!area) return false;
    return transposed
      ? !sheet.rows.get(area.top)?.hidden
      : !spanOf(sheet.columns, area.left)?.hidden;
  });
}

/** A header is a text above numbers. */
function guessHeaders(lines: readonly Line[]): number {
  const headed = lines.some((line) => {
    const [first, ...rest] = pointsOf(line);
    return typeof first?.value === 'string' && rest.some(({ value }) => typeof value === 'number');
  });
  return headed ? 1 : 0;
}

/** Empty cells at the end of every line are not drawn, so that open ranges such as `A1:C` work. */
function filledLength(lines: readonly Line[]): number {
  let length = 0;
  for (const line of lines) {
    const last = pointsOf(line).findLastIndex(({ value }) => value !== null && value !== '');
    length = Math.max(length, last + 1);
  }
  return length;
}

/** Cells of a line from position `from` (from 0) up to `to`, without it. */
function slice({ sheet, areas }: Line, from: number, to: number): CellRef {
  const parts: Area[] = [];
  let passed = 0;
  for (const area of areas) {
    const upright = area.left === area.right;
    const count = upright ? area.bottom - area.top + 1 : area.right - area.left + 1;
    const start = Math.max(0, from - passed);
    const end = Math.min(count, to - passed);
    passed += count;
    if (start >= end) continue;
    parts.push(
      upright
        ? { ...area, top: area.top + start, bottom: area.top + end - 1 }
        : { ...area, left: area.left + start, right: area.left + end - 1 },
    );
  }
  return { sheet, areas: parts };
}
