// The parts that belong to the workbook part: strings, looks, theme and the chain of calculation.
import { addContentType, type Relationships, removeContentType } from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where a workbook part is, and what it is related to. */
interface Surroundings {
  readonly archive: XlsxPackage;
  readonly relationships: Relationships;
  /** Name of the workbook part. */
  readonly of: string;
}

/** Text of the related part of a kind. Null: there is none. */
export function relatedText(
  archive: XlsxPackage,
  relationships: Relationships,
  kind: string,
): string | null {
  const part = relationships.ofKind(kind)?.part;
  return part === undefined || part === null ? null : archive.text(part);
}

/** Puts a text into the related part of a kind, which is added when it is missing. */
export function putRelated(
  { archive, relationships, of }: Surroundings,
  kind: 'sharedStrings' | 'styles',
  text: string,
): void {
  let part = relationships.ofKind(kind)?.part ?? null;
  if (part === null) {
    part = `${of.replace(/[^/]*$/, '')}${kind}.xml`;
    relationships.add(kind, `/${part}`);
    addContentType(archive, part, `${TYPE}.${kind}+xml`);
  }
  archive.put(part, text);
}

/** A chain that names cells without formulas makes Excel call the file damaged; it is rebuilt on opening. */
export function dropCalculationChain({ archive, relationships }: Surroundings): void {
  const chain = relationships.ofKind('calcChain');
  if (!chain) return;
  if (chain.part !== null) {
    archive.remove(chain.part);
    removeContentType(archive, chain.part);
  }
  relationships.remove(chain.id);
}
