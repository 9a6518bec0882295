// What a subject of the report is: its tabs, and what is made of them. One folder holds it, one line lists it.
import { DefinitionError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import type { ChartDefinition } from './chart.ts';
import type { IndicatorDefinition } from './indicator.ts';
import type { RuleDefinition } from './rule.ts';
import type { SectionDefinition } from './section.ts';
import type { SheetData } from './sheetData.ts';
import type { TabDefinition } from './tab.ts';

/** Each list in the order people see. */
interface SubjectLists {
  readonly tabs: readonly TabDefinition[];
  /** What plausible data are like; the first that names a cell says best what is wrong with it. */
  readonly rules: readonly RuleDefinition[];
  readonly indicators: readonly IndicatorDefinition[];
  readonly charts: readonly ChartDefinition[];
  readonly sections: readonly SectionDefinition[];
}

export interface SubjectDefinition extends SubjectLists {
  readonly id: string;
  readonly title: string;
  /** What rows must agree on beyond their own tab's check. Only for a sheet that can be computed. */
  readonly check: (data: SheetData) => readonly Issue[];
}

/** Several subjects together: their lists one after the other. */
export interface Subjects extends SubjectLists {
  readonly all: readonly SubjectDefinition[];
  readonly check: (data: SheetData) => readonly Issue[];
}

/** Defines a subject; what it does not have may be left out. */
export function defineSubject(
  subject: Pick<SubjectDefinition, 'id' | 'title' | 'tabs'> & Partial<SubjectDefinition>,
): SubjectDefinition {
  return { rules: [], indicators: [], charts: [], sections: [], check: () => [], ...subject };
}

/**
 * Puts subjects together, in the order people see everywhere.
 * Throws: DefinitionError when two definitions of a kind have the same id.
 */
export function subjectsOf(all: readonly SubjectDefinition[]): Subjects {
  return {
    all: distinct(all),
    tabs: distinct(all.flatMap(({ tabs }) => tabs)),
    rules: distinct(all.flatMap(({ rules }) => rules)),
    indicators: distinct(all.flatMap(({ indicators }) => indicators)),
    charts: distinct(all.flatMap(({ charts }) => charts)),
    sections: distinct(all.flatMap(({ sections }) => sections)),
    check: (data) => all.flatMap(({ check }) => check(data)),
  };
}

function distinct<D extends { readonly id: string }>(definitions: readonly D[]): readonly D[] {
  const ids = new Set<string>();
  for (const { id } of definitions) {
    if (ids.has(id)) throw new DefinitionError(`Two definitions have the id ${id}`);
    ids.add(id);
  }
  return definitions;
}
