// One value: label, number, change and line of the year; a click shows how it was made.
import { useId, useState } from 'preact/hooks';
import type { Card } from '../answers.ts';
import { Change } from './change.tsx';
import { Icon } from './icon.tsx';
import { IndicatorDetail } from './indicatorDetail.tsx';
import { TrendLine } from './trendLine.tsx';

/** The label is the button; its area covers the card's head. */
export function IndicatorCard({
  card,
  formula,
}: {
  readonly card: Card;
  readonly formula: string;
}) {
  const [open, setOpen] = useState(false);
  const { label, headline, value, reference, changes, points } = card;
  const id = useId();
  return (
    <li class={headline ? 'card indicator headline' : 'card indicator'}>
      <div class="card-head">
        <h3>
          <button
            type="button"
            class="cover"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <span>{label}</span>
            <Icon name="chevron" />
          </button>
        </h3>
        <div class="figures">
          <div>
            <p class="value">{value}</p>
            <p class="secondary">{reference}</p>
          </div>
          <TrendLine points={points} />
        </div>
        {changes.map((change) => (
          <Change key={change.since} change={change} />
        ))}
      </div>
      <div id={id} hidden={!open}>
        {open && <IndicatorDetail card={card} formula={formula} />}
      </div>
    </li>
  );
}
