// HtmlOutput: a page that a script serves or shows.
import { Emulated } from '../../emulation/emulated.ts';
import { encodeText } from '../base/bytes.ts';
import { EmulatedBlob } from '../base/emulatedBlob.ts';
import { signatureError } from '../base/signatureError.ts';
import { escapeFor } from './contextualEscaping.ts';
import type { HtmlTemplate } from './htmlTemplate.ts';

// Source: Apps Script reference, HtmlOutput.addMetaTag.
const allowedMetaTags = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

class MetaTag extends Emulated implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
  readonly _className = 'HtmlOutputMetaTag';
  override readonly _counted = false;
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    super();
    this.#name = name;
    this.#content = content;
  }

  getName(): string {
    return this.#name;
  }

  getContent(): string {
    return this.#content;
  }
}

/** Null: width, height and icon until they are set, whatever the typed definitions say. Setters chain. */
export class HtmlOutput extends Emulated implements GoogleAppsScript.HTML.HtmlOutput {
  readonly _className = 'HtmlOutput';
  override readonly _counted = false;
  readonly #makeTemplate: (html: string) => HtmlTemplate;
  #content: string;
  #title = '';
  #faviconUrl: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  readonly #metaTags: MetaTag[] = [];

  constructor(content: string, makeTemplate: (html: string) => HtmlTemplate) {
    super();
    this.#content = content;
    this.#makeTemplate = makeTemplate;
  }

  addMetaTag(name: string, content: string): this {
    if (!allowedMetaTags.has(name))
      throw new Error('The meta tag you specified is not allowed in this context.');
    this.#metaTags.push(new MetaTag(name, String(content)));
    return this;
  }

  append(addedContent: string): this {
    if (addedContent === null || addedContent === undefined)
      throw signatureError('HtmlOutput.append', [addedContent]);
    this.#content += String(addedContent);
    return this;
  }

  /** Escapes by the place that the text so far leads to. */
  appendUntrusted(addedContent: string): this {
    if (addedContent === null || addedContent === undefined)
      throw signatureError('HtmlOutput.appendUntrusted', [addedContent]);
    this.#content += escapeFor(this.#content, String(addedContent));
    return this;
  }

  asTemplate(): HtmlTemplate {
    return this.#makeTemplate(this.#content);
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getAs(contentType: string): EmulatedBlob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): EmulatedBlob {
    return new EmulatedBlob(encodeText(this.#content), 'text/html', this.#title || null);
  }

  getContent(): string {
    return this.#content;
  }

  getFaviconUrl(): string {
    return this.#faviconUrl as string;
  }

  getHeight(): number {
    return this.#height as number;
  }

  getMetaTags(): MetaTag[] {
    return [...this.#metaTags];
  }

  getTitle(): string {
    return this.#title;
  }

  getWidth(): number {
    return this.#width as number;
  }

  setContent(content: string): this {
    if (content === null || content === undefined)
      throw signatureError('HtmlOutput.setContent', [content]);
    this.#content = String(content);
    return this;
  }

  setFaviconUrl(iconUrl: string): this {
    this.#faviconUrl = String(iconUrl);
    return this;
  }

  /** Null takes the size back. */
  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }

  /** Without effect since all pages run in the IFRAME sandbox. */
  setSandboxMode(_mode: unknown): this {
    return this;
  }

  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }

  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }

  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
}
