// Colours that can be read on white paper.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOnWhite, darkenedTo } from '../../src/domain/color.ts';

describe('contrast on white', () => {
  it('is 21 for black, 1 for white, and about 4.54 for the grey #767676', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('#FFFFFF')).toBeCloseTo(1, 5);
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
  });
});

describe('darkening', () => {
  it('leaves a colour that can be read', () => {
    expect(darkenedTo('#0B5FA5', 4.5)).toBe('#0B5FA5');
  });

  it('makes any colour readable, and keeps which channel is strongest', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (rgb) => {
        const color = `#${rgb.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
        const dark = darkenedTo(color, 4.5);
        expect(dark).toMatch(/^#[0-9A-F]{6}$/);
        expect(contrastOnWhite(dark)).toBeGreaterThanOrEqual(4.5);
        const channels = [1, 3, 5].map((at) => Number.parseInt(dark.slice(at, at + 2), 16));
        const strongest = rgb.indexOf(Math.max(...rgb));
        expect(channels[strongest]).toBe(Math.max(...channels));
      }),
    );
  });
});
