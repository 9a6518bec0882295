// One tab of the workbook: how complete it is, and its findings.

import { findingsText, situationTexts } from '../../src/locale/panelTexts.ts';
import type { ValueOf } from '../server.ts';
import { Finding } from './finding.tsx';
import { Icon } from './icon.tsx';

type Tab = ValueOf<'loadSituation'>['tabs'][number];

/** The findings fold in and out; they begin folded unless `open`. */
export function TabStatus({ tab, open }: { readonly tab: Tab; readonly open: boolean }) {
  const { name, exists, done, total, text, errorCount, warningCount, issues, moreIssues } = tab;
  const hasFindings = issues.length > 0;
  return (
    <li class="tab-status">
      <div class="tab-line">
        <h2>{name}</h2>
        <span class="secondary">{text}</span>
      </div>
      {total !== null && total > 0 && (
        <meter
          min={0}
          max={total}
          value={Math.min(done, total)}
          aria-label={situationTexts.completeness(name)}
          aria-valuetext={text}
        />
      )}
      {hasFindings && (
        <details open={open}>
          <summary class={errorCount > 0 ? 'error' : 'warning'}>
            <Icon name={errorCount > 0 ? 'error' : 'warning'} />
            {findingsText(errorCount, warningCount)}
            <span class="unseen"> {situationTexts.inTab(name)}</span>
          </summary>
          <ul class="findings">
            {issues.map((issue, index) => (
              <Finding key={index} tab={name} issue={issue} canJump={exists} />
            ))}
          </ul>
          {moreIssues > 0 && <p class="secondary">{situationTexts.more(moreIssues)}</p>}
        </details>
      )}
    </li>
  );
}
