// Pictures for the sample report: real PNG files, drawn from the charts' own numbers.
import { Resvg } from '@resvg/resvg-js';
import type { ChartModel } from '../../../src/domain/chartModel.ts';
import type { Picture } from '../../../src/domain/reportModel.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function pngOf(svg: string): Uint8Array {
  return new Uint8Array(new Resvg(svg, { font: { defaultFontFamily: 'Arial' } }).render().asPng());
}

/** A plain column chart at twice its printed size. */
export function chartPng(chart: ChartModel): Uint8Array {
  const width = Math.round((chart.widthCm / 2.54) * 192);
  const height = Math.round((chart.heightCm / 2.54) * 192);
  const values = chart.series.flatMap((series) => series.values.map((value) => value ?? 0));
  const highest = Math.max(1, ...values);
  const slot = width / chart.categories.length;
  const bar = (slot * 0.7) / chart.series.length;
  const floor = height - 60;
  const shapes = chart.categories.flatMap((category, index) => [
    `<text x="${slot * (index + 0.5)}" y="${height - 18}" font-size="26" fill="#52606D" text-anchor="middle">${escaped(category)}</text>`,
    ...chart.series.flatMap((series, position) => {
      const x = slot * index + slot * 0.15 + bar * position;
      const tall = ((series.values[index] ?? 0) / highest) * (floor - 60);
      return [
        `<rect x="${x}" y="${floor - tall}" width="${bar - 4}" height="${tall}" fill="${chart.colors[position] ?? '#0B5FA5'}"/>`,
        `<text x="${x + bar / 2}" y="${floor - tall - 12}" font-size="24" fill="#1F2933" text-anchor="middle">${escaped(series.labels[index] ?? '')}</text>`,
      ];
    }),
  ]);
  return pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Arial"><rect width="100%" height="100%" fill="#fff"/>${shapes.join('')}<line x1="0" y1="${floor}" x2="${width}" y2="${floor}" stroke="#52606D" stroke-width="2"/></svg>`,
  );
}

/** A shield in the place of a coat of arms. */
export function coatOfArms(): Picture {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="480"><path d="M20 20h360v240q0 140-180 200q-180-60-180-200z" fill="#0B5FA5" stroke="#C26A10" stroke-width="16"/><path d="M20 180h360v60H20z" fill="#fff"/><circle cx="200" cy="330" r="60" fill="#C26A10"/></svg>';
  return {
    bytes: pngOf(svg),
    format: 'png',
    widthPixels: 400,
    heightPixels: 480,
    altText: 'Brasão de Juiz de Fora',
  };
}
