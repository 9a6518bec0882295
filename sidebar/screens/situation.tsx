// The screen Situação: the year, how complete each tab is, and what is to be mended.

import { useEffect } from 'preact/hooks';
import { dismissals } from '../../src/locale/dismissalTexts.ts';
import { commonTexts, findingsText, situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenHead } from '../parts/screenHead.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { ScreenProps } from '../screenProps.ts';
import type { ValueOf } from '../server.ts';
import { Preparation } from '../situation/preparation.tsx';
import { TabStatus } from '../situation/tabStatus.tsx';
import { YearChoice } from '../situation/yearChoice.tsx';
import { useJump } from '../useJump.ts';
import { useLoaded } from '../useLoaded.ts';

type Situation = ValueOf<'loadSituation'>;

/** How the sheet stands. */
export function SituationScreen(props: ScreenProps) {
  const { onChanged, onGoTo, onLooked } = props;
  const jump = useJump();
  const { value, failures, loading, put } = useLoaded('loadSituation', props);
  useEffect(() => {
    if (value !== null) onLooked(value);
  }, [value, onLooked]);
  if (value === null && failures.length === 0) {
    return <Skeleton title={situationTexts.title} blocks={5} />;
  }
  // What was pressed will be gone when the answer comes; the keyboard goes on from the heading.
  const again = () => {
    onChanged();
    onGoTo('situation');
  };
  const replace = (situation: Situation) => {
    put(situation);
    onChanged();
  };
  const head = (title: string) => (
    <ScreenHead title={title} loading={loading} onRefresh={onChanged} />
  );
  if (value === null) {
    return (
      <>
        {head(situationTexts.title)}
        <FailureCard failures={failures}>
          <ActionButton onPress={again}>{commonTexts.retry}</ActionButton>
        </FailureCard>
      </>
    );
  }
  const missing = value.tabs.filter(({ exists }) => !exists);
  if (missing.length === value.tabs.length) {
    return (
      <>
        {head(situationTexts.emptyTitle)}
        <Preparation missingCount={missing.length} isEmpty onPrepared={again} />
      </>
    );
  }
  // Errors stand open wherever they are; where there are none, the first warnings do.
  const hasErrors = value.tabs.some(({ errorCount }) => errorCount > 0);
  const firstOpen = value.tabs.find(({ issues }) => issues.length > 0)?.name;
  return (
    <>
      {head(value.body === '' ? situationTexts.title : value.body)}
      <YearChoice
        year={value.year}
        compareYear={value.compareYear}
        years={value.years}
        onChanged={replace}
      />
      <Summary situation={value} onReport={() => onGoTo('report')} />
      <ul class="tab-list">
        {value.tabs.map((tab) => (
          <TabStatus
            key={tab.name}
            tab={tab}
            open={hasErrors ? tab.errorCount > 0 : tab.name === firstOpen}
            onMended={replace}
          />
        ))}
      </ul>
      {value.dismissedCount > 0 && (
        <p class="secondary">
          {situationTexts.dismissed(value.dismissedCount)}.{' '}
          <ActionButton kind="plain" onPress={() => jump(dismissals.name, '')}>
            {situationTexts.seeDismissed}
          </ActionButton>
        </p>
      )}
      {missing.length > 0 && (
        <Preparation missingCount={missing.length} isEmpty={false} onPrepared={again} />
      )}
    </>
  );
}

interface SummaryProps {
  readonly situation: Situation;
  readonly onReport: () => void;
}

function Summary({ situation, onReport }: SummaryProps) {
  const { errorCount, warningCount, canCompute } = situation;
  const isFine = errorCount + warningCount === 0;
  const icon = isFine ? 'check' : errorCount > 0 ? 'error' : 'warning';
  return (
    <section class={`summary ${icon}`} aria-live="polite">
      <Icon name={icon} />
      <div>
        <p class="strong">
          {isFine ? situationTexts.allFine : findingsText(errorCount, warningCount)}
        </p>
        {isFine && <p>{situationTexts.allFineMore}</p>}
        {!canCompute && <p>{situationTexts.cannotCompute}</p>}
        {isFine && canCompute && (
          <ActionButton onPress={onReport}>{situationTexts.toReport}</ActionButton>
        )}
      </div>
    </section>
  );
}
