// Addresses as people see them, and cells joined into ranges.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  type CellRef,
  columnLetters,
  fullAddressOf,
  rangesOf,
  stretchesOf,
} from '../../src/domain/cell.ts';

const cell = (address: string, tab = 'CadÚnico'): CellRef => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { tab, columnIndex: indexOf(letters), rowNumber: Number(row) };
};

function indexOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('an address', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('of column %d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(indexOf(letters)).toBe(index);
  });

  it('names a cell, a column, a row or the whole tab', () => {
    const tab = 'CadÚnico';
    expect(fullAddressOf({ tab, columnIndex: 2, rowNumber: 12 })).toBe('CadÚnico!C12');
    expect(fullAddressOf({ tab, columnIndex: 2, rowNumber: null })).toBe('CadÚnico!C:C');
    expect(fullAddressOf({ tab, columnIndex: null, rowNumber: 12 })).toBe('CadÚnico!12:12');
    expect(fullAddressOf({ tab, columnIndex: null, rowNumber: null })).toBe('CadÚnico');
    expect(addressOf({ tab, columnIndex: null, rowNumber: null })).toBe('');
  });

  it('quotes a tab name with spaces or apostrophes', () => {
    expect(fullAddressOf(cell('A1', "Dados d'água"))).toBe("'Dados d''água'!A1");
  });
});

describe('ranges', () => {
  it.each([
    ['C2', 'C2'],
    ['C2 C3 C4', 'C2:C4'],
    ['C4 C2 C3 C3', 'C2:C4'],
    ['C2 D2 E2', 'C2:E2'],
    ['C2 D2 C3 D3', 'C2:D3'],
    ['C2 D3', 'C2, CadÚnico!D3'],
    ['C2 C4', 'C2, CadÚnico!C4'],
    ['C2 C3 D2', 'C2:C3, CadÚnico!D2'],
    ['Z2 AA2', 'Z2:AA2'],
  ])('of %s are %s', (cells, ranges) => {
    expect(rangesOf(cells.split(' ').map((address) => cell(address)))).toBe(`CadÚnico!${ranges}`);
  });

  it('keep the tabs in the order given, and leave out whole rows and tabs', () => {
    const cells = [cell('A2', 'Serviços'), cell('B2', 'Atendimentos'), cell('A3', 'Serviços')];
    const whole = { tab: 'Listas', columnIndex: null, rowNumber: 3 };
    expect(rangesOf([...cells, whole])).toBe('Serviços!A2:A3, Atendimentos!B2');
    expect(rangesOf([])).toBe('');
  });

  it('cover exactly the cells given', () => {
    const place = fc.record({
      tab: fc.constantFrom('Ações', 'CadÚnico'),
      columnIndex: fc.nat(5),
      rowNumber: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (cells) => {
        const covered = rangesOf(cells).split(', ').flatMap(cellsOfRange);
        expect(covered.length).toBe(new Set(covered).size);
        expect([...covered].sort()).toEqual([...new Set(cells.map(fullAddressOf))].sort());
      }),
      { numRuns: 500 },
    );
  });
});

function cellsOfRange(range: string): string[] {
  const [tab = '', area = ''] = range.split('!');
  const [first = '', last = first] = area.split(':');
  const [from, to] = [cell(first, tab), cell(last, tab)];
  const addresses: string[] = [];
  for (let row = from.rowNumber ?? 0; row <= (to.rowNumber ?? 0); row += 1) {
    for (let column = from.columnIndex ?? 0; column <= (to.columnIndex ?? 0); column += 1) {
      addresses.push(fullAddressOf({ tab, columnIndex: column, rowNumber: row }));
    }
  }
  return addresses;
}

describe('stretches', () => {
  it('join what follows down a column, and name the same ranges', () => {
    const cells = ['C2', 'C3', 'C4', 'D4', 'D6', 'D7'].map((address) => cell(address));
    expect(stretchesOf(cells)).toHaveLength(3);
    expect(rangesOf(stretchesOf(cells))).toBe(rangesOf(cells));
  });

  it('may overlap with cells of their own', () => {
    const stretch = { ...cell('C2'), lastRowNumber: 9 };
    expect(rangesOf([stretch, cell('C4'), cell('C10')])).toBe('CadÚnico!C2:C10');
  });

  it('never change which cells are named', () => {
    const place = fc.record({
      tab: fc.constantFrom('Ações', 'CadÚnico'),
      columnIndex: fc.nat(3),
      rowNumber: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(place), fc.array(place), (left, right) => {
        const joined = [...stretchesOf(left), ...stretchesOf([...left, ...right])];
        expect(rangesOf(stretchesOf(joined))).toBe(rangesOf([...left, ...right]));
      }),
      { numRuns: 500 },
    );
  });
});
