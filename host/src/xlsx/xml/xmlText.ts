// Text as it stands in XML and in spreadsheet strings: escapes both ways.

const MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Escapes text between tags. What no XML document may hold is left out; halves of surrogate pairs become U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>]/g, (mark) => MARKUP[mark] ?? mark);
}

/** Escapes the value of an attribute, line breaks included. What no XML document may hold is left out. */
export function escapeAttribute(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"\t\n\r]/g, (mark) => MARKUP[mark] ?? mark);
}

/** Undoes XML entities and character references. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g, unescapeOne);
}

function unescapeOne(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined)
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const codeUnit = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

// Characters that XML 1.0 cannot hold, carriage return (a parser would turn it into a line feed), and lone surrogates.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Writes a cell text the way Excel does: characters that XML cannot hold become `_xHHHH_`, and text that looks like
 * such an escape has its underscore escaped.
 * Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring.
 */
export function encodeCellText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(UNSAFE, codeUnit);
}

/** Reads a cell text written with `_xHHHH_` escapes. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Drops what an XML attribute or plain element cannot hold. */
export function dropUnsafe(text: string): string {
  return text.replace(UNSAFE, (unit) => (unit === '\r' ? '\r' : ''));
}
