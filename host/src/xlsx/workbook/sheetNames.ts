// Names of sheets: Google allows more than the file format does.

/** Source: Excel's limits, which its file format inherits. */
const MOST = 31;

/** The name as a file may hold it, different from those taken (compared without case). */
export function legalSheetName(name: string, taken: readonly string[]): string {
  const plain = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'+|'+$/g, '_');
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let legal = plain.slice(0, MOST);
  for (let number = 2; used.has(legal.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    legal = plain.slice(0, MOST - ending.length) + ending;
  }
  return legal;
}
