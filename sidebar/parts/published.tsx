// The result of a run: the document, what is to be known about it, and the numbers that changed.
import { useRef, useState } from 'preact/hooks';
import { reportTexts, resultTexts } from '../../src/locale/panelReportTexts.ts';
import { findingsText } from '../../src/locale/panelTexts.ts';
import type { ValueOf } from '../server.ts';
import { ActionButton } from './actionButton.tsx';
import { clockText } from './clockText.ts';
import { DocumentLink } from './documentLink.tsx';
import { Icon } from './icon.tsx';

type Report = ValueOf<'generateReport'>;

interface Props {
  readonly report: Report;
  readonly milliseconds: number;
  readonly onSituation: () => void;
}

/** The link stands first. */
export function Published({ report, milliseconds, onSituation }: Props) {
  const { url, version, notice, errorCount, warningCount } = report;
  const findings = findingsText(errorCount, warningCount);
  return (
    <section class={errorCount > 0 ? 'card failure' : 'card'}>
      <h2 tabIndex={-1} class={errorCount > 0 ? undefined : 'done'}>
        <Icon name={errorCount > 0 ? 'warning' : 'check'} />
        {errorCount > 0 ? resultTexts.preliminaryTitle : resultTexts.title}
      </h2>
      <p class="secondary">{resultTexts.version(version, clockText(milliseconds))}</p>
      <DocumentLink url={url} kind="filled">
        {reportTexts.open}
      </DocumentLink>
      {notice !== '' && <p>{notice}</p>}
      {errorCount + warningCount > 0 && (
        <>
          <p>
            {errorCount > 0
              ? resultTexts.preliminary(findings)
              : resultTexts.withWarnings(findings)}
          </p>
          <ActionButton onPress={onSituation}>{resultTexts.see}</ActionButton>
        </>
      )}
      <Changes report={report} />
    </section>
  );
}

const firstShown = 8;

function Changes({ report: { changes, changeCount } }: { readonly report: Report }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (changes === null) return <p class="secondary">{resultTexts.first}</p>;
  if (changes.length === 0) return <p class="secondary">{resultTexts.none}</p>;
  const shown = all ? changes : changes.slice(0, firstShown);
  return (
    <>
      <h3>{resultTexts.changes}</h3>
      <p class="secondary">{resultTexts.count(changeCount)}</p>
      <ul class="changes" ref={list} tabIndex={-1}>
        {shown.map(({ label, before, after }) => (
          <li key={label}>
            <span>{label}</span>
            <span>
              <span class="unseen">{resultTexts.from} </span>
              {before} <span aria-hidden="true">→</span>
              <span class="unseen"> {resultTexts.to}</span> <b>{after}</b>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <ActionButton
          onPress={() => {
            setAll(true);
            list.current?.focus();
          }}
        >
          {resultTexts.showAll(changes.length)}
        </ActionButton>
      )}
      {shown.length === changes.length && changeCount > changes.length && (
        <p class="secondary">{resultTexts.more(changeCount - changes.length)}</p>
      )}
    </>
  );
}
