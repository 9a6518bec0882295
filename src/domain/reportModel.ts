// The report as plain data: what is said, in which order, before any file format.
import type { ChartModel } from './chartModel.ts';

/** A stretch of text. Text is always text: it is escaped by whoever renders it. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Text = readonly TextRun[];

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** The chapter begins on a new page. */
  readonly newPage?: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `lead` opens the report; `note` is small secondary text under a figure. */
  readonly style: 'body' | 'lead' | 'note';
  /** Stays on the page of what follows. */
  readonly keepWithNext?: boolean;
}

/** A bulleted list of texts. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Text[];
}

/** The classic lines of the house, one paragraph each, without bullets: `Total de Famílias: 31.687 (Jan) - …`. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly items: readonly Text[];
  /** The last line is a total: bold with a rule above. */
  readonly lastIsTotal?: boolean;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Share of the text width; the shares of a table add to 1. */
  readonly widthRatio: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Without its number: the renderer counts `Tabela 1`, `Tabela 2`… */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is a total: bold with a rule above. */
  readonly lastIsTotal: boolean;
  /** Where the numbers come from, without `Fonte:`. Empty: no such line. */
  readonly source: string;
  readonly notes: readonly string[];
  /** Smaller type for tables of many columns, such as the twelve months. */
  readonly dense?: boolean;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: ChartModel;
  readonly notes: readonly string[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | LinesBlock
  | TableBlock
  | ChartBlock;

/** A picture given by the user, such as the municipality's coat of arms. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpg';
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly altText: string;
}

export interface Cover {
  readonly picture: Picture | null;
  /** `Juiz de Fora – MG`. */
  readonly municipality: string;
  /** `Secretaria de Assistência Social (SAS)`. */
  readonly body: string;
  readonly title: string;
  readonly year: string;
  /** Lines at the foot: secretary, resolution, date. */
  readonly identification: readonly string[];
  /** `VERSÃO PRELIMINAR: 3 pendências`. Null: the report has no open errors. */
  readonly preliminary: string | null;
}

export interface ReportModel {
  readonly cover: Cover;
  readonly contentsTitle: string;
  readonly blocks: readonly Block[];
  /** Running head and foot of every page but the cover. */
  readonly header: string;
  readonly footer: string;
  /** Document properties. */
  readonly properties: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
  };
  /** `#RRGGBB`, at least 4.5:1 on white. */
  readonly accentColor: string;
}
