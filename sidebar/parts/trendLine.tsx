// The months of the year as a small line; months without a number are gaps.
import { indicatorTexts } from '../../src/locale/panelTexts.ts';

const width = 88;
const height = 32;
const margin = 4;

interface Point {
  readonly index: number;
  readonly value: number;
}

/** Nothing when fewer than two months have a number. */
export function TrendLine({ points }: { readonly points: readonly (number | null)[] }) {
  const known = points.flatMap((value, index): Point[] =>
    value === null ? [] : [{ index, value }],
  );
  const [first] = known;
  const last = known[known.length - 1];
  if (first === undefined || last === undefined || first === last) return null;
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const span = high.value - low.value || 1;
  const x = (index: number) => margin + (index / (points.length - 1)) * (width - 2 * margin);
  const y = (value: number) =>
    height - margin - ((value - low.value) / span) * (height - 2 * margin);
  const at = ({ index, value }: Point) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  const isAlone = ({ index }: Point) => !isKnown(index - 1) && !isKnown(index + 1);
  const isKnown = (index: number) => typeof points[index] === 'number';
  const path = known.map((point) => `${isKnown(point.index - 1) ? 'L' : 'M'}${at(point)}`);
  const month = ({ index }: Point) => indicatorTexts.months[index] ?? '';
  return (
    <div class="trend">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <path d={path.join('')} />
        {known
          .filter((point) => point === last || isAlone(point))
          .map((point) => (
            <circle key={point.index} cx={x(point.index)} cy={y(point.value)} r="2.5" />
          ))}
      </svg>
      <span class="unseen">
        {indicatorTexts.trend(month(first), month(last), month(low), month(high))}
      </span>
    </div>
  );
}
