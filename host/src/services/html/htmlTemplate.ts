// HtmlTemplate: a page with scriptlets and the values a script gives it.
import { Emulated } from '../../emulation/emulated.ts';
import { escapeFor } from './contextualEscaping.ts';
import type { HtmlOutput } from './htmlOutput.ts';
import { templateCode } from './templateCode.ts';

/** Runs template code in the world of the running script, with the given variables in scope. */
export type RunTemplate = (code: string, variables: ReadonlyMap<string, unknown>) => unknown;

/** Collects what a template prints; the generated code assigns to its members. */
export class TemplateOutput {
  readonly $out: HtmlOutput;

  constructor(output: HtmlOutput) {
    this.$out = output;
  }

  /** For scriptlets that write by hand. */
  append(html: string): this {
    this.$out.append(html);
    return this;
  }

  appendUntrusted(text: string): this {
    this.$out.appendUntrusted(text);
    return this;
  }

  /** Literal text. */
  set _(text: string) {
    this.$out.append(text);
  }

  /** A force-printing scriptlet. */
  set _$(value: unknown) {
    this.$out.append(printed(value));
  }

  /** A printing scriptlet. */
  set $(value: unknown) {
    const content = this.$out.getContent();
    this.$out.append(escapeFor(content, value === undefined ? printed(value) : value));
  }
}

function printed(value: unknown): string {
  return String(value);
}

/** Members that a script assigns are variables of the template. */
export class HtmlTemplate
  extends Emulated
  implements
    Pick<
      GoogleAppsScript.HTML.HtmlTemplate,
      'evaluate' | 'getCode' | 'getCodeWithComments' | 'getRawContent'
    >
{
  readonly _className = 'HtmlTemplate';
  override readonly _counted = false;
  override readonly _added = new Map<string, unknown>();
  readonly #html: string;
  readonly #run: RunTemplate;

  constructor(html: string, run: RunTemplate) {
    super();
    this.#html = html;
    this.#run = run;
  }

  evaluate(): HtmlOutput {
    return this.#run(templateCode(this.#html, false), this._added) as HtmlOutput;
  }

  getCode(): string {
    return templateCode(this.#html, false);
  }

  getCodeWithComments(): string {
    return templateCode(this.#html, true);
  }

  getRawContent(): string {
    return this.#html;
  }
}
