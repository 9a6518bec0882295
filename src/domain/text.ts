// Comparing and cleaning text as people type it.

const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** By code points, so that the halves of a pair do not count. */
const loneSurrogates = /[\ud800-\udfff]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among what nobody sees
const unseenAtStart = /^[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among what nobody sees
const unseenAtEnd = /[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+$/;

/** Every kind of space becomes one plain space, and none is left at the ends. */
export function tidySpaces(text: string): string {
  return text.replace(spaces, ' ').trim();
}

/** The text without spaces and characters that nobody sees at its ends; what is inside stays as it is. */
export function trimAll(text: string): string {
  return text.replace(unseenAtStart, '').replace(unseenAtEnd, '');
}

/** Form used to compare names: no accents, lower case, single spaces, `½` like `1/2`. */
export function foldText(text: string): string {
  return tidySpaces(
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\u2044/g, '/'),
  ).toLowerCase();
}

/** Form in which e-mail addresses are stored and compared. */
export function plainAddress(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether the text holds characters that no XML 1.0 document may hold. */
export function hasForbiddenCharacters(text: string): boolean {
  return text.search(forbiddenInXml) >= 0 || text.search(loneSurrogates) >= 0;
}

/** The text without the characters that no XML 1.0 document may hold. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(forbiddenInXml, '').replace(loneSurrogates, '');
}

/** What people see as one character: a base with its marks, a flag, or signs joined into one picture. */
const seenCharacter =
  /(?:\r\n|\p{RI}\p{RI}|.)(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|(?<=\u200d)\p{Extended_Pictographic})*/gsu;

/**
 * Shortens to `limit` code units, saying so with an ellipsis. What people see as one character is never cut in two,
 * unless it alone is longer than what may remain.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const most = limit - 1;
  let end = 0;
  for (const seen of text.slice(0, limit + longestSeen).match(seenCharacter) ?? []) {
    if (end + seen.length > most) break;
    end += seen.length;
  }
  const kept = end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
}

/** Room for the whole of the character that stands at the limit. */
const longestSeen = 64;
