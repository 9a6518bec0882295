// WordprocessingML elements for which docx has no class, or one that reads meaning into text.
import { BuilderElement } from 'docx';

/** An element with attributes and children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly BuilderElement[] = [],
): BuilderElement {
  const payload: Record<string, { key: string; value: string }> = {};
  for (const [key, value] of Object.entries(attributes)) payload[key] = { key, value };
  return new BuilderElement<Record<string, string>>({ name, attributes: payload, children });
}

/**
 * An element that holds text, such as `w:t`. docx would take a text such as `CURRENT` among the children of a run
 * for its sign for a page number, so texts of the model never reach it as plain strings.
 */
export class TextElement extends BuilderElement<Record<string, string>> {
  constructor(name: 'w:t' | 'w:instrText', text: string) {
    super({ name, attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(text);
  }
}
