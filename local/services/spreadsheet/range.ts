// Range: the whole class, composed of its parts.
import { RangeFormats } from './rangeFormats.ts';

/** A range of cells. */
export class Range extends RangeFormats {}
