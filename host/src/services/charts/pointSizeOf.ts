// How large the points of a line are.
import { enumName } from '../base/emulatedEnum.ts';

const SIZES: Readonly<Record<string, number>> = {
  NONE: 0,
  TINY: 3,
  MEDIUM: 7,
  LARGE: 11,
  HUGE: 15,
};

/** Diameter for a `Charts.PointStyle`. Unit: pixels. Undefined: it is none. */
export function pointSizeOf(style: unknown): number | undefined {
  return SIZES[enumName(style) ?? ''];
}
