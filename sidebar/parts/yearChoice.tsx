// Choosing the year of the report, with a word on what that does before it is done.
import { useRef, useState } from 'preact/hooks';
import { commonTexts, situationTexts } from '../../src/locale/panelTexts.ts';
import { ask, type Failure, type ValueOf } from '../server.ts';
import { ActionButton } from './actionButton.tsx';
import { FailureCard } from './failureCard.tsx';

interface Props {
  readonly year: number | null;
  readonly years: readonly number[];
  readonly onChanged: (situation: ValueOf<'setReportYear'>) => void;
}

/** The choice alone changes nothing. */
export function YearChoice({ year, years, onChanged }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const field = useRef<HTMLSelectElement>(null);
  /** The buttons go; the keyboard stays at the choice. */
  const settle = () => {
    setChosen(null);
    field.current?.focus();
  };
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const change = async (wanted: number) => {
    setFailures([]);
    const reply = await ask('setReportYear', { year: wanted });
    if (!reply.ok) return setFailures(reply.errors);
    settle();
    onChanged(reply.value);
  };
  return (
    <div class="year">
      <label for="year">{situationTexts.year}</label>
      <select
        id="year"
        ref={field}
        value={chosen ?? year ?? ''}
        onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
      >
        {year === null && <option value="">{situationTexts.noYear}</option>}
        {years.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      <div role="status">
        {chosen !== null && chosen !== year && (
          <div class="card">
            <p>{situationTexts.confirmYear(chosen)}</p>
            <div class="buttons">
              <ActionButton kind="filled" onPress={() => change(chosen)}>
                {situationTexts.changeYear(chosen)}
              </ActionButton>
              <ActionButton onPress={settle}>{commonTexts.cancel}</ActionButton>
            </div>
          </div>
        )}
      </div>
      {failures.length > 0 && <FailureCard failures={failures} />}
    </div>
  );
}
