// Utilities.parseCsv: comma-separated text to rows.

/** Shape: one array per line; an empty text has no rows. Quotes are doubled inside quoted values. */
export function parseCsv(csv: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  let index = 0;
  const endValue = (): void => {
    row.push(value);
    value = '';
  };
  const endRow = (): void => {
    endValue();
    rows.push(row);
    row = [];
  };
  while (index < csv.length) {
    const character = csv.charAt(index);
    if (quoted) {
      if (character !== '"') value += character;
      else if (csv.charAt(index + 1) === '"') {
        value += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && value === '') quoted = true;
    else if (character === delimiter) endValue();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && csv.charAt(index + 1) === '\n') index += 1;
      endRow();
    } else value += character;
    index += 1;
  }
  if (quoted) throw new Error('Could not parse text.');
  if (value !== '' || row.length > 0) endRow();
  return rows;
}
