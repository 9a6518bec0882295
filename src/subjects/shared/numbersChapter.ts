// The heading over all figures of the year.
import type { ChapterDefinition } from '../../define/section.ts';

/** Printed once, on a new page, before the first section of figures that has data. */
export const numbersChapter: ChapterDefinition = {
  id: 'numbers',
  heading: ({ year }) => `Números da Assistência Social em ${year}`,
};
