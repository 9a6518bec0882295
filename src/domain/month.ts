// Months of a reference year and their Portuguese short names.

/** A month of a year, 1 (January) to 12 (December). */
export type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** All months in calendar order. */
export const monthNumbers: readonly MonthNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const names = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
] as const;

/** Narrows a whole number to a month. Null: it is not 1–12. */
export function toMonthNumber(value: number): MonthNumber | null {
  return Number.isInteger(value) && value >= 1 && value <= 12 ? (value as MonthNumber) : null;
}

/** Full lower-case name: `março`. */
export function monthName(month: MonthNumber): string {
  return names[month - 1] as string;
}

/** Three-letter lower-case name: `mar`. */
export function shortMonthName(month: MonthNumber): string {
  return monthName(month).slice(0, 3);
}

/** Three-letter name as column headers and the report's lines write it: `Mar`. */
export function monthLabel(month: MonthNumber): string {
  const name = shortMonthName(month);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Finds a month by its full or short name, whatever the case or accents. Null: no month has that name. */
export function monthByName(text: string): MonthNumber | null {
  const wanted = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .trim()
    .toLowerCase();
  const index = names.findIndex((name) => {
    const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    return plain === wanted || plain.slice(0, 3) === wanted;
  });
  return toMonthNumber(index + 1);
}
