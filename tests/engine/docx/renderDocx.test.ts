// The document as a whole: parts, language, headings, contents, running heads, and what Google Docs would drop.
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/engine/docx/renderDocx.ts';
import { openDocx, styleOf, visibleText, within } from './docxParts.ts';
import { chartPng } from './sampleImages.ts';
import { moneyChart, povertyChart, sampleReport } from './sampleReport.ts';
import { xmlFault } from './wellFormed.ts';
import { WORDS } from './words.ts';

const images = new Map([povertyChart, moneyChart].map((chart) => [chart.id, chartPng(chart)]));
const bytes = renderDocx(sampleReport, images, WORDS);
const docx = openDocx(bytes);
const paragraphs = docx.all('w:p');
const headingsOfModel = sampleReport.blocks.flatMap((block) =>
  block.kind === 'heading' ? [{ text: block.text, level: block.level }] : [],
);

describe('the file', () => {
  it('is the same, byte for byte, each time it is written', () => {
    expect(renderDocx(sampleReport, images, WORDS)).toEqual(bytes);
  });

  it('has only well-formed parts', () => {
    const faults = docx.paths
      .filter((path) => /\.(xml|rels)$/.test(path))
      .map((path) => [path, xmlFault(docx.text(path))])
      .filter(([, fault]) => fault !== null);
    expect(faults).toEqual([]);
  });

  it('says that its language is Brazilian Portuguese, in the defaults and in the settings', () => {
    expect(docx.text('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="pt-BR"\/>/);
    expect(docx.text('word/settings.xml')).toContain('<w:themeFontLang w:val="pt-BR"/>');
  });

  it('does not ask Word to update fields, which would open a question', () => {
    expect(docx.text('word/settings.xml')).not.toContain('updateFields');
    expect(docx.text('word/document.xml')).not.toContain('w:dirty');
  });

  it('carries the properties of the model and no date of its own', () => {
    const core = docx.text('docProps/core.xml');
    expect(core).toContain('<dc:title>Relatório de Gestão da Assistência Social 2021</dc:title>');
    expect(core).toContain('<dc:creator>Secretaria de Assistência Social (SAS)</dc:creator>');
    expect(core).not.toContain('dcterms:');
  });

  it('stays far below the 5 MB of an upload in one piece', () => {
    expect(bytes.length).toBeLessThan(1_000_000);
  });
});

describe('headings and contents', () => {
  const headings = paragraphs.filter((paragraph) => /^Heading[1-3]$/.test(styleOf(paragraph)));
  const entries = paragraphs.filter((paragraph) => /^TOC[1-3]$/.test(styleOf(paragraph)));

  it('uses the built-in ids for every heading of the model, in order', () => {
    expect(headings.map((heading) => [styleOf(heading), visibleText(heading)])).toEqual(
      headingsOfModel.map(({ text, level }) => [`Heading${level}`, text]),
    );
  });

  it('keeps a heading with what follows', () => {
    const styles = docx.text('word/styles.xml');
    for (const level of [1, 2, 3]) {
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}"(?:(?!</w:style>).)*<w:keepNext/>`),
      );
    }
  });

  it('fills the contents with the very words of the headings, each a link to its bookmark', () => {
    expect(entries.map((entry) => [styleOf(entry), visibleText(entry).trimEnd()])).toEqual(
      headingsOfModel.map(({ text, level }) => [`TOC${level}`, text]),
    );
    const bookmarks = headings.map((heading) => within(heading, 'w:bookmarkStart')[0]?.attribs);
    expect(entries.map((entry) => within(entry, 'w:hyperlink')[0]?.attribs['w:anchor'])).toEqual(
      bookmarks.map((bookmark) => bookmark?.['w:name']),
    );
    expect(new Set(bookmarks.map((bookmark) => bookmark?.['w:id'])).size).toBe(headings.length);
  });

  it('is one contents field, whose page numbers are fields that show no guess', () => {
    const text = docx.text('word/document.xml');
    expect(text.match(/ TOC \\o &quot;1-3&quot; \\h/g)).toHaveLength(1);
    expect(text.match(/ PAGEREF _Toc\d+ \\h /g)).toHaveLength(headings.length);
    expect(entries.every((entry) => visibleText(entry).endsWith('\t'))).toBe(true);
  });

  it('closes every field it opens', () => {
    const marks = docx.all('w:fldChar').map((mark) => mark.attribs['w:fldCharType']);
    const count = (type: string) => marks.filter((mark) => mark === type).length;
    expect(count('begin')).toBe(count('end'));
    expect(count('begin')).toBe(count('separate'));
  });

  it('begins chapters marked so, and the text after the contents, on a new page', () => {
    const fresh = paragraphs
      .filter((paragraph) => within(paragraph, 'w:pageBreakBefore').length > 0)
      .map(visibleText);
    expect(fresh).toEqual([
      'Apresentação',
      'Números da Assistência Social em 2021',
      'Desafios',
      'Memória de cálculo',
    ]);
  });
});

