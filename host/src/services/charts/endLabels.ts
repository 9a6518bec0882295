// Labels beyond the ends of lines, moved apart where lines end close to each other.
import { type ChartSeries, onlyLastLabelled } from './chartSeries.ts';
import type { Box } from './drawContext.ts';
import type { Scale } from './niceScale.ts';

/** How far each series' label moves down. Unit: pixels; 0 for series without such a label. */
export function endLabelShifts(
  series: readonly ChartSeries[],
  scale: Scale,
  plot: Box,
  lineHeight: number,
): number[] {
  const height = plot.bottom - plot.top;
  const labels = series
    .map((item, index) => ({
      index,
      value: onlyLastLabelled(item) ? (item.values.at(-1) ?? null) : null,
    }))
    .flatMap(({ index, value }) => {
      if (value === null) return [];
      return [
        { index, place: plot.bottom - ((value - scale.min) / (scale.max - scale.min)) * height },
      ];
    })
    .sort((a, b) => a.place - b.place);
  const shifts = series.map(() => 0);
  for (const group of groupsOf(labels, lineHeight)) {
    const middle = group.reduce((sum, { place }) => sum + place, 0) / group.length;
    const first = Math.min(
      middle - ((group.length - 1) * lineHeight) / 2,
      plot.bottom - (group.length - 0.5) * lineHeight,
    );
    group.forEach(({ index, place }, position) => {
      shifts[index] = first + position * lineHeight - place;
    });
  }
  return shifts;
}

interface Label {
  readonly index: number;
  readonly place: number;
}

/** Labels that would touch form a group, which takes its members' height together around their mean. */
function groupsOf(labels: readonly Label[], lineHeight: number): Label[][] {
  const groups: Label[][] = labels.map((label) => [label]);
  const half = (group: readonly Label[]): number => (group.length * lineHeight) / 2;
  const mean = (group: readonly Label[]): number =>
    group.reduce((sum, { place }) => sum + place, 0) / group.length;
  for (let index = 1; index < groups.length; ) {
    const [above = [], below = []] = groups.slice(index - 1, index + 1);
    if (mean(below) - mean(above) < half(above) + half(below)) {
      groups.splice(index - 1, 2, [...above, ...below]);
      index = Math.max(1, index - 1);
    } else index += 1;
  }
  return groups;
}
