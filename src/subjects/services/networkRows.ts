// Rows of the whole network beside rows of its units: together they may count people twice.
import type { SheetData } from '../../define/sheetData.ts';
import type { Issue } from '../../domain/issue.ts';
import { attendances } from './attendances.ts';

/** A warning for each row of Atendimentos without a unit whose service has rows with units in the same year. */
export function networkRowIssues(data: SheetData): Issue[] {
  const rows = data.records(attendances);
  const keyOf = ({ values }: (typeof rows)[number]) => `${values.year} ${values.service}`;
  const withUnits = new Set(rows.filter(({ values }) => values.unit !== null).map(keyOf));
  return rows
    .filter((row) => row.values.unit === null && withUnits.has(keyOf(row)))
    .map(({ rowNumber, values: { service, year } }) => ({
      code: 'networkBesideUnits',
      severity: 'warning',
      at: data.at(attendances, rowNumber, 'unit'),
      found: '',
      year,
      params: { service, year },
      mark: `networkBesideUnits: ${service} ${year}`,
    }));
}
