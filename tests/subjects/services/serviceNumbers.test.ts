// Monthly means by group, and the months behind them.
import { describe, expect, it } from 'vitest';
import { composed, tablesOf, textOf } from '../../fixtures/analysis.ts';
import { attendanceRow, type Row, serviceRow, type WorkbookParts } from '../../fixtures/grids.ts';

const parts = (
  services: readonly Row[],
  rows: readonly Row[],
  more: WorkbookParts = {},
): WorkbookParts => ({
  ...more,
  lists: { 'Grupos de serviço': ['Rede Parceira', 'Equipamentos Estatais'] },
  records: { Serviços: services, Atendimentos: rows },
});
const blocksOf = (...given: Parameters<typeof parts>) => composed(parts(...given)).report.blocks;

describe('groups', () => {
  it('come in the order of Listas, services in the order of Serviços', () => {
    const services = [
      serviceRow('Creas'),
      serviceRow('Cras', 'Famílias Atendidas'),
      serviceRow('Asilo', null, { Grupo: 'rede parceira' }),
      serviceRow('Sem números', null, { Grupo: 'Rede Parceira' }),
    ];
    const rows = ['Asilo', 'Cras', 'Creas'].map((name) => attendanceRow(name, [10, 13]));
    const blocks = blocksOf(services, rows);
    const heads = blocks.flatMap((block) =>
      block.kind === 'heading' && block.text.startsWith('Média de Atendimentos')
        ? [block.text]
        : [],
    );
    expect(heads).toEqual([
      'Média de Atendimentos Mensais da Rede Parceira:',
      'Média de Atendimentos Mensais dos Equipamentos Estatais:',
    ]);
    const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(textOf) : []));
    // (10 + 13) ÷ 2 = 11,5
    expect(lines).toEqual(['Asilo: 12/mês', 'Creas: 12/mês', 'Cras - Famílias Atendidas: 12/mês']);
  });
});

describe('the table of months', () => {
  it('shows each month, a dash where not reported, and how many were', () => {
    const [table] = tablesOf(
      blocksOf([serviceRow('Cras')], [attendanceRow('Cras', [1000, null, 0])]),
      'mês a mês',
    );
    expect(table?.rows).toEqual([
      ['Cras', '1.000', '–', '0', ...Array.from({ length: 9 }, () => '–'), '500', '2/12'],
    ]);
    expect(table?.columns.reduce((sum, { widthRatio }) => sum + widthRatio, 0)).toBeCloseTo(1, 9);
  });

  it('is left out for services of which only the mean is known', () => {
    const rows = [attendanceRow('Cras', [], { 'Média informada': 81 })];
    expect(tablesOf(blocksOf([serviceRow('Cras')], rows), 'mês a mês')).toEqual([]);
  });

  it('counts concealed months as reported, and says what x stands for', () => {
    const [table] = tablesOf(
      blocksOf([serviceRow('Cras')], [attendanceRow('Cras', [1000, 3])], {
        settings: { 'Ocultar valores menores que': 5 },
      }),
      'mês a mês',
    );
    expect(table?.rows[0]?.slice(0, 4)).toEqual(['Cras', '1.000', 'x', '–']);
    expect(table?.rows[0]?.[14]).toBe('2/12');
    expect(table?.notes.join('\n')).toMatch(/omitido.*"x"|"x".*omitido/);
  });
});

describe('the table of comparison', () => {
  it('stands beside the means of the earlier year, and names whose months are missing', () => {
    const rows = ['Cras', 'Creas'].flatMap((name, index) => [
      attendanceRow(name, [10]),
      attendanceRow(
        name,
        Array.from({ length: 12 - index }, () => 8),
        { Ano: 2020 },
      ),
    ]);
    const [table] = tablesOf(
      blocksOf([serviceRow('Cras'), serviceRow('Creas')], rows, {
        settings: { 'Comparar com o ano': 2020 },
      }),
      'variação desde 2020',
    );
    // (10 − 8) ÷ 8
    expect(table?.rows[0]).toEqual(['Cras', '10', '+25,00%']);
    expect(table?.notes).toContain('Creas: média de 11 meses informados, de 12.');
  });
});
