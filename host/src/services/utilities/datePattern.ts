// Reads a pattern of Java's SimpleDateFormat into fields and quoted text.

/** One piece of a date pattern: text to copy, or a letter with the number of times it stands. */
export type PatternPart =
  | { readonly text: string }
  | { readonly letter: string; readonly count: number };

const letters = 'GyYMLwWDdFEuaHkKhmsSzZX';

/** Source: java.text.SimpleDateFormat, which Utilities.formatDate names as its format. Throws: on a letter without meaning. */
export function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let index = 0;
  while (index < pattern.length) {
    const character = pattern.charAt(index);
    if (character === "'") {
      const quoted = readQuoted(pattern, index);
      parts.push({ text: quoted.text });
      index = quoted.end;
    } else if (/[A-Za-z]/.test(character)) {
      if (!letters.includes(character)) throw new Error(`Illegal pattern character '${character}'`);
      let count = 1;
      while (pattern.charAt(index + count) === character) count += 1;
      parts.push({ letter: character, count });
      index += count;
    } else {
      parts.push({ text: character });
      index += 1;
    }
  }
  return parts;
}

/** Two quotes are one quote, inside quoted text and outside. */
function readQuoted(pattern: string, start: number): { text: string; end: number } {
  if (pattern.charAt(start + 1) === "'") return { text: "'", end: start + 2 };
  let text = '';
  let index = start + 1;
  for (;;) {
    if (index >= pattern.length) throw new Error('Unterminated quote');
    const character = pattern.charAt(index);
    if (character !== "'") {
      text += character;
      index += 1;
    } else if (pattern.charAt(index + 1) === "'") {
      text += "'";
      index += 2;
    } else {
      return { text, end: index + 1 };
    }
  }
}

/** Names as Java prints them for English. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** From Sunday, as Date.getDay counts. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
