// A strict look at XML that tolerant parsers would let pass.

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const TOKEN = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*/y;

/** Null for well-formed XML, otherwise what is wrong with it. */
export function xmlFault(xml: string): string | null {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) return `forbidden character at ${forbidden.index}`;
  const open: string[] = [];
  let position = 0;
  while (position < xml.length) {
    TEXT.lastIndex = position;
    position += TEXT.exec(xml)?.[0].length ?? 0;
    if (position >= xml.length) break;
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(xml);
    if (!token) return `not a tag at ${position}: ${xml.slice(position, position + 40)}`;
    position += token[0].length;
    const [, closing, name, attributes, selfClosing] = token;
    if (name === undefined) continue;
    if (attributes && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(attributes)) {
      return `bare & in ${name}`;
    }
    if (closing) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> where </${expected}> was due`;
    } else if (!selfClosing) open.push(name);
  }
  return open.length === 0 ? null : `<${open[open.length - 1]}> never closed`;
}
