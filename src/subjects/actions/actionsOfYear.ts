// The actions of a year, and which of them were done.
import type { SectionFacts } from '../../define/section.ts';
import { foldText } from '../../domain/text.ts';
import { actions } from './actions.ts';

/** Words that say of an action that it did not take place, or has not yet. */
const notDone =
  /^nao |^sem inicio|\b(cancelad|suspens|adiad|previst|planejad|programad|reprogramad|pendente|desistid|inviabilizad|interrompid|a (realizar|iniciar|fazer)$)/;

/** Whether the words of Situação put an action among those done or running; without a word it is. */
export function isDone(status: string | null): boolean {
  return status === null || !notDone.test(foldText(status));
}

/** The rows of a year, in their order. */
export function rowsOf({ data, year }: SectionFacts) {
  return data.records(actions).filter(({ values }) => values.year === year);
}
