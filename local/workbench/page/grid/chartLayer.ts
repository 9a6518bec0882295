// The native charts of a tab, as pictures over its cells.
import type { SheetView } from '../../protocol.ts';
import { address } from '../api.ts';
import { rowHeight } from './sheetRows.ts';

/** Puts the pictures where the charts are; they move with the cells. */
export function chartLayer(grid: HTMLElement, sheet: SheetView, revision: number): void {
  grid.querySelector('.charts')?.remove();
  const cells = grid.querySelector('revogr-viewport-scroll.rgCol .scroll-rgRow .content-wrapper');
  if (sheet.charts.length === 0 || !cells) return;
  const layer = document.createElement('div');
  layer.className = 'charts';
  // Their titles are read out from a list beside the cells: pictures are no rows of a grid.
  layer.setAttribute('aria-hidden', 'true');
  sheet.charts.forEach((chart, at) => {
    const picture = document.createElement('img');
    picture.src = address(`/grafico/${sheet.id}/${at}`, { estado: String(revision) });
    picture.alt = '';
    picture.title = chart.title;
    const { row, column, offsetX, offsetY, width, height } = chart;
    const left = sum(sheet.frozenColumns + 1, column, (number) => sheet.widths[number - 1] ?? 100);
    const top = sum(sheet.frozenRows + 1, row, (number) => rowHeight(sheet, number));
    Object.assign(picture.style, {
      left: `${left + offsetX}px`,
      top: `${top + offsetY}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    layer.append(picture);
  });
  cells.append(layer);
}

function sum(first: number, end: number, size: (number: number) => number): number {
  let total = 0;
  for (let number = first; number < end; number += 1) total += size(number);
  return total;
}
