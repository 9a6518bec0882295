// The yearly report: which sections it has, in which order.
import type { SectionDefinition } from '../define/section.ts';
import type { Subjects } from '../define/subject.ts';
import { calculationRecord } from './calculationRecord.ts';
import { opening } from './opening.ts';

/** The opening, the sections of the subjects in their order, and how every number came about. */
export function yearlyReport({ sections }: Subjects): readonly SectionDefinition[] {
  return [opening, ...sections, calculationRecord];
}
