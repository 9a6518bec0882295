// Why a run did not publish, with the ways out that each reason has.
import type { ComponentChildren } from 'preact';
import {
  refusalTexts,
  reportTexts,
  resultTexts,
  runTexts,
} from '../../src/locale/panelReportTexts.ts';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import type { Failure } from '../server.ts';
import type { RunChoices } from '../useRun.ts';
import { ActionButton } from './actionButton.tsx';
import { DocumentLink } from './documentLink.tsx';
import { FailureCard } from './failureCard.tsx';

interface Props {
  readonly failures: readonly Failure[];
  readonly onStart: (choices?: RunChoices) => void;
  readonly onCancel: () => void;
  readonly onRefresh: () => void;
  readonly onSituation: () => void;
}

/** Nothing is decided without the person. */
export function Refusal(props: Props) {
  const { onStart, onCancel, onRefresh, onSituation } = props;
  const code = props.failures[0]?.code ?? '';
  const url = props.failures[0]?.details?.url ?? '';
  const lost = code === 'offline' || code === 'lost';
  const failures = props.failures.map((failure) =>
    lost ? { ...failure, message: runTexts.connectionLost } : failure,
  );
  const cancel = <ActionButton onPress={onCancel}>{commonTexts.cancel}</ActionButton>;
  const again = (caption: string) => (
    <ActionButton kind="filled" onPress={() => onStart()}>
      {caption}
    </ActionButton>
  );
  const anew = (choices: RunChoices) => (
    <ActionButton onPress={() => onStart(choices)}>{refusalTexts.newDocument}</ActionButton>
  );
  const open = (
    <DocumentLink url={url} kind="outlined">
      {refusalTexts.openOld}
    </DocumentLink>
  );
  const otherOwner = (
    <>
      {anew({ onOtherPublisher: 'newDocument' })}
      {open}
      {cancel}
    </>
  );
  const toSituation = (
    <>
      <ActionButton kind="filled" onPress={onSituation}>
        {resultTexts.see}
      </ActionButton>
      {cancel}
    </>
  );
  const retry = (
    <>
      {again(commonTexts.retry)}
      {cancel}
    </>
  );
  const refresh = (
    <ActionButton kind="filled" onPress={onRefresh}>
      {commonTexts.refresh}
    </ActionButton>
  );
  const waysOut: Readonly<Record<string, ComponentChildren>> = {
    editedByHand: (
      <>
        <ActionButton kind="filled" onPress={() => onStart({ onEdited: 'replace' })}>
          {refusalTexts.replace}
        </ActionButton>
        {anew({ onEdited: 'newDocument' })}
        {open}
        {cancel}
      </>
    ),
    otherPublisher: otherOwner,
    noPermission: otherOwner,
    inBin: otherOwner,
    notFound: otherOwner,
    stopped: again(reportTexts.generateAgain),
    missingParameter: toSituation,
    missingTab: toSituation,
    offline: refresh,
    lost: refresh,
    tooLong: refresh,
    busyYourself: refresh,
  };
  return (
    <FailureCard failures={failures} focusable {...(lost && { title: refusalTexts.connection })}>
      {waysOut[code] ?? retry}
    </FailureCard>
  );
}
