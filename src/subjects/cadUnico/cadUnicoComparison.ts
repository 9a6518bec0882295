// First and last month of each CadÚnico line side by side, with what a comparison must say.
import type { ComputeContext, IndicatorValue } from '../../define/indicator.ts';
import { withNotes } from '../../define/measures.ts';
import { valueAt } from '../../define/parameter.ts';
import type { Figure, Note } from '../../domain/figure.ts';
import { type MonthNumber, shortMonthName } from '../../domain/month.ts';
import type { Reference } from '../../domain/result.ts';
import {
  cadUnicoCount,
  cadUnicoMembers,
  familiesTotal,
  incomeBands,
  unlessBandsDiffer,
} from './cadUnicoCount.ts';
import { povertyLines } from './povertyLines.ts';

/** Compares the first month reported with the last one, line by line. Lines with a single month are left out. */
export function compareFirstWithLast(
  context: ComputeContext,
  measure: (first: Figure, last: Figure) => Figure,
  momentLabel: string,
): IndicatorValue[] {
  const results = context.of(cadUnicoCount);
  return cadUnicoMembers.flatMap((member) => {
    const [first, last] = results.filter(({ memberId }) => memberId === member.id);
    if (!first || !last) return [];
    const figure = measure(first, last);
    return [
      {
        memberId: member.id,
        memberLabel: member.label,
        momentLabel,
        reference: { year: context.year, from: first.reference.from, to: last.reference.from },
        figure:
          member.id === familiesTotal.id
            ? unlessBandsDiffer(figure, first, last)
            : withNotes(figure, lineNotes(member.id, first.reference, last.reference)),
        source: last.source,
        since: `desde ${shortMonthName(first.reference.from as MonthNumber)}`,
      },
    ];
  });
}

/** The change of poverty line between two months, for the bands that it moves. */
export function lineNotes(memberId: string, first: Reference, last: Reference): Note[] {
  const bands: readonly string[] = incomeBands.map(({ id }) => id);
  if (!bands.includes(memberId) || memberId === 'aboveHalfWage') return [];
  const at = ({ year, from }: Reference) => valueAt(povertyLines, year, from as MonthNumber);
  const [before, after] = [at(first), at(last)];
  if (!before || !after) return [];
  const same =
    before.extremePovertyCents === after.extremePovertyCents &&
    before.povertyCents === after.povertyCents;
  if (same) return [];
  return [
    {
      code: 'povertyLineChanged',
      params: {
        year: first.year,
        ...(last.year !== first.year && { toYear: last.year }),
        from: first.from ?? 1,
        to: last.from ?? 12,
        extremeBefore: before.extremePovertyCents ?? 0,
        extremeAfter: after.extremePovertyCents ?? 0,
        povertyBefore: before.povertyCents,
        povertyAfter: after.povertyCents,
      },
    },
  ];
}
