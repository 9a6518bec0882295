// How a value was made: formula, numbers, remarks, source and cells.
import type { ComponentChildren } from 'preact';
import { indicatorTexts } from '../../src/locale/panelTexts.ts';
import type { Card } from '../answers.ts';
import { PlaceButton } from './placeButton.tsx';

/** What there is nothing to say about is left out. */
export function IndicatorDetail({
  card,
  formula,
}: {
  readonly card: Card;
  readonly formula: string;
}) {
  const { numerator, denominator, changes, places, morePlaces, source } = card;
  const notes = [...new Set([...card.notes, ...changes.flatMap((change) => change.notes)])];
  return (
    <dl class="detail">
      <Entry title={indicatorTexts.formula}>{formula}</Entry>
      <Entry title={indicatorTexts.numerator}>{numerator}</Entry>
      <Entry title={indicatorTexts.denominator}>{denominator}</Entry>
      <Entry title={indicatorTexts.notes}>{notes.join(' ')}</Entry>
      <Entry title={indicatorTexts.source}>{source}</Entry>
      {places.length > 0 && (
        <Entry title={indicatorTexts.cells}>
          <ul class="places">
            {places.map(({ tab, cell }) => (
              <li key={`${tab} ${cell}`}>
                <PlaceButton tab={tab} cell={cell} />
              </li>
            ))}
            {morePlaces > 0 && <li class="secondary">{indicatorTexts.moreCells(morePlaces)}</li>}
          </ul>
        </Entry>
      )}
    </dl>
  );
}

function Entry({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  if (children === '') return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}
