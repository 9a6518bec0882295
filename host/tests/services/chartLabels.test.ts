// Labels of charts find their place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBarLabels } from '../../src/services/charts/barLabels.ts';
import type { DrawContext } from '../../src/services/charts/drawContext.ts';
import { endLabelShifts } from '../../src/services/charts/endLabels.ts';

const series = (values: number[]) =>
  values.map((value, index) => ({
    label: `s${index}`,
    color: '#000000',
    path: `series.${index}`,
    values: [1, value],
    annotations: [null, String(value)],
    styles: [],
    inLegend: true,
  }));

describe('labels at the ends of lines', () => {
  it('stay at their line while there is room', () => {
    const plot = { left: 0, right: 100, top: 0, bottom: 100 };
    expect(endLabelShifts(series([20, 80]), { min: 0, max: 100, step: 20 }, plot, 10)).toEqual([
      0, 0,
    ]);
  });

  it('never come closer than one line of text', () => {
    const plot = { left: 0, right: 100, top: 0, bottom: 400 };
    const scale = { min: 0, max: 100, step: 20 };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 6 }),
        (values) => {
          const shifts = endLabelShifts(series(values), scale, plot, 20);
          const places = values
            .map((value, index) => 400 - value * 4 + (shifts[index] ?? 0))
            .sort((a, b) => a - b);
          places.slice(1).forEach((place, index) => {
            expect(place - (places[index] ?? 0)).toBeGreaterThan(20 - 1e-6);
          });
        },
      ),
    );
  });
});

describe('labels beside lying bars', () => {
  const style = { color: '#000000', fontName: 'Arial', fontSize: 10, bold: false };
  // Every letter is half as wide as the font is high: 5 at full size.
  const context = {
    measure:
      ({ fontSize }: { fontSize: number }) =>
      (text: string) =>
        (text.length * fontSize) / 2,
  } as unknown as DrawContext;

  it('use as many lines as the band has room for', () => {
    // 24 / (10 x 1.14) leaves two lines; "um dois três" is 12 x 5 = 60 wide.
    const { lines, style: used } = fitBarLabels(['um dois três quatro'], style, 24, [60], context);
    expect([lines, used.fontSize]).toEqual([[['um dois três', 'quatro']], 10]);
  });

  it('get smaller before they are shortened', () => {
    // One line only: 13 letters are 65 wide at size 10 and 60.45 at size 9.3.
    const { lines, style: used } = fitBarLabels(['um dois três!'], style, 12, [61], context);
    expect([lines, used.fontSize]).toEqual([[['um dois três!']], 9.3]);
    expect(fitBarLabels(['um dois três quatro cinco'], style, 12, [61], context).lines).toEqual([
      ['um dois três q…'],
    ]);
  });
});
