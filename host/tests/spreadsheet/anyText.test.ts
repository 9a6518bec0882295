// All of Unicode through the writer of workbooks: every part stays well-formed, and cells come back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

const odd = [
  '\ud83d',
  '\udccc',
  '\0',
  '\v',
  '\u0085',
  '\u2028',
  '\ufffe',
  '\r',
  '\n',
  '📌',
  '&',
  '<',
  '"',
  ']]>',
  '_x0041_',
  'ã',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...odd), minLength: 1 }),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const openTag = /<[^>]*</;

/** What no strict reader of XML would let pass. Null: nothing. */
function faultOf(xml: string): string | null {
  return (
    [forbidden, bareAmpersand, openTag].map((fault) => fault.exec(xml)?.[0]).find(Boolean) ?? null
  );
}

describe('any text', () => {
  it('in a cell, in styled text and in a note comes back from the file', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const book = openBook();
        const { app } = book;
        const sheet = app.getActiveSheet();
        sheet.getRange('A1').setNumberFormat('@').setValue(text);
        const bold = app.newTextStyle().setBold(true).build();
        const rich = app.newRichTextValue().setText(`${text}x`).setTextStyle(0, 1, bold).build();
        sheet.getRange('A2').setRichTextValue(rich);
        sheet.getRange('A3').setNote(text);
        const again = book.reopen().app.getActiveSheet();
        expect(again.getRange('A1').getValue()).toBe(text);
        expect(again.getRange('A2').getValue()).toBe(`${text}x`);
        expect(again.getRange('A2').getRichTextValue()?.getRuns()[0]?.getText()).toBe(
          text.slice(0, 1),
        );
        // Excel ends the lines of a note in CR LF, which scripts see as one line feed.
        expect(again.getRange('A3').getNote()).toBe(text.replaceAll('\r\n', '\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('in names, lists, links and formulas leaves every part well-formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const book = openBook();
        const { app } = book;
        const sheet = app.getActiveSheet();
        const name =
          text
            .replace(/['[\]*?:\\/]/g, '')
            .trim()
            .slice(0, 50) || 'x';
        sheet.setName(name);
        const rule = app
          .newDataValidation()
          .requireValueInList([text, 'b'])
          .setHelpText(text)
          .build();
        sheet.getRange('A1').setDataValidation(rule);
        const link = app
          .newRichTextValue()
          .setText('x')
          .setLinkUrl(`https://exemplo.gov.br/${text}`)
          .build();
        sheet.getRange('A2').setRichTextValue(link);
        sheet.getRange('A3').setFormula(`="${text.replace(/"/g, '""')}"`);
        const parts = unzipParts(book.service.toXlsx());
        for (const [path, part] of Object.entries(parts)) {
          if (/\.(xml|rels|vml)$/.test(path)) expect([path, faultOf(part)]).toEqual([path, null]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
