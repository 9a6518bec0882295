// What stands in a cell when its editing begins: the whole number or date, not the form in which it is shown.

/** Text that, typed in Brazil, gives this value again; `write` gives a date as `31/12/2024 23:59:59`. */
export function editSource(value: unknown, shown: string, write: (date: Date) => string): string {
  if (typeof value === 'number') return shown.endsWith('%') ? percent(value) : decimal(value);
  if (!isDate(value)) return shown;
  const text = write(value);
  // A time of day is a date before 1900, and is shown whole.
  if (/\/1[0-8]\d\d /.test(text)) return shown;
  return text.replace(' 00:00:00', '');
}

function percent(ratio: number): string {
  return `${decimal(Number((ratio * 100).toPrecision(14)))}%`;
}

function decimal(number: number): string {
  return String(number).replace('.', ',');
}

/** Also for dates that were made in another JavaScript world. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
