// The tab Indicadores: one row a result.
import { rangesOf } from '../../domain/cell.ts';
import type { Result } from '../../domain/result.ts';
import { formatReference } from '../../engine/format.ts';
import { noteText, reasonText } from '../../locale/noteTexts.ts';
import { outputTabs, unitNames } from '../../locale/ptBR.ts';
import type { OpenSheets } from '../session/openSheets.ts';
import { numberCell } from './numberCell.ts';
import type { OutputShape } from './outputTab.ts';
import type { OutputCell } from './writeCells.ts';
import { writeTab } from './writeTab.ts';

const widths = [300, 300, 110, 110, 110, 110, 110, 110, 300, 300, 300, 110, 110];
const { name, headers } = outputTabs.indicators;

/** Code, year and reference tell results apart. */
export const indicatorsTab: OutputShape = {
  name,
  headers,
  widths,
  identity: [0, 2, 3],
  isOurs: ([code, , year, reference]) => [code, year, reference].every((value) => value !== ''),
  // Meta and Situação da meta.
  forPeople: [11, 12],
};

/** Writes all results. A value that cannot be given is an empty cell, with the reason in Observação. Answers as `writeTab` does. */
export function writeIndicators(sheets: OpenSheets, results: readonly Result[]): string {
  return writeTab(sheets, { ...indicatorsTab, rows: results.map(rowOf) });
}

function rowOf(result: Result): OutputCell[] {
  const remarks = [
    ...(result.reason === null ? [] : [reasonText(result.reason)]),
    ...result.notes.map(noteText),
  ];
  return [
    { value: result.code },
    { value: result.label },
    { value: result.reference.year, format: '0' },
    { value: formatReference(result.reference) },
    numberCell(result.unit, result.value, 'full'),
    { value: unitNames[result.unit] },
    numberCell(result.termsUnit, result.numerator, 'full'),
    numberCell(
      result.operation === 'mean' ? 'count' : result.termsUnit,
      result.denominator,
      'full',
    ),
    { value: result.formula },
    { value: rangesOf(result.cells) },
    { value: remarks.join(' ') },
    { value: null },
    { value: null },
  ];
}
