// Where a searched text stands in the text of a cell.

/** How to search. */
export interface MatchOptions {
  readonly matchCase: boolean;
  readonly entireCell: boolean;
  readonly regularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

/** A place in a text, with what the groups of a regular expression found. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** Gives the places in any text. Throws: for a regular expression that is none. */
export function matcher(wanted: string, options: MatchOptions): (text: string) => Match[] {
  const { matchCase, entireCell, regularExpression, ignoreDiacritics } = options;
  const plain = ignoreDiacritics ? withoutDiacritics(wanted) : wanted;
  const source = regularExpression ? plain : plain.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  return (text) => {
    const searched = ignoreDiacritics ? withoutDiacritics(text) : text;
    return [...searched.matchAll(pattern)]
      .filter(([found]) => found !== '')
      .map((match) => {
        const [found, ...groups] = match;
        return { start: match.index, end: match.index + found.length, groups };
      });
  };
}

/** The text with each place replaced; with a regular expression `$1` stands for what its first group found. */
export function replaceMatches(
  text: string,
  matches: readonly Match[],
  replacement: string,
  regularExpression: boolean,
): string {
  let result = '';
  let at = 0;
  for (const { start, end, groups } of matches) {
    const put = regularExpression
      ? replacement.replace(/\$(\d)/g, (_, digit: string) =>
          digit === '0' ? text.slice(start, end) : (groups[Number(digit) - 1] ?? ''),
        )
      : replacement;
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** Each letter without its marks, so that places stay the same. */
function withoutDiacritics(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const parts = letter.normalize('NFD');
    return parts.length > letter.length ? parts.slice(0, letter.length) : letter;
  });
}
