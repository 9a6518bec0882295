// The menu item Diagnóstico: the result as a page, with the text to send.
import { diagnosticWords } from '../../locale/diagnosticTexts.ts';
import { menu } from '../../locale/ptBR.ts';
import { escapeHtml, showMessage, showPage } from '../../sheets/screen/windows.ts';
import { answer } from '../border/answer.ts';
import { wordsOf } from '../border/wordsOf.ts';
import { type Diagnosis, diagnose } from '../sheet/diagnose.ts';

/** Diagnóstico. */
export function menuDiagnose(): void {
  const outcome = answer(diagnose);
  if (outcome.ok) showPage(pageOf(outcome.value), 560);
  else showMessage(menu.diagnostics, wordsOf(outcome));
}

function pageOf({ lines, text, picture }: Diagnosis): string {
  const { states, summary, copy, chart } = diagnosticWords;
  const fails = lines.filter(({ state }) => state === 'fail');
  const rest = lines.filter(({ state }) => state !== 'fail');
  const items = [...fails, ...rest].map(({ title, state, found, meaning }) => {
    const more = state === 'pass' ? '' : `${found} ${meaning}`;
    return `<p><b>${states[state]}</b> ${escapeHtml(title)}<br><small>${escapeHtml(more)}</small>`;
  });
  const image =
    picture && `<img width="380" alt="${chart}" src="data:image/png;base64,${picture}">`;
  return `<div style="font:14px Arial"><p>${summary(fails.length)}<p>${copy}
<textarea readonly aria-label="${menu.diagnostics}" rows="5" style="width:100%" onclick="this.select();document.execCommand('copy')">${escapeHtml(text)}</textarea>
${image}${items.join('')}</div>`;
}
