// The screen Indicadores: every value as a card, headlines first, with a search.
import { useState } from 'preact/hooks';
import { commonTexts, indicatorTexts, screenNames } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { Icon } from '../parts/icon.tsx';
import { IndicatorCard } from '../parts/indicatorCard.tsx';
import { ScreenHead } from '../parts/screenHead.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { ScreenProps } from '../screenProps.ts';
import type { ValueOf } from '../server.ts';
import { useLoaded } from '../useLoaded.ts';

type Group = ValueOf<'loadIndicators'>['groups'][number];
type Card = Group['cards'][number] & { readonly formula: string };
interface Section {
  readonly title: string;
  readonly cards: readonly Card[];
}

/** All indicators of the year. */
export function IndicatorsScreen(props: ScreenProps) {
  const { onChanged, onGoTo } = props;
  const { value, failures, loading } = useLoaded('loadIndicators', props);
  const [search, setSearch] = useState('');
  if (value === null && failures.length === 0) {
    return <Skeleton title={screenNames.indicators} blocks={5} />;
  }
  // The button will be gone when the answer comes; the keyboard goes on from the heading.
  const again = () => {
    onChanged();
    onGoTo('indicators');
  };
  if (value === null) {
    return (
      <>
        <ScreenHead title={screenNames.indicators} loading={loading} onRefresh={onChanged} />
        <FailureCard failures={failures}>
          <ActionButton onPress={again}>{commonTexts.retry}</ActionButton>
          <ActionButton onPress={() => onGoTo('situation')}>
            {indicatorTexts.toSituation}
          </ActionButton>
        </FailureCard>
      </>
    );
  }
  const all = sectionsOf(value.groups);
  const sections = all
    .map(({ title, cards }) => ({ title, cards: cards.filter((card) => matches(card, search)) }))
    .filter(({ cards }) => cards.length > 0);
  const count = sections.reduce((sum, { cards }) => sum + cards.length, 0);
  const title = indicatorTexts.title(value.year);
  return (
    <>
      <ScreenHead title={title} loading={loading} onRefresh={onChanged} />
      {all.length === 0 ? (
        <p class="card">{indicatorTexts.empty}</p>
      ) : (
        <SearchField search={search} count={count} onSearch={setSearch} />
      )}
      {sections.map((section) => (
        <section key={section.title} aria-label={section.title}>
          <h2 class="group">{section.title}</h2>
          <ul class="cards">
            {section.cards.map((card) => (
              <IndicatorCard key={card.code} card={card} formula={card.formula} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface SearchProps {
  readonly search: string;
  readonly count: number;
  readonly onSearch: (text: string) => void;
}

function SearchField({ search, count, onSearch }: SearchProps) {
  return (
    <search class="search">
      <label for="search">{indicatorTexts.search}</label>
      <div class="field">
        <Icon name="search" />
        <input
          id="search"
          type="search"
          value={search}
          autocomplete="off"
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
      </div>
      <p class="secondary result" role="status">
        {search.trim() !== '' &&
          (count > 0 ? indicatorTexts.results(count) : indicatorTexts.noResults(search.trim()))}
      </p>
    </search>
  );
}

/** Headlines on top, and not a second time in their group. */
function sectionsOf(groups: readonly Group[]): Section[] {
  const cards = groups.flatMap((group) =>
    group.cards.map((card) => ({ ...card, formula: group.formula, group: group.title })),
  );
  const rest = groups.map(({ title }) => ({
    title,
    cards: cards.filter(({ group, headline }) => group === title && !headline),
  }));
  const top = { title: indicatorTexts.headlines, cards: cards.filter(({ headline }) => headline) };
  return [top, ...rest].filter((section) => section.cards.length > 0);
}

function matches({ label }: Card, search: string): boolean {
  const words = plain(search).split(/\s+/);
  return words.every((word) => plain(label).includes(word));
}

/** Without accents and capitals, as people search. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}
