// Diagnóstico: runs the checks, lists what they found, failures first, and gives the text to send.
import { useState } from 'preact/hooks';
import { diagnosticWords } from '../../src/locale/diagnosticTexts.ts';
import { diagnosisTexts } from '../../src/locale/panelTexts.ts';
import { ask, type Failure, type ValueOf } from '../server.ts';
import { ActionButton } from './actionButton.tsx';
import { CopyButton } from './copyButton.tsx';
import { FailureCard } from './failureCard.tsx';
import { Icon } from './icon.tsx';

type Result = ValueOf<'runDiagnostics'>;
type Line = Result['lines'][number];

const icons = { pass: 'check', fail: 'error', skipped: 'warning' } as const;

/** Works on a tab and files of its own; takes up to a minute. */
export function Diagnosis() {
  const [result, setResult] = useState<Result | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const run = async () => {
    setFailures([]);
    setResult(null);
    const reply = await ask('runDiagnostics');
    if (reply.ok) setResult(reply.value);
    else setFailures(reply.errors);
  };
  return (
    <section>
      <h2>{diagnosisTexts.title}</h2>
      <p>{diagnosisTexts.help}</p>
      <div class="buttons">
        <ActionButton working={diagnosisTexts.running} onPress={run}>
          {diagnosisTexts.run}
        </ActionButton>
      </div>
      {failures.length > 0 && <FailureCard failures={failures} />}
      <div role="status">{result && <p class="strong">{summaryOf(result.lines)}</p>}</div>
      {result && <DiagnosisResult result={result} />}
    </section>
  );
}

function summaryOf(lines: readonly Line[]): string {
  return diagnosticWords.summary(lines.filter(({ state }) => state === 'fail').length);
}

function DiagnosisResult({ result: { lines, text, picture } }: { readonly result: Result }) {
  const open = lines.filter(({ state }) => state !== 'pass');
  const passed = lines.filter(({ state }) => state === 'pass');
  return (
    <>
      <CopyButton text={text} caption={diagnosisTexts.copy} />
      <p class="secondary">{diagnosisTexts.copyHelp}</p>
      <ul class="history">
        {[...open]
          .sort((a, b) => Number(b.state === 'fail') - Number(a.state === 'fail'))
          .map((line) => (
            <DiagnosisLine key={line.id} line={line} />
          ))}
      </ul>
      {picture !== '' && (
        <img class="picture" alt={diagnosticWords.chart} src={`data:image/png;base64,${picture}`} />
      )}
      <details>
        <summary>{diagnosisTexts.passed(passed.length)}</summary>
        <ul class="history">
          {passed.map((line) => (
            <DiagnosisLine key={line.id} line={line} />
          ))}
        </ul>
      </details>
    </>
  );
}

function DiagnosisLine({ line: { title, state, found, meaning } }: { readonly line: Line }) {
  return (
    <li>
      <p class={`severity ${icons[state]}`}>
        <Icon name={icons[state]} />
        {diagnosticWords.states[state]}
      </p>
      <p>{title}</p>
      {state !== 'pass' && <p class="secondary">{`${found} ${meaning}`}</p>}
    </li>
  );
}
