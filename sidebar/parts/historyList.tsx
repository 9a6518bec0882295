// What was published and frozen so far, newest first.

import { historyTexts, resultTexts } from '../../src/locale/panelReportTexts.ts';
import { history } from '../../src/locale/publishTexts.ts';
import type { ValueOf } from '../server.ts';
import { DocumentLink } from './documentLink.tsx';

type Entry = ValueOf<'loadReport'>['history'][number];

/** The tab Histórico in short. */
export function HistoryList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <section>
      <h2>{historyTexts.title}</h2>
      {entries.length === 0 && <p class="secondary">{historyTexts.empty}</p>}
      <ul class="history">
        {entries.map((entry, index) => (
          <HistoryItem key={index} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function HistoryItem({ entry }: { readonly entry: Entry }) {
  const { when, who, year, url, version, errors, warnings, changes } = entry;
  const what = [year, ...(version === '' ? [] : [historyTexts.version(version)])].join(', ');
  return (
    <li>
      <p>
        <span class="strong">{when}</span> · {what}
      </p>
      <p class="secondary">{who}</p>
      {errors !== '' && <p class="secondary">{historyTexts.findings(errors, warnings)}</p>}
      {changes.includes('\n') ? (
        <details>
          <summary>{historyTexts.changes}</summary>
          <p class="lines">{changes}</p>
        </details>
      ) : (
        <p class="secondary">{changes === history.none ? resultTexts.none : changes}</p>
      )}
      <DocumentLink url={url}>{historyTexts.open}</DocumentLink>
    </li>
  );
}
