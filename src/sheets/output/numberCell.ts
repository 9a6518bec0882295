// Numbers as the cells of output tabs show them.
import type { Unit } from '../../domain/unit.ts';
import type { OutputCell } from './writeCells.ts';

/**
 * `full`: for Indicadores, with every digit that is printed. `short`: for the Painel, whose numbers stand in Indicadores.
 * Assumption: number-format-pt-br
 */
const formats = {
  full: {
    count: '#,##0',
    countPerMonth: '#,##0.0',
    moneyCents: '"R$" #,##0.00',
    ratio: '0.00%',
  },
  short: {
    count: '#,##0',
    countPerMonth: '#,##0',
    moneyCents: '"R$" #,##0',
    ratio: '0.00%',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Unit, string>>>>;

/** The whole value, which the format rounds; money in reais, from whole centavos. */
export function numberCell(
  unit: Unit,
  value: number | null,
  digits: keyof typeof formats,
): OutputCell {
  return {
    value: unit === 'moneyCents' && value !== null ? value / 100 : value,
    format: formats[digits][unit],
  };
}