describe('cover and running heads', () => {
  it('shows the cover without head and foot, and the other pages with them', () => {
    const [cover, rest] = docx.all('w:sectPr');
    expect(cover && within(cover, 'w:titlePg')).toHaveLength(1);
    expect(cover && within(cover, 'w:headerReference').map((ref) => ref.attribs['w:type'])).toEqual(
      ['default'],
    );
    expect(rest && within(rest, 'w:titlePg')).toHaveLength(0);
  });

  it('puts municipality, title, year, warning and identification on the cover, in this order', () => {
    const end = paragraphs.findIndex((paragraph) => within(paragraph, 'w:sectPr').length > 0);
    const texts = paragraphs
      .slice(0, end + 1)
      .map(visibleText)
      .filter(Boolean);
    const { municipality, body, title, year, preliminary, identification } = sampleReport.cover;
    expect(texts).toEqual([municipality, body, title, year, preliminary, ...identification]);
  });

  it('numbers the pages in the foot with fields', () => {
    const footer = docx.xml('word/footer1.xml');
    const text = docx.text('word/footer1.xml');
    expect(text).toContain(' PAGE ');
    expect(text).toContain(' NUMPAGES ');
    expect(within(footer, 'w:p').map(visibleText)).toEqual([
      'Relatório de Gestão 2021\tPágina 1 de 1',
    ]);
  });
});

describe('what Google Docs would drop or damage', () => {
  const everything = docx.paths
    .filter((path) => /^word\/.*\.xml$/.test(path))
    .map((path) => docx.text(path))
    .join('');

  it.each([
    ['widths in per cent', /w:type="pct"/],
    ['sides named start or end', /<w:(start|end) w:(val="(single|none|nil)|w=)/],
    ['alignments named start or end', /<w:jc w:val="(start|end)"/],
    ['solid shading', /<w:shd [^>]*w:val="solid"/],
    ['floating pictures', /<wp:anchor/],
    ['table styles', /<w:tblStyle /],
    ['embedded foreign chunks', /altChunk/],
    ['text boxes', /<w:(pict|txbxContent|framePr)/],
    ['switches written as false', /<w:(tblHeader|cantSplit|b|keepNext|semiHidden) w:val="false"/],
    ['tabs as characters', /<w:t [^>]*>[^<]*\t/],
  ])('has no %s', (_, pattern) => {
    expect(pattern.test(everything)).toBe(false);
  });

  it('has no style that is based on itself', () => {
    const styles = within(docx.xml('word/styles.xml'), 'w:style');
    const circular = styles.filter(
      (style) => within(style, 'w:basedOn')[0]?.attribs['w:val'] === style.attribs['w:styleId'],
    );
    expect(circular).toEqual([]);
  });

  it('uses only styles that it defines', () => {
    const defined = new Set(
      within(docx.xml('word/styles.xml'), 'w:style').map((style) => style.attribs['w:styleId']),
    );
    expect(paragraphs.map(styleOf).filter((style) => style !== '' && !defined.has(style))).toEqual(
      [],
    );
  });
});
