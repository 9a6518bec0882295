// Computing in the order that dependencies ask for, and stopping at definitions that contradict each other.
import { describe, expect, it } from 'vitest';
import {
  defineIndicator,
  type IndicatorDefinition,
  type IndicatorValue,
} from '../../src/define/indicator.ts';
import { informed } from '../../src/define/measures.ts';
import { compute } from '../../src/engine/compute.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';

const { data } = readWorkbook([], []);
const value = (memberId: string, amount: number): IndicatorValue => ({
  memberId,
  memberLabel: memberId,
  reference: { year: 2021, from: null, to: null },
  figure: informed(amount, []),
});
const indicator = (id: string, values: IndicatorDefinition['values']) =>
  defineIndicator({
    id,
    title: id,
    unit: 'count',
    nature: 'stock',
    ofPeople: false,
    formula: 'Informado.',
    source: 'Teste',
    values,
  });

describe('indicators', () => {
  it('may stand before the ones they need, and each is computed once', () => {
    let runs = 0;
    const base = indicator('base', () => {
      runs += 1;
      return [value('a', 2)];
    });
    const double = indicator('double', ({ of }) => [value('a', (of(base)[0]?.value ?? 0) * 2)]);
    const { all } = compute([double, base], data, 2021, null);
    expect(all.map(({ code, value: amount }) => [code, amount])).toEqual([
      ['double.a', 2 * 2],
      ['base.a', 2],
    ]);
    expect(runs).toBe(1);
  });

  it('that need each other in a circle are refused by name', () => {
    const left: IndicatorDefinition = indicator('left', ({ of }) => [value('a', of(right).length)]);
    const right: IndicatorDefinition = indicator('right', ({ of }) => [
      value('a', of(left).length),
    ]);
    expect(() => compute([left, right], data, 2021, null)).toThrow('left needs itself');
  });

  it('that give the same code twice are refused by the code', () => {
    const twice = indicator('twice', () => [value('a', 1), value('a', 2)]);
    expect(() => compute([twice], data, 2021, null)).toThrow('twice.a');
  });
});
