// Parts that are not UTF-8: read right or refused, never with other letters.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, unzipParts } from './zipParts.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = 'Elaboração – “até” 10 €';

/** Letters of windows-1252 that are no Latin-1. Source: Unicode, CP1252.TXT. */
const windowsBytes: Readonly<Record<string, number>> = {
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
  '€': 0x80,
};
const oneByte = (source: string): Uint8Array =>
  Uint8Array.from([...source], (letter) => windowsBytes[letter] ?? letter.charCodeAt(0));
const utf16 = (source: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + source, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** Part with one text; `declared` empty: without a declaration. */
const sheet = (declared: string): string =>
  `${declared === '' ? '' : `<?xml version='1.0' encoding = '${declared}' standalone="yes"?>\n`}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

function book(part: Uint8Array): Uint8Array {
  const parts = Object.entries(bookParts('')).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(parts), 'xl/worksheets/sheet1.xml': part });
}

function found(part: Uint8Array): unknown {
  try {
    return openBook(book(part)).app.getActiveSheet().getRange('A1').getValue();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

describe('a part', () => {
  it.each<[string, Uint8Array]>([
    ['in UTF-8', strToU8(sheet('UTF-8'))],
    ['in UTF-8 with a mark', strToU8(`\ufeff${sheet('UTF-8')}`)],
    ['in UTF-8 that nobody declares', strToU8(sheet(''))],
    ['in UTF-8 of a program that declares the UTF-16 of its memory', strToU8(sheet('utf-16'))],
    ['in windows-1252', oneByte(sheet('windows-1252'))],
    ['in what most programs call ISO-8859-1', oneByte(sheet('ISO-8859-1'))],
    ['in Latin-1 under another name', oneByte(sheet('latin1'))],
    ['in UTF-16, little end first, with a mark', utf16(sheet('UTF-16'), 'le', true)],
    ['in UTF-16, big end first, with a mark', utf16(sheet('UTF-16'), 'be', true)],
    ['in UTF-16, little end first, without a mark', utf16(sheet('UTF-16'), 'le', false)],
    ['in UTF-16, big end first, without a mark', utf16(sheet('UTF-16BE'), 'be', false)],
    ['in UTF-16 that nobody declares', utf16(sheet(''), 'be', true)],
    ['in UTF-16 that declares UTF-8, with a mark', utf16(sheet('UTF-8'), 'le', true)],
  ])('is read: %s', (_, part) => {
    expect(found(part)).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ['in Latin-1 that declares UTF-8', oneByte(sheet('UTF-8'))],
    ['in Latin-1 that nobody declares', oneByte(sheet(''))],
    ['in UTF-8 that declares ISO-8859-1', strToU8(sheet('ISO-8859-1'))],
    ['in an encoding that nobody knows', oneByte(sheet('x-marte'))],
    ['with half a letter of UTF-16', utf16(sheet('UTF-16'), 'le', true).slice(0, -1)],
    ['with half a pair of UTF-16', utf16(sheet('UTF-16').replace('até', '\ud83d'), 'le', true)],
    ['with a letter of UTF-8 cut in two', strToU8(sheet('UTF-8')).filter((byte) => byte !== 0xa7)],
    ['with a null character', strToU8(sheet('UTF-8').replace('até', '\0'))],
  ])('is refused: %s', (_, part) => {
    expect(found(part)).toBe('damaged');
  });

  it.each(['ISO-8859-1', 'windows-1252'])(
    'in %s is saved as the UTF-8 it then declares',
    (name) => {
      const opened = openBook(book(oneByte(sheet(name))));
      opened.app.getActiveSheet().getRange('B1').setValue('ção');
      // Takes invalid UTF-8 for U+FFFD.
      const saved = unzipParts(opened.service.toXlsx())['xl/worksheets/sheet1.xml'];
      expect(saved).toMatch(/^<\?xml version='1.0' encoding = 'UTF-8' standalone="yes"\?>/);
      expect(saved).toContain(text);
      expect(opened.reopen().app.getActiveSheet().getRange('A1:B1').getValues()).toEqual([
        [text, 'ção'],
      ]);
    },
  );

  it('that nobody reads is refused in xl, where Excel would, and left alone elsewhere', () => {
    const bad = Buffer.from('<x>Elaboração</x>', 'latin1');
    const parts = unzipSync(book(strToU8(sheet('UTF-8'))));
    const opened = (name: string) => openBook(zipSync({ ...parts, [name]: bad }));
    expect(() => opened('xl/comments1.xml')).toThrow('damaged');
    expect(opened('customXml/item1.xml').app.getActiveSheet().getRange('A1').getValue()).toBe(text);
    expect(opened('xl/media/image1.png').app.getActiveSheet().getRange('A1').getValue()).toBe(text);
  });

  it('that nothing changes keeps its bytes and its declaration', () => {
    const part = oneByte(sheet('windows-1252'));
    const opened = openBook(book(part));
    opened.app.getActive().insertSheet('Outra');
    const again = openBook(opened.service.toXlsx()).app.getActive();
    expect(again.getRange('Base!A1').getValue()).toBe(text);
  });
});
