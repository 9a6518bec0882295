// The screen Relatório: the one big button, the run, its result, and what can be done with the document.
import { useContext, useEffect, useRef } from 'preact/hooks';
import { reportTexts, resultTexts } from '../../src/locale/panelReportTexts.ts';
import { commonTexts, screenNames } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { DocumentActions } from '../parts/documentActions.tsx';
import { DocumentLink } from '../parts/documentLink.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { HistoryList } from '../parts/historyList.tsx';
import { SayNotice } from '../parts/noticeBar.tsx';
import { Published } from '../parts/published.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Running } from '../parts/running.tsx';
import { ScreenHead } from '../parts/screenHead.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { ScreenProps } from '../screenProps.ts';
import type { ValueOf } from '../server.ts';
import { useLoaded } from '../useLoaded.ts';
import { useRun } from '../useRun.ts';

/** Everything about the document of the year. */
export function ReportScreen(props: ScreenProps) {
  const { visible, onChanged, onGoTo, errorCount, onErrorCount } = props;
  const say = useContext(SayNotice);
  const isVisible = useRef(visible);
  isVisible.current = visible;
  const run = useRun((ended) => {
    const { phase } = ended;
    if (phase === 'published') onErrorCount(ended.report.errorCount);
    if (phase === 'published') onChanged();
    if (isVisible.current) return;
    const published = phase === 'published';
    say({
      kind: published ? 'done' : 'error',
      text: published ? resultTexts.title : resultTexts.notPublished,
    });
  });
  const { phase } = run.state;
  const loaded = useLoaded('loadReport', { ...props, visible: visible && phase !== 'running' });
  const content = useRef<HTMLDivElement>(null);
  const year = useRef<number | null | undefined>(undefined);
  useEffect(() => {
    if (loaded.value === null) return;
    // What was published for another year does not stand over this one.
    const changed = year.current !== undefined && year.current !== loaded.value.year;
    if (changed && phase !== 'running') run.reset();
    year.current = loaded.value.year;
  }, [loaded.value?.year]);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard goes on at what took its place.
    if (phase !== 'idle' && isVisible.current) {
      content.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
    }
  }, [phase]);

  if (loaded.value === null && loaded.failures.length === 0 && phase === 'idle') {
    return <Skeleton title={screenNames.report} blocks={3} />;
  }
  // What was pressed will be gone when the answer comes; the keyboard goes on from the heading.
  const reset = () => {
    run.reset();
    onGoTo('report');
  };
  const refresh = () => {
    reset();
    onChanged();
  };
  return (
    <div ref={content}>
      <ScreenHead
        title={screenNames.report}
        loading={loaded.loading || phase === 'running'}
        onRefresh={() => {
          run.reset();
          onChanged();
        }}
      />
      {run.state.phase === 'running' && <Running state={run.state} onStop={run.stop} />}
      {run.state.phase === 'published' && (
        <Published {...run.state} onSituation={() => onGoTo('situation')} />
      )}
      {run.state.phase === 'refused' && (
        <Refusal
          failures={run.state.failures}
          onStart={run.start}
          onCancel={reset}
          onRefresh={refresh}
          onSituation={() => onGoTo('situation')}
        />
      )}
      {phase === 'idle' && loaded.value && (
        <Current
          screen={loaded.value}
          errorCount={errorCount ?? 0}
          onStart={run.start}
          onSituation={() => onGoTo('situation')}
        />
      )}
      {phase === 'published' && (
        <div class="buttons">
          <ActionButton onPress={() => run.start()}>{reportTexts.generateAgain}</ActionButton>
        </div>
      )}
      {loaded.failures.length > 0 && phase !== 'running' && (
        <FailureCard failures={loaded.failures}>
          <ActionButton onPress={refresh}>{commonTexts.retry}</ActionButton>
        </FailureCard>
      )}
      {loaded.value && phase !== 'running' && (
        <>
          {loaded.value.document && (
            <DocumentActions
              document={loaded.value.document}
              publication={loaded.value.publication}
              onChanged={onChanged}
            />
          )}
          {/* New elements for a new history: what stood there does not slide away under the pointer. */}
          <HistoryList key={historyKey(loaded.value)} entries={loaded.value.history} />
        </>
      )}
    </div>
  );
}

function historyKey({ document, history }: ValueOf<'loadReport'>): string {
  return `${document?.version} ${history.length}`;
}

interface CurrentProps {
  readonly screen: ValueOf<'loadReport'>;
  readonly errorCount: number;
  readonly onStart: () => void;
  readonly onSituation: () => void;
}

/** What is published now, and the button. */
function Current({ screen: { document }, errorCount, onStart, onSituation }: CurrentProps) {
  return (
    <section>
      {errorCount > 0 && (
        <div class="card failure">
          <p>{reportTexts.willBePreliminary(errorCount)}</p>
          <ActionButton onPress={onSituation}>{resultTexts.see}</ActionButton>
        </div>
      )}
      <ActionButton kind="filled" onPress={() => onStart()}>
        {reportTexts.generate}
      </ActionButton>
      <p class="secondary">{document ? reportTexts.again : reportTexts.firstTime}</p>
      {document && (
        <div class="card">
          <p class="strong">{document.name}</p>
          <p class="secondary">
            {reportTexts.published(document.version, document.publishedAt, document.publisher)}
          </p>
          <DocumentLink url={document.url} kind="outlined">
            {reportTexts.open}
          </DocumentLink>
        </div>
      )}
    </section>
  );
}
