// Signs and words that people write in a cell in place of a number.
// Source: IBGE, Normas de apresentação tabular, 1993 (conventional signs); the words are what real tables hold.
import { foldText } from '../domain/text.ts';

/**
 * What a sign says of the number: there was none (zero), it does not apply, it was not informed, or it is known but
 * withheld.
 */
export type SignMeaning = 'zero' | 'notApplicable' | 'notReported' | 'withheld';

/** What the program itself writes where a number does not apply. */
export const notApplicableWords = 'não se aplica';

const signs: Readonly<Record<SignMeaning, readonly string[]>> = {
  zero: ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '--'],
  notApplicable: ['..', 'nao se aplica', 'n/a', 'n.a.', 'nsa', 'n.s.a.'],
  notReported: [
    '...',
    'n/d',
    'n.d.',
    'nd',
    's/i',
    's.i.',
    's/d',
    's.d.',
    'nao informado',
    'nao disponivel',
    'sem informacao',
    'sem dados',
  ],
  withheld: ['x'],
};

const meanings = new Map(
  Object.entries(signs).flatMap(([meaning, written]) =>
    written.map((sign) => [sign, meaning as SignMeaning] as const),
  ),
);

/** What a text in place of a number says. Null: it is no sign. */
export function signMeaning(text: string): SignMeaning | null {
  return meanings.get(foldText(text)) ?? null;
}
