// Which values of a column are shown.
import { useState } from 'preact/hooks';
import { Box } from '../frame/windows.tsx';
import { filterTexts as texts } from '../pageTexts.ts';
import type { ColumnValue } from './rowFilter.ts';

interface FilterBoxProps {
  /** Name of the column. */
  readonly name: string;
  readonly values: readonly ColumnValue[];
  readonly hidden: ReadonlySet<string>;
  readonly onApply: (hidden: readonly string[]) => void;
  readonly onClose: () => void;
}

/** More are found by searching. */
const mostListed = 300;

/** Nothing changes until it is applied. */
export function FilterBox({ name, values, hidden, onApply, onClose }: FilterBoxProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(hidden);
  const [wanted, setWanted] = useState('');
  const found = values.filter(({ text }) => plain(text || texts.empty).includes(plain(wanted)));
  const listed = found.slice(0, mostListed);
  const put = (items: readonly ColumnValue[], isShown: boolean) => {
    const next = new Set(left);
    for (const { text } of items) {
      if (isShown) next.delete(text);
      else next.add(text);
    }
    setLeft(next);
  };
  const shownCount = values.filter(({ text }) => !left.has(text)).length;
  return (
    <Box title={texts.title(name)} isModal className="question filter" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onApply(values.map(({ text }) => text).filter((text) => left.has(text)));
        }}
      >
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          autofocus
        />
        <div class="marks">
          <button type="button" class="plain" onClick={() => put(found, true)}>
            {texts.markAll}
          </button>
          <button type="button" class="plain" onClick={() => put(found, false)}>
            {texts.unmarkAll}
          </button>
          <p role="status">{texts.count(shownCount, values.length)}</p>
        </div>
        <fieldset>
          <legend class="unseen">{texts.legend}</legend>
          {listed.map((item) => (
            <label key={item.text}>
              <input
                type="checkbox"
                checked={!left.has(item.text)}
                onChange={({ currentTarget }) => put([item], currentTarget.checked)}
              />
              <span class="value">{item.text === '' ? texts.empty : item.text}</span>
              <span class="count">{texts.rows(item.count)}</span>
            </label>
          ))}
          {found.length > listed.length && <p>{texts.more(found.length - listed.length)}</p>}
          {found.length === 0 && <p>{texts.none}</p>}
        </fieldset>
        <p class="hint">{texts.onlyHere}</p>
        <div class="buttons">
          <button type="submit" class="filled" disabled={shownCount === 0}>
            {texts.apply}
          </button>
          <button type="button" class="outlined" onClick={() => onApply([])}>
            {texts.showAll}
          </button>
          <button type="button" class="outlined" onClick={onClose}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Box>
  );
}

/** Without accents and capitals, as people search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
