// Numbers as cells of the Painel show them: short, since Indicadores has every digit.
import type { Unit } from '../../domain/unit.ts';
import type { OutputCell } from '../writeCells.ts';

// Assumption: number-format-pt-br
const formats: Readonly<Record<Unit, string>> = {
  count: '#,##0',
  countPerMonth: '#,##0',
  moneyCents: '"R$" #,##0',
  ratio: '0.00%',
};

/** The whole value, which the format rounds; money in reais. */
export function shownValue(unit: Unit, value: number | null): OutputCell {
  return {
    value: unit === 'moneyCents' && value !== null ? value / 100 : value,
    format: formats[unit],
  };
}
