// One tab of the workbook: how complete it is, and its findings.

import { useRef } from 'preact/hooks';
import { findingsText, situationTexts } from '../../src/locale/panelTexts.ts';
import { Icon } from '../parts/icon.tsx';
import { Finding } from './finding.tsx';
import type { Situation } from './situationTypes.ts';

interface Props {
  readonly tab: Situation['tabs'][number];
  readonly open: boolean;
  readonly onMended: (situation: Situation) => void;
}

/** The findings fold in and out; they begin folded unless `open`. */
export function TabStatus({ tab, open, onMended }: Props) {
  const { name, exists, done, total, text, errorCount, warningCount, issues, moreIssues } = tab;
  const hasFindings = issues.length > 0;
  const line = useRef<HTMLLIElement>(null);
  // The finding is gone, and the button in it: the keyboard goes on from the tab it was of.
  const mended = (situation: Situation) => {
    onMended(situation);
    requestAnimationFrame(() => {
      const tab = line.current;
      const next = tab?.querySelector('summary') ?? tab?.querySelector('h2');
      next?.focus();
    });
  };
  return (
    <li class="tab-status" ref={line}>
      <div class="tab-line">
        <h2 tabIndex={-1}>{name}</h2>
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
              <Finding
                key={`${issue.id} ${index}`}
                tab={name}
                issue={issue}
                canJump={exists}
                onMended={mended}
              />
            ))}
          </ul>
          {moreIssues > 0 && <p class="secondary">{situationTexts.more(moreIssues)}</p>}
        </details>
      )}
    </li>
  );
}
