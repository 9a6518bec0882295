// Findings that touch a number stand in its notes.
import { describe, expect, it } from 'vitest';
import { noteText } from '../../src/locale/noteTexts.ts';
import { analysed, resultOf } from '../fixtures/analysis.ts';
import { attendanceRow, cadUnicoRow, type Row, serviceRow } from '../fixtures/grids.ts';

const months = [120, 122, 124, 126, 128, 130, 132, 134, 136, 138, 140, 142];
const units = (rows: readonly Row[]) => ({
  records: { Serviços: [serviceRow('Cras'), serviceRow('Creas')], Atendimentos: rows },
});
const notesOf = (parts: Parameters<typeof analysed>[0], code: string) =>
  resultOf(analysed(parts), code).notes.map(noteText);

describe('a mean', () => {
  it('has the warning of one of its months, and the other services have not', () => {
    const odd = months.map((value, index) => (index === 5 ? value * 10 : value));
    const parts = units([
      attendanceRow('Cras', odd, { Unidade: 'Norte' }),
      attendanceRow('Creas', months, { Unidade: 'Sul' }),
    ]);
    const [note, ...others] = notesOf(parts, 'mediaMensal.Cras');
    // June stands in column I.
    expect(note).toMatch(
      /^há um aviso em Atendimentos!I2, ainda não conferido\. O usual: o número de um mês não/,
    );
    // The number itself may be too small to be published.
    expect(note).not.toContain('1.300');
    expect(others).toEqual([]);
    expect(notesOf(parts, 'mediaMensal.Creas')).toEqual([]);
  });

  it('says that network and units may count twice', () => {
    const parts = units([
      attendanceRow('Cras', months, { Unidade: 'Norte' }),
      attendanceRow('Cras', months),
      attendanceRow('Creas', months),
    ]);
    expect(notesOf(parts, 'mediaMensal.Cras').join(' ')).toContain(
      'a linha de Atendimentos!C3 é da rede toda e está ao lado das de unidades: os números podem contar em dobro.',
    );
  });
});

describe('a number of the CadÚnico', () => {
  const register = (change: (row: Row, index: number) => Row | null) => ({
    records: {
      CadÚnico: months.flatMap((_, index): Row[] => {
        const row = cadUnicoRow(
          index + 1,
          [1000 + index, 2000 + index, 3000 + index],
          30_000 + index,
        );
        const changed = change(row, index);
        return changed ? [changed] : [];
      }),
    },
  });

  it('says which month has no row, and which cell cannot be read', () => {
    const missing = register((row, index) => (index === 8 ? null : row));
    expect(notesOf(missing, 'cadUnico.persons.last')).toEqual(['Falta a linha de set/2021.']);
    const unread = register((row, index) =>
      index === 11 ? { ...row, 'Famílias de baixa renda': 'doze' } : row,
    );
    // Row 13 is December; the total lacks the band, the poorest band does not.
    expect(notesOf(unread, 'cadUnico.total.last')).toContain(
      'a célula CadÚnico!E13 não pôde ser lida; veja a aba Pendências.',
    );
    expect(notesOf(unread, 'cadUnico.extremePoverty.last')).toEqual([]);
    const fewer = register((row, index) =>
      index === 11 ? { ...row, 'Pessoas cadastradas': 300 } : row,
    );
    expect(notesOf(fewer, 'cadUnico.persons.last')[0]).toMatch(
      /^há um erro em CadÚnico!G13, ainda não corrigido\. O certo: /,
    );
  });

  it('has nothing to say where nothing was found', () => {
    expect(
      notesOf(
        register((row) => row),
        'cadUnico.persons.last',
      ),
    ).toEqual([]);
  });
});
