// Escaping of `<?= ?>` by the place in the page: text, attribute, script or style.

type Place =
  | { readonly kind: 'text' | 'tag' | 'comment' | 'style' }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'script'; readonly quote: string | null };

const htmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Source: Apps Script guide on templated HTML, "Printing scriptlets": contextual escaping. */
export function escapeFor(before: string, value: unknown): string {
  const place = placeAfter(before);
  const text = String(value);
  if (place.kind === 'script') return place.quote === null ? scriptValue(value) : scriptText(text);
  if (place.kind === 'comment') return '';
  if (place.kind === 'style')
    return text.replace(/[^\w #.%,-]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `);
  if (place.kind === 'attribute' && /^(?:href|src|action|formaction|data)$/i.test(place.name))
    return escapeHtml(safeUrl(before, text));
  if (place.kind === 'attribute' && /^on/i.test(place.name)) return escapeHtml(scriptText(text));
  return escapeHtml(text);
}

/** The five characters that have a meaning in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => htmlEscapes[character] ?? character);
}

/** Only harmless schemes may begin an address. */
function safeUrl(before: string, text: string): string {
  const begins = /=\s*["']?$/.test(before);
  return begins && /^\s*[a-z][a-z0-9+.-]*:/i.test(text) && !/^\s*(?:https?|mailto|tel):/i.test(text)
    ? '#'
    : text;
}

function scriptText(text: string): string {
  return text.replace(
    /[\\'"<>&=\n\r\u2028\u2029/]/g,
    (character) =>
      `\\${character.charCodeAt(0) > 0xff ? 'u' : 'x'}${character
        .charCodeAt(0)
        .toString(16)
        .padStart(character.charCodeAt(0) > 0xff ? 4 : 2, '0')}`,
  );
}

/** Outside of quotes, numbers and booleans stand as they are and texts get quotes. */
function scriptValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${String(value)} `;
  if (value === null || value === undefined) return ' null ';
  return `'${scriptText(String(value))}'`;
}

/** Walks through the page so far. */
function placeAfter(before: string): Place {
  let index = 0;
  for (;;) {
    const open = before.indexOf('<', index);
    if (open < 0) return { kind: 'text' };
    if (before.startsWith('<!--', open)) {
      const end = before.indexOf('-->', open);
      if (end < 0) return { kind: 'comment' };
      index = end + 3;
      continue;
    }
    const tag = readTag(before, open);
    if (typeof tag !== 'number') return tag;
    const name = /^<(script|style)\b/i.exec(before.slice(open, open + 8))?.[1]?.toLowerCase();
    index = tag;
    if (name === undefined) continue;
    const end = before.toLowerCase().indexOf(`</${name}`, tag);
    if (end < 0)
      return name === 'style'
        ? { kind: 'style' }
        : { kind: 'script', quote: openQuote(before.slice(tag)) };
    index = end;
  }
}

/** The position after the tag, or the place inside it when it is still open. */
function readTag(before: string, open: number): number | Place {
  let index = open + 1;
  let quote: string | null = null;
  let name = '';
  let word = '';
  while (index < before.length) {
    const character = before.charAt(index);
    index += 1;
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '>') return index;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '=') name = word;
    else if (/\s/.test(character)) word = '';
    else word += character;
  }
  const unquoted = /=\s*[^\s"'>]*$/.test(before.slice(open));
  return quote !== null || unquoted ? { kind: 'attribute', name } : { kind: 'tag' };
}

/** The quote in which a script stands, comments left out. */
function openQuote(code: string): string | null {
  let quote: string | null = null;
  for (let index = 0; index < code.length; index += 1) {
    const character = code.charAt(index);
    if (quote !== null) {
      if (character === '\\') index += 1;
      else if (character === quote) quote = null;
    } else if (character === '/' && code.charAt(index + 1) === '/') {
      const end = code.indexOf('\n', index);
      if (end < 0) return null;
      index = end;
    } else if (character === '"' || character === "'" || character === '`') quote = character;
  }
  return quote;
}
