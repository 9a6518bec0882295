// Texts of users: whatever they type reaches the reader, and never breaks the file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/domain/reportModel.ts';
import { renderDocx } from '../../../src/engine/docx/renderDocx.ts';
import { cleanText } from '../../../src/engine/docx/text.ts';
import { openDocx, visibleText } from './docxParts.ts';
import { povertyChart, sampleReport } from './sampleReport.ts';
import { xmlFault } from './wellFormed.ts';
import { WORDS } from './words.ts';

/** The same text in every place of the model. */
function everywhere(text: string): ReportModel {
  const run = [{ text }];
  return {
    cover: {
      picture: null,
      municipality: text,
      body: text,
      title: text,
      year: text,
      identification: [text],
      preliminary: text,
    },
    contentsTitle: text,
    blocks: [
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', style: 'body', text: run },
      { kind: 'list', items: [run] },
      { kind: 'lines', items: [run], lastIsTotal: true },
      {
        kind: 'table',
        caption: text,
        columns: [{ header: text, align: 'right', widthRatio: 1 }],
        rows: [[text]],
        lastIsTotal: true,
        source: text,
        notes: [text],
      },
      {
        kind: 'chart',
        chart: { ...povertyChart, title: text, subtitle: text, altText: text, source: text },
        notes: [text],
      },
    ],
    header: text,
    footer: text,
    properties: { title: text, author: text, subject: text },
    accentColor: text,
  };
}

function firstParagraphWith(text: string): string {
  const report: ReportModel = {
    ...sampleReport,
    blocks: [{ kind: 'paragraph', style: 'body', text: [{ text }] }],
  };
  const paragraphs = openDocx(renderDocx(report, new Map(), WORDS)).all('w:p');
  return visibleText(paragraphs[paragraphs.length - 1] as (typeof paragraphs)[0]);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      '>',
      '{',
      '}',
      '\t',
      '\n',
      '\0',
      '\uD800',
      ']]>',
      'ã',
    ),
  }),
);

describe('any text', () => {
  it('gives well-formed parts, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const docx = openDocx(renderDocx(everywhere(text), new Map(), WORDS));
        for (const path of docx.paths) {
          if (/\.(xml|rels)$/.test(path))
            expect([path, xmlFault(docx.text(path))]).toEqual([path, null]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read back as it was written, less what XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(firstParagraphWith(text)).toBe(cleanText(text));
      }),
      { numRuns: 60 },
    );
  });
});

describe('texts that could be mistaken for something else', () => {
  it.each([
    'CURRENT',
    'TOTAL_PAGES',
    'TOTAL_PAGES_IN_SECTION',
    '{bullets-0}',
    '{2}',
    '&amp;',
    '<w:p/>',
  ])('%s stays text', (text) => {
    expect(firstParagraphWith(text)).toBe(text);
  });

  it('keeps emoji, right-to-left marks and no-break spaces', () => {
    expect(firstParagraphWith('R$\u00A01,00 👩🏽‍🦽 \u200Fשלום')).toBe(
      'R$\u00A01,00 👩🏽‍🦽 \u200Fשלום',
    );
  });

  it('writes tabs and line breaks as elements', () => {
    expect(firstParagraphWith('a\tb\r\nc\u2028d')).toBe('a\tb\nc\nd');
  });

  it('keeps a text of 40,000 characters whole', () => {
    const long = 'x'.repeat(40_000);
    expect(firstParagraphWith(long)).toBe(long);
  });
});
