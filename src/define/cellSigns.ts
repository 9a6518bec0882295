// Signs and words that people write in a cell in place of a number.

/** What the program itself writes where a number does not apply. */
export const notApplicableWords = 'não se aplica';
