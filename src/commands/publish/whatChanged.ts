// The numbers that differ from those of the last publication.
import type { Result } from '../../domain/result.ts';
import type { PrintedResults } from '../../drive/storedResults.ts';
import { formatNumber, formatQuantity, formatReference } from '../../engine/format.ts';
import { documentWords } from '../../locale/ptBR.ts';
import { history } from '../../locale/publishTexts.ts';

/** One number, as it was printed and as it is printed now; a dash where there was or is none. */
export interface NumberChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const mostInOneCell = 60;

/** The results as they are compared: with the digits that the tab Indicadores shows. */
export function printedResults(results: readonly Result[]): PrintedResults {
  return results.map((result) => [
    result.code,
    `${result.label} (${formatReference(result.reference)})`,
    printed(result),
  ]);
}

function printed(result: Result): string {
  if (result.value === null) return documentWords.noData;
  if (result.unit === 'countPerMonth') return formatNumber(result.value, 1);
  return formatQuantity(result.unit, result);
}

/** What changed, in the order of the results; numbers that are gone come last. */
export function whatChanged(before: PrintedResults, after: PrintedResults): NumberChange[] {
  const old = new Map(before.map(([code, , text]) => [code, text]));
  const codes = new Set(after.map(([code]) => code));
  const none = documentWords.noData;
  const gone = before.filter(([code]) => !codes.has(code));
  return [
    ...after.map(([code, label, text]) => ({ label, before: old.get(code) ?? none, after: text })),
    ...gone.map(([, label, text]) => ({ label, before: text, after: none })),
  ].filter((change) => change.before !== change.after);
}

/** One line a change: `Total de Famílias (Nov/2021): 36.547 → 36.550`. */
export function changesText(changes: readonly NumberChange[] | null): string {
  if (changes === null) return history.first;
  if (changes.length === 0) return history.none;
  const lines = changes
    .slice(0, mostInOneCell)
    .map(({ label, before, after }) => `${label}: ${before} → ${after}`);
  const rest = changes.length - lines.length;
  return [...lines, ...(rest > 0 ? [history.more(rest)] : [])].join('\n');
}
