// Range: the whole class, composed of its parts.
import { RangeMeta } from './rangeMeta.ts';

/** A range of cells. */
export class Range extends RangeMeta {}
