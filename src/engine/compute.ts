// Computing the indicators in the order their dependencies ask for.
import type { ComputeContext, IndicatorDefinition, IndicatorValue } from '../define/indicator.ts';
import type { SheetData } from '../define/sheetData.ts';
import { DefinitionError } from '../domain/errors.ts';
import { monthNumbers } from '../domain/month.ts';
import type { Result } from '../domain/result.ts';

/** All results, in the order of the definitions. */
export interface Results {
  readonly all: readonly Result[];
  of(indicator: IndicatorDefinition): readonly Result[];
}

/**
 * Computes each indicator once for a year.
 * Throws: DefinitionError when indicators depend on each other in a circle or give the same code twice.
 */
export function compute(
  indicators: readonly IndicatorDefinition[],
  data: SheetData,
  year: number,
  compareYear: number | null,
): Results {
  const done = new Map<IndicatorDefinition, readonly Result[]>();
  const running = new Set<IndicatorDefinition>();
  const of = (indicator: IndicatorDefinition): readonly Result[] => {
    const ready = done.get(indicator);
    if (ready) return ready;
    if (running.has(indicator)) throw new DefinitionError(`Indicator ${indicator.id} needs itself`);
    running.add(indicator);
    const results = indicator.values(context).map((value) => resultOf(indicator, value));
    running.delete(indicator);
    done.set(indicator, results);
    return results;
  };
  const context: ComputeContext = { data, year, compareYear, of };
  const all = indicators.flatMap(of);
  const codes = new Set<string>();
  for (const { code } of all) {
    if (codes.has(code)) throw new DefinitionError(`Two results have the code ${code}`);
    codes.add(code);
  }
  return { all, of };
}

function resultOf(indicator: IndicatorDefinition, value: IndicatorValue): Result {
  const { figure, memberId, memberLabel, moment, momentLabel, reference } = value;
  const points = value.points ?? [];
  return {
    ...figure,
    code: [indicator.id, memberId, moment].filter((part) => part).join('.'),
    indicatorId: indicator.id,
    memberId,
    memberLabel,
    label: momentLabel ? `${memberLabel} – ${momentLabel}` : memberLabel,
    reference,
    unit: indicator.unit,
    termsUnit: indicator.termsUnit ?? (indicator.unit === 'moneyCents' ? 'moneyCents' : 'count'),
    formula: indicator.formula,
    source: value.source ?? indicator.source,
    since: value.since ?? '',
    looksAt: value.looksAt ?? figure.cells,
    seriesAt: value.seriesAt ?? value.looksAt ?? figure.cells,
    points:
      points.length === 0
        ? []
        : monthNumbers.map(
            (month) =>
              points.find((point) => point.month === month) ?? { month, value: null, cells: [] },
          ),
  };
}
