// Comparing, cleaning and shortening what people type.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldText,
  hasForbiddenCharacters,
  shorten,
  tidySpaces,
  withoutForbiddenCharacters,
} from '../../src/domain/text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', 'a', '\0', '\ufffe', 'é', '\n', '😀') }),
);

/** Whether a text is fit for XML 1.0, by its code points. */
function fitForXml(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    );
  });
}

describe('names are the same when they differ only in', () => {
  it.each([
    ['case', 'CADÚNICO', 'CadÚnico'],
    ['accents', 'Acoes', 'Ações'],
    ['accents typed apart', 'Ac\u0327o\u0303es', 'Ações'],
    ['spaces around', '  Valor ', 'Valor'],
    [
      'kinds and number of spaces',
      'Famílias\u00a0em \n extrema pobreza',
      'Famílias em extrema pobreza',
    ],
    ['the way a half is written', 'acima de 1/2 salário', 'acima de ½ salário'],
  ])('%s', (_, left, right) => {
    expect(foldText(left)).toBe(foldText(right));
  });

  it('keeps other names apart', () => {
    expect(foldText('Cras 1')).not.toBe(foldText('Cras 2'));
    expect(foldText('Cras')).not.toBe(foldText('Creas'));
  });

  it('and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('characters that XML forbids', () => {
  it('are found and removed, pairs of surrogates kept', () => {
    expect(withoutForbiddenCharacters('a\u0000b\u000bc\ufffed')).toBe('abcd');
    expect(withoutForbiddenCharacters('😀\tlinha\n')).toBe('😀\tlinha\n');
    expect(withoutForbiddenCharacters('x\ude00\ude00\ude00y\ud83d')).toBe('xy');
    expect(hasForbiddenCharacters('plano de 2021 😀')).toBe(false);
    expect(hasForbiddenCharacters('\ude00')).toBe(true);
  });

  it('never remain, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = withoutForbiddenCharacters(text);
        expect(fitForXml(clean)).toBe(true);
        expect(hasForbiddenCharacters(text)).toBe(!fitForXml(text));
        expect(hasForbiddenCharacters(clean)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('shortening', () => {
  it('says so with an ellipsis, and leaves short texts alone', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
  });

  it('never cuts a character in two, nor exceeds the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 30 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(hasForbiddenCharacters(short)).toBe(hasForbiddenCharacters(text));
        },
      ),
    );
    expect(shorten('😀😀😀', 4)).toBe('😀…');
  });

  it.each([
    ['a family joined into one picture', 'ab👩‍👧‍👦cdefgh', 6, 'ab…'],
    ['a flag', 'ab🇧🇷cdefgh', 5, 'ab…'],
    ['the second of two flags', '🇧🇷🇦🇷🇺🇾', 7, '🇧🇷…'],
    ['a skin tone', 'ab👍🏽cdefgh', 5, 'ab…'],
    ['an accent typed apart', 'aba\u0303cdefgh', 4, 'ab…'],
    ['styled letters', '𝗺𝘂𝘁𝗶𝗿𝗮̃𝗼', 13, '𝗺𝘂𝘁𝗶𝗿…'],
  ])('never cuts %s', (_, text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });

  it('cuts inside a character that alone is longer than the limit', () => {
    expect(shorten(`e${'\u0301'.repeat(100)}`, 10)).toBe(`e${'\u0301'.repeat(8)}…`);
  });

  it('ends where Intl.Segmenter ends a character', () => {
    const segmenter = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' });
    const emoji = fc.constantFrom('👩‍👧', '🇧🇷', '👍🏽', '📌', 'ã', 'a\u0303', '✅', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'x', ' ');
    fc.assert(
      fc.property(
        fc.string({ unit: emoji, maxLength: 30 }),
        fc.integer({ min: 20, max: 40 }),
        (text, limit) => {
          const short = shorten(text, limit);
          if (short === text) return;
          const ends = [...segmenter.segment(text)].map(({ index }) => index);
          expect(ends).toContain(short.length - 1);
        },
      ),
    );
  });
});

describe('tidying spaces', () => {
  it('leaves single plain spaces and none at the ends', () => {
    expect(tidySpaces('\u00a0R$\u202f1 \t\n 2\u3000')).toBe('R$ 1 2');
  });
});
