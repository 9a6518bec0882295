// What remains to be done.
import { defineSection } from '../define/section.ts';
import { challenges } from '../tabs/challenges.ts';
import { heading, plain } from './blocks.ts';

/** Empty without a challenge in the year. */
export const challengeList = defineSection({
  id: 'challengeList',
  title: 'Desafios',
  tab: challenges,
  compose: ({ data, year }) => {
    const rows = data.records(challenges).filter(({ values }) => values.year === year);
    if (rows.length === 0) return [];
    return [
      heading(1, 'Desafios:'),
      { kind: 'list', items: rows.map(({ values }) => plain(values.challenge)) },
    ];
  },
});
