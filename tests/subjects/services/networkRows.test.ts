// A row of the whole network beside rows of its units is added, and warned of with its cell.
import { expect, it } from 'vitest';
import { analysed, issuesWith, placesOf, resultOf } from '../../fixtures/analysis.ts';
import { attendanceRow, type Row, serviceRow } from '../../fixtures/grids.ts';

function warnedOf(rows: readonly Row[]): string[] {
  const services = [serviceRow('Cras'), serviceRow('Creas')];
  const { issues } = analysed({ records: { Serviços: services, Atendimentos: rows } });
  return placesOf(issuesWith(issues, 'networkBesideUnits'));
}

const unit = (name: string, rest: Row = {}) =>
  attendanceRow('Cras', [10], { Unidade: name, ...rest });
const network = (rest: Row = {}) => attendanceRow('Cras', [30], rest);

it('warns at the cell without a unit', () => {
  expect(warnedOf([unit('A'), network(), unit('B')])).toEqual([
    'networkBesideUnits Atendimentos!C3',
  ]);
});

it('does not warn of other years, other services, or of rows that stand alone', () => {
  expect(warnedOf([unit('A'), unit('B')])).toEqual([]);
  expect(warnedOf([network()])).toEqual([]);
  expect(warnedOf([unit('A', { Ano: 2020 }), network()])).toEqual([]);
  expect(warnedOf([unit('A'), attendanceRow('Creas', [5])])).toEqual([]);
});

it('adds them, as the warning says', () => {
  const records = { Serviços: [serviceRow('Cras')], Atendimentos: [unit('A'), network()] };
  // 10 + 30 in January.
  expect(resultOf(analysed({ records }), 'mediaMensal.Cras').value).toBe(40);
});
