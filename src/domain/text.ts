// Comparing and cleaning text as people type it.

const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** By code points, so that the halves of a pair do not count. */
const loneSurrogates = /[\ud800-\udfff]/gu;

/** Every kind of space becomes one plain space, and none is left at the ends. */
export function tidySpaces(text: string): string {
  return text.replace(spaces, ' ').trim();
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

/** Shortens to `limit` characters, saying so with an ellipsis; a pair of surrogates is never cut in two. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
