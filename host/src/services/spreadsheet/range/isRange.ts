// Whether an argument is a range, for modules that Range itself is made of.
import { Emulated } from '../../../emulation/emulated.ts';
import type { Range } from './range.ts';

export function isRange(value: unknown): value is Range {
  return value instanceof Emulated && value._className === 'Range';
}
