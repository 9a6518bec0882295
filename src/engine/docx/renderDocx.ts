// The report as a .docx file, made for Google Docs first, Word and LibreOffice as well.
import { Document, Paragraph, SectionType } from 'docx';
import type { ReportModel } from '../../domain/reportModel.ts';
import { bodyOf } from './blocks.ts';
import { bulletNumbering } from './bullets.ts';
import { contentsParagraphs } from './contents.ts';
import { coverParagraphs } from './cover.ts';
import type { DocxWords } from './docxWords.ts';
import { packDocument } from './packageParts.ts';
import { runningFooter, runningHeader } from './runningHead.ts';
import { reportStyles } from './styles.ts';
import { singleLine } from './text.ts';
import { PAGE, themeOf } from './theme.ts';

/**
 * The bytes of the document. The same report, pictures and words give the same bytes.
 *
 * Assumption: docx-conversion
 *
 * Shape: `images` holds a PNG by chart id; a chart without one is shown as a table.
 */
export function renderDocx(
  report: ReportModel,
  images: ReadonlyMap<string, Uint8Array>,
  words: DocxWords,
): Uint8Array {
  const theme = themeOf(report.accentColor);
  const body = bodyOf(report, images, words, theme);
  const size = { width: PAGE.width, height: PAGE.height };
  const page = { size, margin: PAGE.margin };
  const content = [...contentsParagraphs(report.contentsTitle, body.headings), ...body.children];
  const { title, author, subject } = report.properties;
  return packDocument(
    new Document({
      title: singleLine(title),
      creator: singleLine(author),
      lastModifiedBy: singleLine(author),
      subject: singleLine(subject),
      styles: reportStyles(theme),
      numbering: bulletNumbering(theme),
      sections: [
        {
          // The cover has the same head and foot as the rest, hidden on its first page: programs that take
          // the head of the whole document from its first section then still show it.
          properties: { page, titlePage: true },
          headers: { default: runningHeader(report.header, theme) },
          footers: { default: runningFooter(report.footer, words) },
          children: coverParagraphs(report.cover, theme),
        },
        {
          properties: { page, type: SectionType.NEXT_PAGE },
          children: content.length > 0 ? content : [new Paragraph({})],
        },
      ],
    }),
  );
}
