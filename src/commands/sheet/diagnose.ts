// Diagnóstico: checks on the real platform what the product takes for granted about it.

import { documentChecks } from '../../diagnostics/documentChecks.ts';
import type { Checks } from '../../diagnostics/finding.ts';
import { loadStart } from '../../diagnostics/loadStart.ts';
import { platformChecks } from '../../diagnostics/platformChecks.ts';
import { type DiagnosticLine, removeAll, runChecks } from '../../diagnostics/runChecks.ts';
import { sheetChecks } from '../../diagnostics/sheetChecks.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { now } from '../../google/clock.ts';
import { signedBytes } from '../../google/signedBytes.ts';
import { diagnosticWords } from '../../locale/diagnosticTexts.ts';
import { menu } from '../../locale/ptBR.ts';

export interface Diagnosis {
  readonly version: string;
  readonly lines: readonly DiagnosticLine[];
  /** For the developers; without personal data. */
  readonly text: string;
  /** PNG of a chart in base64, to be judged by eye. Empty: none was drawn. */
  readonly picture: string;
}

/** Google ends a run after six minutes; what is left of them is for removing. */
const mostMilliseconds = 270_000;

/** Works on a tab and on files of its own, which are gone afterwards, whatever failed. */
export function diagnose(): Outcome<Diagnosis> {
  const started = now();
  const undo: (() => void)[] = [];
  const lines: DiagnosticLine[] = [];
  let picture = '';
  const later = (step: () => void) => {
    undo.push(step);
  };
  const checks: Omit<Checks, 'temporary-removed'> = {
    ...platformChecks(later, started.getTime() - loadStart),
    ...sheetChecks(later),
    ...documentChecks(later, (png) => {
      picture = Utilities.base64Encode(signedBytes(png));
    }),
  };
  try {
    lines.push(...runChecks(checks, () => now().getTime() - loadStart < mostMilliseconds));
  } finally {
    lines.push(removeAll(undo));
  }
  const title = `${menu.title} ${PRODUCT_VERSION}`;
  const told = lines.map(({ id, state, found }) =>
    `${diagnosticWords.states[state]} ${id} ${found}`.trim(),
  );
  const text = [title, started.toISOString(), ...told].join('\n');
  return { ok: true, value: { version: PRODUCT_VERSION, lines, text, picture } };
}
