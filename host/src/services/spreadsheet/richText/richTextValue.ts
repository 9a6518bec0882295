// RichTextValue and its builder: a cell's text with styles and links on parts of it.
import { Emulated } from '../../../emulation/emulated.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { type StyleFacts, TextStyle } from './textStyle.ts';

/** A stretch of text that looks alike throughout; `end` is after the last character. */
export interface RichRun {
  readonly start: number;
  readonly end: number;
  /** Properties set on the stretch; the rest follows the cell. */
  readonly facts: StyleFacts;
  readonly link: string | null;
}

/** Font properties of a cell without any look, for values that are not in a cell yet. */
const PLAIN: StyleFacts = {};

/** How the platform shows a link that nobody styled. */
export const LINK_FACTS: StyleFacts = { fontColor: '#1155cc', underline: true };

/** Text with styles and links. */
export class RichTextValue
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.RichTextValue,
      keyof GoogleAppsScript.Spreadsheet.RichTextValue
    >
{
  readonly _className = 'RichTextValue';
  override readonly _counted = false;
  readonly _text: string;
  readonly _runs: readonly RichRun[];
  readonly #base: StyleFacts;
  readonly #start: number;

  constructor(text: string, runs: readonly RichRun[], base: StyleFacts = PLAIN, start = 0) {
    super();
    this._text = text;
    this._runs = mergeRuns(
      runs.length > 0 ? runs : [{ start: 0, end: text.length, facts: {}, link: null }],
    );
    this.#base = base;
    this.#start = start;
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this._text, this._runs);
  }

  getText(): string {
    return this._text;
  }

  getStartIndex(): number {
    return this.#start;
  }

  getEndIndex(): number {
    return this.#start + this._text.length;
  }

  getRuns(): RichTextValue[] {
    return this._runs.map((run) => {
      const text = this._text.slice(run.start, run.end);
      const own = { ...run, start: 0, end: text.length };
      return new RichTextValue(text, [own], this.#base, this.#start + run.start);
    });
  }

  /** Null: no link, or not one and the same for all of the text asked about. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(this.#runsIn(startOffset, endOffset).map((run) => run.link));
    const [link] = links;
    return links.size === 1 ? (link ?? null) : null;
  }

  /** Properties that differ within the text asked about are null. */
  getTextStyle(startOffset?: number, endOffset?: number): TextStyle {
    const styles = this.#runsIn(startOffset, endOffset).map((run) => ({
      ...this.#base,
      ...(run.link === null ? {} : LINK_FACTS),
      ...run.facts,
    }));
    const [first = this.#base, ...others] = styles;
    const shared = Object.entries(first).filter(([key, value]) =>
      others.every((style) => style[key as keyof StyleFacts] === value),
    );
    return new TextStyle(Object.fromEntries(shared));
  }

  #runsIn(start = 0, end = this._text.length): RichRun[] {
    const found = this._runs.filter((run) => run.start < end && run.end > start);
    return found.length > 0 ? found : this._runs.slice(0, 1);
  }
}

/** Builder of a rich text. */
export class RichTextValueBuilder
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.RichTextValueBuilder,
      keyof GoogleAppsScript.Spreadsheet.RichTextValueBuilder
    >
{
  readonly _className = 'RichTextValueBuilder';
  override readonly _counted = false;
  #text: string;
  #runs: readonly RichRun[];

  constructor(text = '', runs: readonly RichRun[] = []) {
    super();
    this.#text = text;
    this.#runs = runs;
  }

  build(): RichTextValue {
    return new RichTextValue(this.#text, this.#runs);
  }

  /** Styles and links set before are lost. */
  setText(text: string): this {
    if (text === null || text === undefined)
      throw signatureError('SpreadsheetApp.RichTextValueBuilder.setText', [text]);
    this.#text = String(text);
    this.#runs = [{ start: 0, end: this.#text.length, facts: {}, link: null }];
    return this;
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    const [start, end, link] = args.length === 1 ? [0, this.#text.length, args[0]] : args;
    this.#change(start, end, (run) => ({ ...run, link: link ?? null }));
    return this;
  }

  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = args.length === 1 ? [0, this.#text.length, args[0]] : args;
    this.#change(start, end, (run) => ({
      ...run,
      facts: style instanceof TextStyle ? { ...run.facts, ...style._facts } : {},
    }));
    return this;
  }

  /** Throws: for offsets outside the text. */
  #change(start: number, end: number, change: (run: RichRun) => RichRun): void {
    if (start < 0 || end > this.#text.length || start > end)
      throw new Error(`Illegal argument: offsets ${start} and ${end} are outside of the text.`);
    this.#runs = this.#runs.flatMap((run) => {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      if (from >= to) return [run];
      return [
        { ...run, end: from },
        change({ ...run, start: from, end: to }),
        { ...run, start: to },
      ].filter((piece) => piece.start < piece.end);
    });
  }
}

/** Joins neighbours that look alike. */
function mergeRuns(runs: readonly RichRun[]): RichRun[] {
  const merged: RichRun[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && last.link === run.link && sameFacts(last.facts, run.facts))
      merged[merged.length - 1] = { ...last, end: run.end };
    else merged.push(run);
  }
  return merged;
}

function sameFacts(a: StyleFacts, b: StyleFacts): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof StyleFacts>;
  return [...keys].every((key) => a[key] === b[key]);
}
