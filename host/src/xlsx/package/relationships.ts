// The relationships of a part and the content types of a package.

import { attributeOf, parseElement, renderElement, setAttribute } from '../xml/xmlElement.ts';
import { XmlPart } from '../xml/xmlPart.ts';
import { escapeAttribute } from '../xml/xmlText.ts';
import type { XlsxPackage } from './xlsxPackage.ts';

/** One relationship; `part` is the name of the target part. Null: the target lies outside the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type address: `worksheet`, `sharedStrings`, `hyperlink`; the same in strict and transitional files. */
  readonly kind: string;
  readonly target: string;
  readonly part: string | null;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The relationships of one part (`''` for the package itself); changes are written when the archive is saved. */
export class Relationships {
  readonly #package: XlsxPackage;
  readonly #source: string;
  readonly #name: string;
  readonly #part: XmlPart;
  #list: Relationship[] | null = null;
  #changed = false;
  #discarded = false;

  constructor(archive: XlsxPackage, source: string) {
    const slash = source.lastIndexOf('/') + 1;
    this.#package = archive;
    this.#source = source;
    this.#name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    this.#part = XmlPart.parse(
      archive.text(this.#name) ??
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`,
    );
  }

  get all(): readonly Relationship[] {
    this.#list ??= this.#read();
    return this.#list;
  }

  #read(): Relationship[] {
    return this.#part.children
      .filter((child) => child.name === 'Relationship')
      .map((child) => {
        const element = parseElement(child.raw);
        const target = attributeOf(element, 'Target') ?? '';
        const external = attributeOf(element, 'TargetMode')?.toLowerCase() === 'external';
        return {
          id: attributeOf(element, 'Id') ?? '',
          kind: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
          target,
          part: external ? null : resolveTarget(this.#source, target),
        };
      });
  }

  ofKind(kind: string): Relationship | undefined {
    return this.all.find((relationship) => relationship.kind === kind);
  }

  byId(id: string): Relationship | undefined {
    return this.all.find((relationship) => relationship.id === id);
  }

  /** Adds a relationship and gives its id. */
  add(kind: string, target: string, external = false): string {
    let number = this.all.length + 1;
    while (this.byId(`rId${number}`)) number += 1;
    const mode = external ? ' TargetMode="External"' : '';
    this.#part.append(
      'Relationship',
      `<${this.#part.prefix}Relationship Id="rId${number}" Type="${TYPES}${kind}" Target="${escapeAttribute(target)}"${mode}/>`,
    );
    const part = external ? null : resolveTarget(this.#source, target);
    this.#list?.push({ id: `rId${number}`, kind, target, part });
    this.#noteChange();
    return `rId${number}`;
  }

  remove(id: string): void {
    const at = this.#part.children.findIndex(
      (child) => child.name === 'Relationship' && attributeOf(parseElement(child.raw), 'Id') === id,
    );
    if (at < 0) return;
    this.#part.children.splice(at, 1);
    this.#list = null;
    this.#noteChange();
  }

  /** Takes the part of these relationships away, with its source. */
  discard(): void {
    this.#package.remove(this.#name);
    this.#discarded = true;
  }

  #noteChange(): void {
    if (!this.#changed)
      this.#package.beforeSave(() => {
        if (!this.#discarded) this.#package.put(this.#name, this.#part.toString());
      });
    this.#changed = true;
  }
}

/** Part name that a target names, seen from its source part. */
function resolveTarget(source: string, target: string): string {
  let plain = (target.split('#')[0] ?? '').replaceAll('\\', '/');
  try {
    plain = decodeURI(plain);
  } catch {
    // A target that is no well-formed address is taken as written.
  }
  const steps = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Content type of a part. Null: the package does not say. */
export function contentTypeOf(archive: XlsxPackage, part: string): string | null {
  const elements = XmlPart.parse(archive.text(CONTENT_TYPES) ?? '<Types/>').children.map((child) =>
    parseElement(child.raw),
  );
  const wanted = [`/${part}`, part.replace(/^.*\./, '')].map((text) => text.toLowerCase());
  for (const [index, name] of ['PartName', 'Extension'].entries())
    for (const element of elements)
      if (attributeOf(element, name)?.toLowerCase() === wanted[index])
        return attributeOf(element, 'ContentType');
  return null;
}

/** Notes the content type of a part. */
export function addContentType(archive: XlsxPackage, part: string, type: string): void {
  const types = XmlPart.parse(archive.text(CONTENT_TYPES) ?? '<Types/>');
  for (const child of types.children) {
    const element = parseElement(child.raw);
    if (attributeOf(element, 'PartName')?.toLowerCase() !== `/${part}`.toLowerCase()) continue;
    setAttribute(element, 'ContentType', type);
    child.raw = renderElement(element);
    archive.put(CONTENT_TYPES, types.toString());
    return;
  }
  types.append('Override', `<${types.prefix}Override PartName="/${part}" ContentType="${type}"/>`);
  archive.put(CONTENT_TYPES, types.toString());
}

/** Makes sure that files with this extension have a content type. */
export function addDefaultType(archive: XlsxPackage, extension: string, type: string): void {
  const types = XmlPart.parse(archive.text(CONTENT_TYPES) ?? '<Types/>');
  const known = types.children.some(
    (child) =>
      child.name === 'Default' &&
      attributeOf(parseElement(child.raw), 'Extension')?.toLowerCase() === extension,
  );
  if (known) return;
  types.children.unshift({
    name: 'Default',
    raw: `<${types.prefix}Default Extension="${extension}" ContentType="${type}"/>`,
    gap: '',
  });
  archive.put(CONTENT_TYPES, types.toString());
}

/** Forgets the content type of a part that is taken away. */
export function removeContentType(archive: XlsxPackage, part: string): void {
  const types = XmlPart.parse(archive.text(CONTENT_TYPES) ?? '<Types/>');
  const at = types.children.findIndex(
    (child) =>
      attributeOf(parseElement(child.raw), 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (at < 0) return;
  types.children.splice(at, 1);
  archive.put(CONTENT_TYPES, types.toString());
}

/** Forgets that files with some extension have this content type. */
export function removeDefaultType(archive: XlsxPackage, type: string): void {
  const types = XmlPart.parse(archive.text(CONTENT_TYPES) ?? '<Types/>');
  const at = types.children.findIndex(
    (child) =>
      child.name === 'Default' && attributeOf(parseElement(child.raw), 'ContentType') === type,
  );
  if (at < 0) return;
  types.children.splice(at, 1);
  archive.put(CONTENT_TYPES, types.toString());
}

/** First part name `${stem}${number}.${extension}` that is free. */
export function freePartName(archive: XlsxPackage, stem: string, extension: string): string {
  let number = 1;
  while (archive.has(`${stem}${number}.${extension}`)) number += 1;
  return `${stem}${number}.${extension}`;
}
