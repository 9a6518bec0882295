// The row with the names of the columns, where nobody has frozen it.

/** A title and some blank rows may stand above. */
const mostAbove = 5;
const leastNames = 3;

/** Number of the row from 1. 0: the tab has none. */
export function headerRow(values: readonly (readonly unknown[])[]): number {
  const lines = values.slice(0, mostAbove + 1);
  const at = lines.findIndex((line, index) => isHeader(line) && isFilled(values[index + 1]));
  return at + 1;
}

/** Names only, each another, and side by side. */
function isHeader(line: readonly unknown[]): boolean {
  const names = line.filter((value) => value !== '');
  const first = line.findIndex((value) => value !== '');
  const isWhole = line.slice(first, first + names.length).every((value) => value !== '');
  const areNames = names.every((value) => typeof value === 'string' && /\p{L}/u.test(value));
  return names.length >= leastNames && isWhole && areNames && new Set(names).size === names.length;
}

function isFilled(line: readonly unknown[] | undefined): boolean {
  return line?.some((value) => value !== '') ?? false;
}
