// What remains to be done.
import { defineSection, type SectionFacts } from '../../define/section.ts';
import { heading, plain } from '../shared/blocks.ts';
import { challenges } from './challenges.ts';

/** Empty without a challenge in the year. */
export const challengeList = defineSection({
  id: 'challengeList',
  title: 'Desafios',
  tab: challenges,
  hasContent: (facts) => rowsOf(facts).length > 0,
  compose: (context) => [
    heading(1, 'Desafios:'),
    { kind: 'list', items: rowsOf(context).map(({ values }) => plain(values.challenge)) },
  ],
});

function rowsOf({ data, year }: SectionFacts) {
  return data.records(challenges).filter(({ values }) => values.year === year);
}
