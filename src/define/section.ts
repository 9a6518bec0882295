// What a section of the report is: the part of the document that one tab or topic gives.
import type { ChartModel } from '../domain/chartModel.ts';
import type { Figure, MonthPoint, Note } from '../domain/figure.ts';
import type { Block } from '../domain/reportModel.ts';
import type { Reference, Result } from '../domain/result.ts';
import type { Unit } from '../domain/unit.ts';
import type { ChartDefinition } from './chart.ts';
import type { IndicatorDefinition } from './indicator.ts';
import type { SheetData } from './sheetData.ts';
import type { TabDefinition } from './tab.ts';

/** How numbers and findings are written; sections never format by hand. */
export interface Writer {
  /** `14.385`, `5.784`, `R$ 1.234,56`, `82,53%`; `–` where the value is null, `x` where it is concealed. */
  quantity(
    unit: Unit,
    figure: Pick<Figure, 'value' | 'numerator' | 'denominator' | 'reason'>,
  ): string;
  /** The same with a plus sign before what grew. */
  signed(result: Result): string;
  /** `Jan/2021`, `Jan–Nov/2021`, `2021`. */
  reference(reference: Reference): string;
  /** A whole number: `12`. */
  count(value: number): string;
  /** A month of a series; `–` where it was not reported, `..` where there could be none. */
  point(point: MonthPoint): string;
  /** What the value was divided from and by, in the unit of the terms; empty where there is none. */
  numerator(result: Result): string;
  denominator(result: Result): string;
  note(note: Note): string;
  /** Why a result has no value. */
  reason(result: Result): string;
  /** The cells a result came from, shortened where they are many. */
  cells(result: Result): string;
}

/** A warning that people found to be right, without the number itself, which may be too small to be published. */
export interface ConfirmedWarning {
  /** What usually holds. */
  readonly rule: string;
  readonly cell: string;
  readonly reason: string;
  readonly when: string;
}

export interface SectionContext {
  readonly data: SheetData;
  readonly year: number;
  readonly compareYear: number | null;
  readonly write: Writer;
  of(indicator: IndicatorDefinition): readonly Result[];
  /** All results, by indicator, in order. */
  readonly all: readonly {
    readonly indicator: IndicatorDefinition;
    readonly results: readonly Result[];
  }[];
  /** In the order of Pendências. */
  readonly confirmed: readonly ConfirmedWarning[];
  /** The chart drawn, with the notes that go under it. Null: there was nothing to draw. */
  chart(
    definition: ChartDefinition,
  ): { readonly model: ChartModel; readonly notes: readonly string[] } | null;
}

/** What decides whether a section has anything to say: data and results, nothing that is composed. */
export type SectionFacts = Pick<SectionContext, 'data' | 'year' | 'of' | 'all'>;

/** A heading that several sections share; printed once, before the first that has content. */
export interface ChapterDefinition {
  readonly id: string;
  readonly heading: (context: SectionContext) => string;
}

export interface SectionDefinition {
  readonly id: string;
  readonly title: string;
  /** The tab that feeds it, named in Pendências when the section is left out. Null: it depends on no one tab. */
  readonly tab: TabDefinition | null;
  readonly chapter?: ChapterDefinition;
  /** Whether there is something to say. A section without content is left out. */
  readonly hasContent: (facts: SectionFacts) => boolean;
  /** The blocks, headings included; asked for only where there is content. */
  readonly compose: (context: SectionContext) => readonly Block[];
}

/** Defines a section. */
export function defineSection(section: SectionDefinition): SectionDefinition {
  return section;
}
