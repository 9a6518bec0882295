// The HTML service; files come from the folder of the bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Emulated } from '../../emulation/emulated.ts';
import { blobOf } from '../base/emulatedBlob.ts';
import { defineEnum } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { HtmlOutput } from './htmlOutput.ts';
import { HtmlTemplate, type RunTemplate, TemplateOutput } from './htmlTemplate.ts';

type Google = GoogleAppsScript.HTML.HtmlService;

const sandboxModes = defineEnum('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const frameModes = defineEnum('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** Reading a file of the project is counted; pages made from text are not. */
export class HtmlService
  extends Emulated
  implements Omit<Google, 'SandboxMode' | 'XFrameOptionsMode'>
{
  readonly _className = 'HtmlService';
  override readonly _uncounted = new Set([
    'createHtmlOutput',
    'createTemplate',
    'initTemplate',
    'getUserAgent',
  ]);
  readonly SandboxMode = sandboxModes;
  readonly XFrameOptionsMode = frameModes;
  readonly #folder: string;
  readonly #runTemplate: RunTemplate;

  constructor(folder: string, runTemplate: RunTemplate) {
    super();
    this.#folder = folder;
    this.#runTemplate = runTemplate;
  }

  createHtmlOutput(...args: unknown[]): HtmlOutput {
    return this.#output(args.length === 0 ? '' : textOf('createHtmlOutput', args));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.#output(this.#read('createHtmlOutputFromFile', filename));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return this.#template(textOf('createTemplate', [html]));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.#template(this.#read('createTemplateFromFile', filename));
  }

  /** Null outside of a web app. */
  getUserAgent(): string {
    return null as unknown as string;
  }

  /** For the code that templates turn into; not meant to be called by hand. */
  initTemplate(): TemplateOutput {
    return new TemplateOutput(this.#output(''));
  }

  #output(html: string): HtmlOutput {
    return new HtmlOutput(html, (content) => this.#template(content));
  }

  #template(html: string): HtmlTemplate {
    return new HtmlTemplate(html, this.#runTemplate);
  }

  /** The name may stand with or without .html. Throws: Google's message when there is no such file. */
  #read(method: string, filename: unknown): string {
    if (typeof filename !== 'string') throw signatureError(`HtmlService.${method}`, [filename]);
    const name = filename.replace(/\.html$/, '');
    try {
      if (/^[^/\\]+(?:\/[^/\\]+)*$/.test(name) && !name.includes('..'))
        return readFileSync(join(this.#folder, `${name}.html`), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    throw new Error(`No HTML file named ${filename} was found.`);
  }
}

function textOf(method: string, args: readonly unknown[]): string {
  const [source] = args;
  if (typeof source === 'string') return source;
  const blob = blobOf(source);
  if (!blob) throw signatureError(`HtmlService.${method}`, args);
  return blob.getDataAsString();
}
