// The cards: latest value, change, months, ranges and the reason where there is no value.
import { describe, expect, it } from 'vitest';
import { type CardGroup, indicatorCards } from '../../src/report/indicatorCards.ts';
import { subjects } from '../../src/subjects/index.ts';
import { analysed } from '../fixtures/analysis.ts';
import { attendanceRow, cadUnicoRow, fundingRow, serviceRow } from '../fixtures/grids.ts';

const { indicators } = subjects;

const analysis = analysed({
  settings: { 'Comparar com o ano': 2020 },
  records: {
    CadÚnico: [cadUnicoRow('jan', [100, 200, 300], 2000), cadUnicoRow('nov', [150, 150, 300])],
    Serviços: [serviceRow('Cras'), serviceRow('Abrigo')],
    Atendimentos: [
      attendanceRow('Cras', [10, 20, 33]),
      attendanceRow('Cras', [12, 12, 12], { Ano: 2020 }),
      attendanceRow('Abrigo', [null, null, 7]),
    ],
    Investimento: [fundingRow('Fundo', 1000), fundingRow('Fundo', 0, { Ano: 2020 })],
  },
});
const groups = indicatorCards(analysis);

function card(label: string, among: readonly CardGroup[] = groups) {
  const found = among.flatMap(({ cards }) => cards).find((one) => one.label === label);
  if (!found) throw new Error(`No card ${label}`);
  return found;
}

describe('indicatorCards', () => {
  it('has a group for each indicator with results, and none for those that give a change', () => {
    expect(groups.map(({ title }) => title)).toEqual([
      'Famílias e pessoas no Cadastro Único',
      'Participação de cada faixa no total de famílias',
      'Média mensal de atendimentos por serviço',
      'Recursos por origem',
      'Participação de cada origem no total de recursos',
    ]);
    expect(indicators.filter(({ changeOf }) => changeOf).length).toBeGreaterThan(2);
  });

  it('shows the last month, its change and the months behind it', () => {
    // 100 → 150 is 50% more.
    expect(card('Famílias em Extrema Pobreza')).toMatchObject({
      headline: true,
      value: '150',
      reference: 'Nov/2021',
      changes: [{ direction: 'up', amount: '50,00%', since: 'desde jan' }],
      points: [100, ...Array(9).fill(null), 150, null],
      numerator: '',
      places: [{ tab: 'CadÚnico', cell: 'C3' }],
    });
    // 200 → 150 is a quarter less; the total stays at 600.
    expect(card('Famílias em Situação de Pobreza').changes[0]).toMatchObject({
      direction: 'down',
      amount: '25,00%',
    });
    expect(card('Total de Famílias')).toMatchObject({
      value: '600',
      changes: [{ direction: 'same', amount: '0,00%' }],
      places: [{ tab: 'CadÚnico', cell: 'C3:E3' }],
    });
  });

  it('shows a line of a single month without a change', () => {
    expect(card('Pessoas Cadastradas')).toMatchObject({ value: '2.000', changes: [] });
  });

  it('says the terms of a mean, and its change since the year of comparison', () => {
    // (10 + 20 + 33) ÷ 3 = 21, which is 75% more than 12.
    expect(card('Cras')).toMatchObject({
      value: '21',
      numerator: '63',
      denominator: '3',
      changes: [{ direction: 'up', amount: '75,00%', since: 'desde 2020' }],
      // March, 33, is far from 10 and 20.
      notes: [
        'média de 3 meses informados, de 12.',
        expect.stringMatching(/^há um aviso em Atendimentos!F2, ainda não conferido\./),
      ],
    });
  });

  it('says why a change cannot be given', () => {
    const [change] = card('Recurso Total').changes;
    expect(change).toMatchObject({ direction: 'none', amount: '–', since: 'desde 2020' });
    expect(change?.notes).toEqual(['o valor inicial ou total é zero, e não há divisão por zero.']);
    // The service had no number in 2020.
    expect(card('Abrigo').changes[0]).toMatchObject({ direction: 'none', amount: '–' });
  });

  it('names no more than twelve ranges, and counts the others', () => {
    // Two cells apart in each of 20 rows cannot be joined.
    const rows = Array.from({ length: 20 }, (_, unit) =>
      attendanceRow('Cras', unit % 2 ? [null, 5] : [5, null], { Unidade: `Unidade ${unit}` }),
    );
    const many = analysed({ records: { Serviços: [serviceRow('Cras')], Atendimentos: rows } });
    const cras = card('Cras', indicatorCards(many));
    expect(cras.places).toHaveLength(12);
    expect(cras.morePlaces).toBe(8);
  });
});
