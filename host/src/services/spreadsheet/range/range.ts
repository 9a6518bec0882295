// Range: the whole class, composed of its parts.
import { RangeGroups } from './rangeGroups.ts';

/** A range of cells. */
export class Range extends RangeGroups {}
