// Choosing the year of the report, with a word on what that does before it is done.
import { useRef, useState } from 'preact/hooks';
import { commonTexts, situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure, type ValueOf } from '../server.ts';

interface Props {
  readonly year: number | null;
  /** Null: nothing is compared. */
  readonly compareYear: number | null;
  readonly years: readonly number[];
  readonly onChanged: (situation: ValueOf<'setReportYear'>) => void;
}

/** The choice alone changes nothing. */
export function YearChoice({ year, compareYear, years, onChanged }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [along, setAlong] = useState(true);
  const field = useRef<HTMLSelectElement>(null);
  /** The buttons go; the keyboard stays at the choice. */
  const settle = () => {
    setChosen(null);
    field.current?.focus();
  };
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  /** The year of comparison that keeps its distance. Null: it is that already, or nothing is compared. */
  const offered = (wanted: number): number | null => {
    if (compareYear === null || year === null) return null;
    const before = wanted - (year - compareYear);
    return before === compareYear || before < 2000 || before > 2100 ? null : before;
  };
  const change = async (wanted: number) => {
    setFailures([]);
    const before = offered(wanted);
    const reply = await ask('setReportYear', {
      year: wanted,
      ...(along && before !== null && { compareYear: before }),
    });
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
            {offered(chosen) !== null && (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={along}
                  onChange={({ currentTarget }) => setAlong(currentTarget.checked)}
                />
                {situationTexts.compareAlong(offered(chosen) ?? 0, compareYear ?? 0)}
              </label>
            )}
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
